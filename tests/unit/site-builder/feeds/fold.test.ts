/** French words as people type them and as authors write them meet in one form. */
import { describe, expect, it } from 'vitest'
import { fold, isEmptyWord, stem, wordsIn } from '#site-builder/feeds/fold.ts'

const folded = (text: string): string[] => wordsIn(text).map((word) => word.folded)

describe('words', () => {
  it.each([
    ['L’été', ['ete']],
    ["l'ete", ['ete']],
    ['Fête d’été à Échirolles', ['fete', 'ete', 'echirolles']],
    ['Qu’est-ce qu’on fait ?', ['est', 'ce', 'on', 'fait']],
    ['jusqu’à l’aube, lorsqu’elle viendra', ['aube', 'elle', 'viendra']],
    ['Aujourd’hui', ['aujourdhui']],
    ["aujourd'hui", ['aujourdhui']],
    ['les prud’hommes', ['les', 'prudhommes']],
    ['Cœur, ex æquo', ['coeur', 'ex', 'aequo']],
    ['la M.J.C. et le C.C.A.S', ['la', 'mjc', 'et', 'le', 'ccas']],
    ['18h30, 2e étage', ['18h30', '2e', 'etage']],
    ['rock’n’roll', ['rock', 'roll']],
    ['après-midi', ['apres', 'midi']],
    ['ÉTÉ', ['ete']],
    ['e\u0301te\u0301', ['ete']],
    ['l’', []],
    ['', []],
  ])('of « %s »', (text, words) => {
    expect(folded(text)).toEqual(words)
  })

  it('are found where they stand, elision and accents aside', () => {
    const text = 'Bourse de l’été, œuvres'
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Bourse', 'de', 'été', 'œuvres'])
  })

  it('that say nothing are known, accents aside', () => {
    expect(['de', 'la', 'à', 'où', 'été', 'danse'].map((word) => isEmptyWord(fold(word)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('of a long text of one letter take no time worth naming', () => {
    expect(folded('a'.repeat(200_000)).length).toBe(1)
    expect(folded("a'".repeat(100_000)).length).toBe(0)
    expect(folded('A.'.repeat(100_000)).length).toBe(1)
  })
})

describe('the form in which words meet', () => {
  it.each([
    ['concert concerts'],
    ['fête fêtes'],
    ['été étés'],
    ['rue rues'],
    ['jeu jeux'],
    ['bateau bateaux'],
    ['eau eaux'],
    ['journal journaux'],
    ['local locale locaux locales'],
    ['travail travaux'],
    ['noyau noyaux'],
    ['ami amie amis amies'],
    ['animé animée animés animées'],
    ['nouveau nouvelle nouveaux nouvelles'],
    ['beau belle beaux belles'],
    ['musicien musicienne musiciennes'],
    ['premier première premières'],
    ['danseur danseuse danseurs danseuses'],
    ['heureux heureuse heureuses'],
    ['animateur animatrice animatrices'],
    ['sportif sportive sportifs sportives'],
    ['bijou bijoux'],
    ['choriste choristes'],
    ['année années'],
  ])('is one for %s', (words) => {
    expect(new Set(words.split(' ').map((word) => stem(fold(word)))).size).toBe(1)
  })

  it.each([
    ['danse', 'dessin'],
    ['loto', 'photo'],
    ['cours', 'course'],
    ['bal', 'balade'],
    ['peur', 'peu'],
    ['sport', 'port'],
  ])('is not one for %s and %s', (one, other) => {
    expect(stem(fold(one)) === stem(fold(other))).toBe(false)
  })

  it('leaves numbers alone', () => {
    expect(stem('18h30')).toBe('18h30')
    expect(stem('2026')).toBe('2026')
  })
})
