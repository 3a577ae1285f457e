/**
 * `/recherche.json`: every page of a site with what it is found by, for the site's own search and for the city's common
 * one. Keys are French: whoever takes the file reads them.
 */
import { wordsIn } from './fold.ts'

export interface SearchEntry {
  titre: string
  adresse: string
  resume: string
  /** « Actualités », « Agenda »…; empty for pages. */
  rubrique: string
  /** « 20 novembre 2026 », or empty. */
  date: string
  /** Titles within the page, key words, place, documents. */
  mots: string
  /** Distinct words of the text, folded, joined by spaces. */
  texte: string
  /** An event or an offer that is over: found last. */
  passe: boolean
}

/** Words of texts in one index: about 100 kB compressed, which a phone fetches while its owner types. */
export const INDEX_WORDS_MAX = 30_000

/** Absent keys are empty ones. */
export function searchIndex(entries: readonly SearchEntry[]): string {
  const texts = tellingWords(entries.map(distinctWords), INDEX_WORDS_MAX)
  const lines = entries.map((entry, index) => {
    const filled = Object.entries({ ...entry, texte: texts[index] ?? '' }).filter(
      ([, value]) => value !== '' && value !== false,
    )
    return JSON.stringify(Object.fromEntries(filled))
  })
  return `[${lines.join(',\n')}]\n`
}

/** A word of the title or the summary finds the page already. */
function distinctWords({ titre, resume, mots, texte }: SearchEntry): string[] {
  if (texte === '') return []
  const known = new Set(wordsIn(`${titre}\n${resume}\n${mots}`).map((word) => word.folded))
  return texte.split(' ').filter((word) => !known.has(word))
}

/**
 * All the words while they are few; on a large site, for each page those that the fewest pages share: a word that half
 * of the site holds finds nothing.
 */
function tellingWords(pages: readonly (readonly string[])[], most: number): string[] {
  const total = pages.reduce((sum, words) => sum + words.length, 0)
  if (total <= most) return pages.map((words) => words.join(' '))
  const counts = new Map<string, number>()
  for (const words of pages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (word: string): number => counts.get(word) ?? 0
  const share = shareOf(
    pages.map((words) => words.length),
    most,
  )
  return pages.map((words) => {
    if (words.length <= share) return words.join(' ')
    const kept = new Set(words.toSorted((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1)).slice(0, share))
    return words.filter((word) => kept.has(word)).join(' ')
  })
}

/** The largest number of words that every page may keep: what short pages leave goes to long ones. */
function shareOf(lengths: readonly number[], most: number): number {
  let left = most
  const ascending = lengths.toSorted((a, b) => a - b)
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index))
    if (length > share) return share
    left -= length
  }
  return most
}
