/** What the search of a site reads. */
import { describe, expect, it } from 'vitest'
import { INDEX_WORDS_MAX, searchIndex, type SearchEntry } from '#site-builder/feeds/search-index.ts'

const entry = (more: Partial<SearchEntry>): SearchEntry => ({
  titre: 'Titre',
  adresse: '/titre/',
  resume: '',
  rubrique: '',
  date: '',
  mots: '',
  texte: '',
  passe: false,
  ...more,
})
const read = (text: string): Record<string, unknown>[] => JSON.parse(text) as Record<string, unknown>[]

describe('the index of a site', () => {
  it('is JSON, whatever a page says', () => {
    const titre = '"</script>\\ \u2028 <b>'
    expect(read(searchIndex([entry({ titre })]))[0]?.['titre']).toBe(titre)
  })

  it('says nothing where there is nothing to say', () => {
    const pages = [entry({ titre: 'L’Été', texte: 'bal accordeon' })]
    expect(read(searchIndex(pages))).toEqual([{ titre: 'L’Été', adresse: '/titre/', texte: 'bal accordeon' }])
    expect(read(searchIndex([]))).toEqual([])
  })

  it('keeps a bound on a large site: of each page the words that tell it from the others', () => {
    const common = Array.from({ length: 40 }, (_, index) => `commun${index}`).join(' ')
    const pages = Array.from({ length: 1500 }, (_, index) =>
      entry({ titre: 'x', texte: index === 0 ? 'court' : `${common} propre${index}` }),
    )
    const texts = read(searchIndex(pages)).map((page) => String(page['texte']).split(' '))
    const total = texts.reduce((sum, words) => sum + words.length, 0)
    expect(total).toBeLessThanOrEqual(INDEX_WORDS_MAX)
    expect(total).toBeGreaterThan(INDEX_WORDS_MAX * 0.9)
    expect(texts.every((words, index) => words.includes(index === 0 ? 'court' : `propre${index}`))).toBe(true)
  })
})
