import { describe, expect, it } from 'vitest'
import { newPage } from '#src/domain/contents/new-page.ts'

describe('a new page', () => {
  it('gets its address from its title', () => {
    expect(newPage('Nos ateliers d’été', new Set())).toEqual({
      kind: 'ready',
      path: 'pages/nos-ateliers-d-ete.md',
      address: '/nos-ateliers-d-ete/',
    })
  })
  it('never takes the place of another', () => {
    expect(newPage('Contact', new Set(['pages/contact.md'])).kind).toBe('taken')
    expect(newPage('Agenda', new Set()).kind).toBe('reserved')
    expect(newPage('?!', new Set()).kind).toBe('empty')
  })
})
