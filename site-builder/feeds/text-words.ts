/** The words by which a text can be found: each once, folded, in order. */
import { isEmptyWord, stem, wordsIn } from './fold.ts'

/** No page of an association has more that matter; a text made to be heavy has. */
export const TEXT_WORDS_MAX = 1500

/** Joined by spaces. Of the forms of one word (« atelier, ateliers ») the first is kept: the others are found by it. */
export function textWords(text: string): string {
  const forms = new Set<string>()
  const kept: string[] = []
  for (const { folded } of wordsIn(text)) {
    if (isEmptyWord(folded) || folded.length > 40) continue
    const form = stem(folded)
    if (forms.has(form)) continue
    forms.add(form)
    kept.push(folded)
    if (kept.length === TEXT_WORDS_MAX) break
  }
  return kept.join(' ')
}
