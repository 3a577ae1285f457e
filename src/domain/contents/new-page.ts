/** A page that does not exist yet: its path from its title, and its first text. */
import { isFreeSegment, placeOf, segmentFrom } from '#site-builder/model/address.ts'

export type NewPage =
  | { kind: 'ready'; path: string; address: string }
  /** Nothing of the title can be part of an address. */
  | { kind: 'empty' }
  /** The site itself uses this address. */
  | { kind: 'reserved' }
  | { kind: 'taken' }

/** @param taken paths that exist at the forge or as drafts here. */
export function newPage(title: string, taken: ReadonlySet<string>): NewPage {
  const segment = segmentFrom(title)
  if (segment === '') return { kind: 'empty' }
  if (!isFreeSegment(segment)) return { kind: 'reserved' }
  const path = `pages/${segment}.md`
  const place = placeOf(path)
  if (place.kind !== 'content') return { kind: 'reserved' }
  return taken.has(path) ? { kind: 'taken' } : { kind: 'ready', path, address: place.address }
}
