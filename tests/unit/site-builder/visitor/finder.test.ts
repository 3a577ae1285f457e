/** What a person finds on a site, by the words that she types. */
import { describe, expect, it } from 'vitest'
import { stem } from '#site-builder/feeds/fold.ts'
import { createFinder, type Found } from '#site-builder/visitor/finder.ts'

const PAGES: readonly Found[] = [
  {
    titre: 'Fête de l’été',
    adresse: '/fete/',
    rubrique: 'Agenda',
    date: '20 juin 2026',
    passe: true,
    resume: 'Bal et buvette.',
  },
  {
    titre: 'Concert de Noël',
    adresse: '/noel/',
    rubrique: 'Agenda',
    date: '12 décembre 2026',
    mots: 'Salle des fêtes',
  },
  { titre: 'Les ateliers', adresse: '/ateliers/', resume: 'Dessin, gravure et théâtre.' },
  { titre: 'Devenir bénévole', adresse: '/benevole/', texte: 'buvette accueil danseuses' },
  { titre: 'Le journal du quartier', adresse: '/journal/', texte: 'noel' },
  { titre: 'Aujourd’hui, on recrute', adresse: '/recrute/' },
  { titre: 'Adhérer', adresse: '/adherer/', texte: 'cotisation annuelle cheque' },
]
const finder = await createFinder(PAGES)
const found = (text: string): string[] => finder.find(text, 20).pages.map((page) => page.adresse)

describe('a search', () => {
  it.each([
    ['été', ['/fete/']],
    ['l’été', ['/fete/']],
    ["L'ETE", ['/fete/']],
    ['atelier', ['/ateliers/']],
    ['ATELIERS', ['/ateliers/']],
    ['journaux', ['/journal/']],
    ['aujourd’hui', ['/recrute/']],
    ['aujourd', ['/recrute/']],
    ['grav', ['/ateliers/']],
    ['concert de noel', ['/noel/']],
    ['décembre', ['/noel/']],
    ['danseur', ['/benevole/']],
    ['chèques', ['/adherer/']],
  ])('« %s » finds what was meant', (text, addresses) => {
    expect(found(text)).toEqual(addresses)
    expect(finder.find(text, 20).near).toBe(false)
  })

  it('takes two letters for a word, not for the beginning of one', async () => {
    const two = await createFinder([
      ...PAGES,
      { titre: 'Notre AG', adresse: '/ag/' },
      { titre: 'Agora', adresse: '/agora/' },
    ])
    expect(two.find('AG', 20).pages.map((page) => page.adresse)).toEqual(['/ag/'])
    expect(found('at')).toEqual([])
    expect(found('ate')).toEqual(['/ateliers/'])
  })

  it('finds nothing for nothing', () => {
    for (const text of ['', '   ', 'l’', '?!', '\u0000', '((', '*']) expect(found(text)).toEqual([])
  })

  it('puts titles first, and what is over after what is to come', () => {
    expect(found('noël')).toEqual(['/noel/', '/journal/'])
    expect(found('journaux')[0]).toBe('/journal/')
    expect(found('buvette')).toContain('/fete/')
    expect(found('fête')[0]).toBe('/fete/')
  })

  it.each([
    ['consert', '/noel/'],
    ['concret', '/noel/'],
    ['atleier', '/ateliers/'],
    ['benevlole', '/benevole/'],
    ['cotisassion', '/adherer/'],
  ])('« %s », mistyped, finds what is near and says so', (text, address) => {
    expect(found(text)[0]).toBe(address)
    expect(finder.find(text, 20).near).toBe(true)
  })

  it('a word too many finds the rest', () => {
    expect(found('concert zzzzzz')).toEqual(['/noel/'])
    expect(finder.find('concert zzzzzz', 20).near).toBe(true)
    expect(found('xylophone')).toEqual([])
  })

  it('tells which words of a title are to be marked', () => {
    const marks = (text: string): readonly string[] => finder.find(text, 20).marks
    expect(marks('journaux')).toContain(stem('journal'))
    expect(marks('journaux')).not.toContain('quartier')
    expect(marks('grav')).toContain('gravure')
  })

  it('gives the best pages alone, and counts all', async () => {
    const many = await createFinder(
      Array.from({ length: 30 }, (_, at) => ({ titre: `Atelier ${at}`, adresse: `/${at}/` })),
    )
    const { pages, count } = many.find('ateliers', 20)
    expect([pages.length, count]).toEqual([20, 30])
  })
})
