/** Where the media of a site are used: which texts and settings name them. */
import { names } from './new-media.ts'

/** As a text or a setting writes it; what comes after decides whether it is this file or its sidecar. */
const MEDIA_PATH = /medias\/[a-z0-9/-]+\.[a-z0-9]+/g

/**
 * Paths of the texts that name each media, by its path. Each text is gone through once, however many media there are.
 * @param texts of the repository, by path
 */
export function mediaUses(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>()
  for (const [path, text] of texts) {
    if (path.startsWith('medias/')) continue
    for (const media of new Set(text.match(MEDIA_PATH)))
      if (names(text, media)) uses.set(media, [...(uses.get(media) ?? []), path])
  }
  return uses
}
