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

/** True when every word of the query is somewhere in the text. An empty query finds everything. */
export function finds(query: string, text: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
