/** The whole of a three-way merge for what is not cut any further: who changed it wins; null when both did, differently. */
export function pick<T>(base: T, mine: T, theirs: T): T | null {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  return null
}
