/**
 * `/recherche.json`: every page of a site with what it is found by, for the site's own search and for the city's common
 * one. Keys are French: whoever takes the file reads them.
 */
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
  const texts = tellingWords(
    entries.map(({ texte }) => (texte === '' ? [] : texte.split(' '))),
    INDEX_WORDS_MAX,
  )
  const lines = entries.map((entry, index) => {
    const filled = Object.entries({ ...entry, texte: texts[index] ?? '' }).filter(
      ([, value]) => value !== '' && value !== false,
    )
    return JSON.stringify(Object.fromEntries(filled))
  })
  return `[${lines.join(',\n')}]\n`
}

/**
 * All the words while they are few; on a large site, for each page those that the fewest pages share: a word that half
 * of the site holds finds nothing. Runs at each build of every site, hence the numbers in place of comparisons.
 */
function tellingWords(pages: readonly (readonly string[])[], most: number): string[] {
  const total = pages.reduce((sum, words) => sum + words.length, 0)
  if (total <= most) return pages.map((words) => words.join(' '))
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const numbered = pages.map((words) =>
    words.map((word) => {
      let number = numbers.get(word)
      if (number === undefined) numbers.set(word, (number = numbers.size))
      counts[number] = (counts[number] ?? 0) + 1
      return number
    }),
  )
  const lengths = pages.map((words) => words.length)
  const share = shareOf(lengths, most)
  return pages.map((words, page) => {
    if (words.length <= share) return words.join(' ')
    // Rarity above, place in the page below: one number sorts by the first, then by the second.
    const ranks = Float64Array.from(numbered[page] ?? [], (number, place) => (counts[number] ?? 0) * PLACES + place)
    const kept = ranks
      .sort()
      .subarray(0, share)
      .map((rank) => rank % PLACES)
    return Array.from(kept.sort(), (place) => words[place] ?? '').join(' ')
  })
}

/** More than a page has words. */
const PLACES = 65_536

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
