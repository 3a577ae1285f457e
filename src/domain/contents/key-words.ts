/** The key words that a site uses, to be used again: « Lecture » and « lectures » would be two lists. */
import type { Site } from '#site-builder/model/site.ts'

/** Characters: the content format's limit for one. */
export const KEY_WORD_MAX = 60

/** Each once, as it is written most often, those that are used most first. */
export function keyWordsOf({ news, events, hidden }: Pick<Site, 'news' | 'events' | 'hidden'>): readonly string[] {
  const counts = new Map<string, number>()
  for (const content of [...news, ...events, ...hidden])
    if ('tags' in content) for (const tag of content.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'fr')).map(([tag]) => tag)
}
