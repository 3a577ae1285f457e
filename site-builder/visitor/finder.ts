/** Finds pages by words, as French is typed: MiniSearch with the folding of `feeds/fold.ts`. No DOM here. */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import { isEmptyWord, stem, wordsIn } from '../feeds/fold.ts'
import type { SearchEntry } from '../feeds/search-index.ts'

/** As it comes from `/recherche.json`: what is empty is absent. */
export type Found = Pick<SearchEntry, 'titre' | 'adresse'> & Partial<SearchEntry>

export interface Answer {
  /** Best first, as many as were asked for. */
  pages: readonly Found[]
  /** Of all pages that were found. */
  count: number
  /** Nothing holds these words: what is nearest to them. */
  near: boolean
  /** Words, folded, and stems of words that made these pages be found. */
  marks: readonly string[]
}

export interface Finder {
  /** The `most` best pages. */
  find(text: string, most: number): Answer
}

const FIELDS: readonly (keyof SearchEntry)[] = ['titre', 'mots', 'resume', 'rubrique', 'date', 'texte']
const BOOST = { titre: 14, mots: 3, resume: 2, rubrique: 1, date: 1, texte: 1 }
/** Milliseconds of work before the browser gets its turn: a slow phone still answers the finger. */
const TURN = 12

const words = (text: string): string[] => wordsIn(text).map((word) => word.folded)
const forms = (word: string): string[] | null => {
  if (isEmptyWord(word)) return null
  const form = stem(word)
  return form === word ? [word] : [word, form]
}

export async function createFinder(pages: readonly Found[]): Promise<Finder> {
  const index = new MiniSearch<{ id: number; page: Found }>({
    fields: [...FIELDS],
    extractField: (entry, field) => (field === 'id' ? entry.id : (entry.page[field as keyof SearchEntry] ?? '')),
    tokenize: words,
    processTerm: forms,
    searchOptions: {
      boost: BOOST,
      tokenize: (term) => [term],
      processTerm: (term) => term,
      boostDocument: (id: number) => (pages[id]?.passe === true ? 0.6 : 1),
    },
  })
  let begun = performance.now()
  for (const [id, page] of pages.entries()) {
    index.add({ id, page })
    if (performance.now() - begun < TURN) continue
    await new Promise((done) => setTimeout(done))
    begun = performance.now()
  }

  const ask = (asked: readonly string[], most: number, options: SearchOptions): Answer => {
    const query: Query = {
      combineWith: options.combineWith ?? 'AND',
      queries: asked.map((word) => ({
        combineWith: 'OR',
        queries: [{ queries: [word], ...options, combineWith: 'OR' }, stem(word)],
      })),
    }
    const results = index.search(query)
    const best = results.slice(0, most)
    return {
      pages: best.flatMap(({ id }) => pages[id as number] ?? []),
      count: results.length,
      near: options.fuzzy !== undefined,
      marks: [...new Set(best.flatMap((result) => result.terms))],
    }
  }

  return {
    find(text, most) {
      const typed = words(text)
      const telling = typed.filter((word) => !isEmptyWord(word))
      const asked = telling.length > 0 ? telling : typed
      const exact = ask(asked, most, { prefix: begins })
      if (exact.count > 0 || asked.length === 0) return exact
      // Somebody who mistypes or adds a word that nobody wrote still gets what is nearest.
      const alike = ask(asked, most, { prefix: begins, fuzzy: mistakes })
      return alike.count > 0 ? alike : ask(asked, most, { prefix: begins, fuzzy: mistakes, combineWith: 'OR' })
    },
  }
}

/** Two letters begin a tenth of all words: they find nothing, and hold a phone up. « AG », whole, is found. */
function begins(word: string): boolean {
  return word.length > 2
}

/** Letters that may be wrong. */
function mistakes(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2
}
