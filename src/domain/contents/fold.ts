/** Text without capitals and accents: « ete » finds « Été », « coeur » finds « Cœur ». */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’']/g, ' ')
}

/** The words of a query, as `fold` leaves them. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/)
}

/** True when every word of the query is somewhere in the folded text. An empty query finds everything. */
export function finds(words: readonly string[], folded: string): boolean {
  return words.every((word) => folded.includes(word))
}
