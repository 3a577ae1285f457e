import { describe, expect, it } from 'vitest'
import { bodyOf, informationOf, titleOf, withBody } from '#src/domain/contents/page-text.ts'

const file = '---\ntitre: Contact\ninconnu:   gardé\n---\n\nBonjour.\n'

describe('a file of content', () => {
  it('is read in two parts', () => {
    expect(informationOf(file)).toMatchObject({ titre: 'Contact', inconnu: 'gardé' })
    expect(titleOf(file)).toBe('Contact')
    expect(bodyOf(file)).toBe('\nBonjour.\n')
  })
  it('gets another text without a byte of its information changed', () => {
    expect(withBody(file, '\nBonsoir.\n')).toBe(file.replace('Bonjour', 'Bonsoir'))
    expect(withBody('Sans rien.\n', 'Autre.\n')).toBe('Autre.\n')
  })
  it('with information that cannot be read says so', () => {
    expect(informationOf('---\ntitre: [\n---\nTexte\n')).toBeNull()
    expect(titleOf('---\ntitre: [\n---\nTexte\n')).toBe('')
  })
})
