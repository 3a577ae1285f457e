/**
 * French words as people look for them, one way for the builder and for the browser: without accents and capitals,
 * elisions cut (« l’été » is `ete`), and a second form in which singular, plural and the two genders meet. No regular
 * expression looks behind: browsers of 2022 do not have it.
 */

export interface Word {
  /** Where it stands in the text, UTF-16 units. */
  start: number
  end: number
  /** `ete`, `aujourdhui` */
  folded: string
}

/** An acronym with its points, or letters and digits with apostrophes between them. */
const CHUNK = /(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu
const APOSTROPHE = /['’ʼ]/

/** What may stand before an apostrophe without being a word of its own. */
const ELISIONS = new Set('l d j m n s t c qu jusqu lorsqu puisqu quoiqu quelqu presqu entr'.split(' '))
/** Their apostrophe belongs to them. */
const WHOLE = new Set('aujourd’hui prud’homme prud’hommes presqu’ile presqu’iles quelqu’un quelqu’une'.split(' '))

/** Too frequent to tell one page from another. */
const EMPTY_WORDS = new Set(
  `a ai as au aux avec ce ces cet cette chez comme dans de des donc dont du elle elles en est et etait etes eu eux il
  ils je la le les leur leurs lui ma mais me meme mes mon ne nos notre nous on ont ou par pas plus pour qu que quel
  quelle quelles quels qui sa sans se sera ses si son sont sous sur ta te tes toi ton tous tout toute toutes tu un une vers
  vos votre vous y`.split(/\s+/),
)

export function isEmptyWord(folded: string): boolean {
  return EMPTY_WORDS.has(folded)
}

/** Lower case, no accents, ligatures in two letters. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}

/** The words of a text in order; letters that stand alone are none. */
export function wordsIn(text: string): Word[] {
  const found: Word[] = []
  const add = (start: number, piece: string): void => {
    const folded = fold(piece).replace(/[^\p{L}\p{N}]/gu, '')
    if (folded.length > 1 || /\d/.test(folded)) found.push({ start, end: start + piece.length, folded })
  }
  for (const match of text.matchAll(CHUNK)) {
    const chunk = match[0]
    const start = match.index
    if (!APOSTROPHE.test(chunk) || WHOLE.has(fold(chunk).replace(/['ʼ]/g, '’'))) {
      add(start, chunk)
      continue
    }
    let at = start
    const pieces = chunk.split(APOSTROPHE)
    pieces.forEach((piece, index) => {
      if (index === pieces.length - 1 || !ELISIONS.has(fold(piece))) add(at, piece)
      at += piece.length + 1
    })
  }
  return found
}

/**
 * The form in which « journal » and « journaux », « danseur » and « danseuses », « nouveau » and « nouvelles » are one. Not
 * a word, never shown; words that only look alike may meet too, which costs a result too many.
 */
export function stem(folded: string): string {
  if (/\d/.test(folded)) return folded
  let word = folded
  if (word.length > 3 && /[sx]$/.test(word)) word = word.slice(0, -1)
  while (word.length > 3 && word.endsWith('e')) word = word.slice(0, -1)
  if (word.length > 3 && word.at(-1) === word.at(-2)) word = word.slice(0, -1)
  if (word.length < 4) return word
  return word
    .replace(/eau$/, 'el')
    .replace(/ai?l$/, 'au')
    .replace(/tric$/, 'teu')
    .replace(/(..)eu[rs]$/, '$1eu')
    .replace(/iv$/, 'if')
}
