import { describe, expect, it } from 'vitest'
import { hasLeftOpen, leftOpen, leftOpenIn } from '#src/domain/checks/left-open.ts'

const found = (text: string): string[] => leftOpenIn(text).map(({ from, to }) => text.slice(from, to))

describe('what is left to be filled in', () => {
  it.each([
    ['[à compléter]', ['[à compléter]']],
    ['Le mercredi, [horaires à compléter], salle Picasso.', ['[horaires à compléter]']],
    ['[À compléter : nos horaires]', ['[À compléter : nos horaires]']],
    ['À compléter', ['À compléter']],
    ['**À compléter**', ['À compléter']],
    ['À COMPLÉTER PAR LE BUREAU', ['À COMPLÉTER']],
    ['Tarif : à compléter', ['à compléter']],
    ['Tarif : à\u00a0compléter.', ['à\u00a0compléter']],
    ['- à compléter', ['à compléter']],
    ['| Lundi | à compléter |', ['à compléter']],
    ['Nos tarifs (à compléter) changent.', ['à compléter']],
    ['Horaires d’ouverture à compléter', ['à compléter']],
    ['Texte à compléter.', ['à compléter']],
    ['A\u0300 comple\u0301ter', ['A\u0300 comple\u0301ter']],
    ['![à compléter](/medias/x.webp)', ['à compléter']],
  ])('is seen in « %s »', (text, words) => expect(found(text)).toEqual(words))

  it.each([
    ['Voici le bulletin à compléter et à renvoyer.'],
    ['Merci de rapporter demain le bulletin à compléter.'],
    ['[Le bulletin à compléter](/medias/2026/bulletin.pdf)'],
    ['::document[Bulletin à compléter]{fichier="/medias/2026/b.pdf"}'],
    ['Il reste un puzzle à compléter avant midi.'],
    ['La mention « à compléter » est dans le modèle.'],
    ['Nous allons compléter cette page.'],
    ['Elle va compléter.'],
  ])('is not seen in « %s »', (text) => expect(found(text)).toEqual([]))

  it('is named by its field, or by its line of the text', () => {
    const file =
      '---\ntitre: Contact\nlieu: à compléter\nmots:\n  - sport\n  - "[à compléter]"\n---\n\nBonjour.\n\nTarif : à compléter\n\n```\nà compléter\n```\n'
    expect(leftOpen(file)).toEqual([
      { field: 'lieu', line: null, words: 'à compléter' },
      { field: 'mots', line: null, words: '[à compléter]' },
      { field: null, line: 4, words: 'à compléter' },
    ])
    expect(hasLeftOpen(file)).toBe(true)
  })

  it('is found in the text of a page whose information cannot be read', () => {
    expect(leftOpen('---\ntitre: [\n---\nà compléter\n')).toMatchObject([{ line: 1 }])
  })
})
