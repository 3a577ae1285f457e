/** Titles and summaries of every page, for whoever searches: the site's own page and the city's common search. */
export interface SearchEntry {
  titre: string
  adresse: string
  resume: string
  rubrique: string
}

export function searchIndex(entries: readonly SearchEntry[]): string {
  return `${JSON.stringify(entries)}\n`
}
