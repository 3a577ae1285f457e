/** Words from another app of the device: they stay words. */
import { toString } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { parseTree } from '#site-builder/markdown/syntax.ts'
import { sharedBody, sharedTitle } from '#src/domain/contents/shared-text.ts'

const words = (text: string, more: { title?: string; url?: string } = {}) => ({ title: '', url: '', text, ...more })

describe('a text that was shared', () => {
  it('gives a paragraph a line, and its addresses are links', () => {
    expect(sharedBody(words('Concert samedi !\r\n\r\nEntrée libre, voir https://exemple.fr/a_b_c.\nÀ bientôt'))).toBe(
      'Concert samedi !\n\nEntrée libre, voir <https://exemple.fr/a_b_c>.\n\nÀ bientôt',
    )
  })

  it('has its link at the end, unless it says it already', () => {
    expect(sharedBody(words('Un article', { url: 'https://exemple.fr/x' }))).toBe(
      'Un article\n\n<https://exemple.fr/x>',
    )
    expect(sharedBody(words('https://exemple.fr/x', { url: 'https://exemple.fr/x' }))).toBe('<https://exemple.fr/x>')
    expect(sharedBody(words('', { url: 'javascript:alert(1)' }))).toBe('')
  })

  it.each([
    '# Pas un titre',
    '- pas une liste',
    '1. pas une liste',
    '> pas une citation',
    '**pas** _gras_ ~~ni~~ `code`',
    '[un lien](javascript:alert(1)) ![image](x.png) <script>alert(1)</script>',
    '[^1] et [a]: http://b.fr',
    ':::encadre',
    '::bouton[Adhérer]{lien=/x}',
    'Rendez-vous :ici[x] à 10:30',
    '| a | b |',
    '---',
    '===',
    '    pas du code',
    '```',
    'titre: x',
    'A &amp; B \\* C',
  ])('is only words on the site: %s', (line) => {
    const body = sharedBody(words(`Début\n${line}\n--- | ---\nFin`))
    const tree = parseTree(body)
    expect(tree.children.map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'paragraph'))
    expect(toString(tree.children[1])).toBe(line.trim())
  })

  it('loses what nobody sees', () => {
    expect(sharedBody(words('a\u202Eb\u0000c\u200B d\u2028e'))).toBe('abc d\n\ne')
  })
})

describe('the title of what was shared', () => {
  it('is its own, or its first line that is no address, cut between two words', () => {
    expect(sharedTitle(words('Suite', { title: 'Samedi ' }))).toBe('Samedi')
    expect(sharedTitle(words('https://exemple.fr/\nConcert'))).toBe('Concert')
    expect(sharedTitle(words('https://exemple.fr/'))).toBe('')
    expect(sharedTitle(words('mot '.repeat(60)))).toMatch(/^(?:mot )+mot…$/)
  })
})
