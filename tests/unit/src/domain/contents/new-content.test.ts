import { describe, expect, it } from 'vitest'
import { firstFields, firstText, newPlace } from '#src/domain/contents/new-content.ts'

const page = { type: 'page' as const, segment: null, date: '2026-12-01' }

describe('something new', () => {
  it('gets its address from its title', () => {
    expect(newPlace({ ...page, title: 'Nos ateliers d’été' }, new Set())).toMatchObject({
      kind: 'ready',
      path: 'pages/nos-ateliers-d-ete.md',
      address: '/nos-ateliers-d-ete/',
    })
  })

  it('carries its date in its address where its kind does', () => {
    expect(newPlace({ ...page, type: 'evenement', title: 'Loto !' }, new Set())).toMatchObject({
      path: 'agenda/2026-12-01-loto.md',
      address: '/agenda/2026-12-01-loto/',
    })
    expect(newPlace({ ...page, type: 'mission', title: 'Tenir la buvette' }, new Set())).toMatchObject({
      path: 'benevolat/tenir-la-buvette.md',
    })
  })

  it('takes the address that the person chose, in the letters that an address has', () => {
    expect(newPlace({ ...page, title: 'Nous rejoindre cette année', segment: 'Adhérer' }, new Set())).toMatchObject({
      address: '/adherer/',
    })
  })

  it('never takes the place of another, and says which one is free', () => {
    const taken = new Set(['pages/contact.md', 'pages/contact-2.md'])
    expect(newPlace({ ...page, title: 'Contact' }, taken)).toEqual({
      kind: 'taken',
      path: 'pages/contact.md',
      address: '/contact/',
      free: 'contact-3',
    })
    expect(newPlace({ ...page, title: 'Agenda' }, new Set()).kind).toBe('reserved')
    expect(newPlace({ ...page, title: '?!' }, new Set()).kind).toBe('empty')
    expect(newPlace({ ...page, title: 'x'.repeat(500) }, new Set()).kind).toBe('ready')
  })

  it('begins with the information that was asked, and with no other', () => {
    const path = 'agenda/2026-12-01-loto.md'
    const fields = firstFields(path, { titre: 'Loto : le grand', debut: '2026-12-01T20:00', lieu: '', onload: 'x' })
    expect(fields).toEqual({ titre: 'Loto : le grand', debut: '2026-12-01T20:00' })
    expect(firstText(fields ?? {})).toBe('---\ntitre: "Loto : le grand"\ndebut: 2026-12-01T20:00\n---\n')
    expect(firstFields(path, { debut: '2026-12-01' })).toBeNull()
  })
})
