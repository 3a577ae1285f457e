/** A page, a news item, an event, a mission or an album that does not exist yet: its path, its address, its first information. */
import { isFreeSegment, placeOf, segmentFrom } from '#site-builder/model/address.ts'
import { FIELDS_OF } from '#site-builder/model/content-fields.ts'
import type { ContentType } from '#site-builder/model/site.ts'
import { setField } from '#src/domain/page-file/set-field.ts'

export interface NewContent {
  type: ContentType
  title: string
  /** What the person wrote as the end of the address; null: made from the title. */
  segment: string | null
  /** `YYYY-MM-DD`: news and events carry it in their file's name. */
  date: string
}

export type NewPlace =
  | { kind: 'ready'; path: string; address: string; segment: string }
  /** Nothing of the title can be part of an address. */
  | { kind: 'empty' }
  /** The site itself uses this address. */
  | { kind: 'reserved'; address: string }
  /** `free`: the next address of this kind that nobody has. */
  | { kind: 'taken'; path: string; address: string; free: string }

const folders: Readonly<Record<ContentType, string>> = {
  page: 'pages',
  actualite: 'actualites',
  evenement: 'agenda',
  mission: 'benevolat',
  album: 'albums',
}
/** Room for a date before it and a number after it, within what an address may be. */
const SEGMENT_MAX = 60

/** @param taken paths that exist at the forge or as drafts here. */
export function newPlace({ type, title, segment, date }: NewContent, taken: ReadonlySet<string>): NewPlace {
  const end = segmentFrom((segment ?? title).slice(0, 200))
    .slice(0, SEGMENT_MAX)
    .replace(/-+$/, '')
  if (end === '') return { kind: 'empty' }
  if (type === 'page' && !isFreeSegment(end)) return { kind: 'reserved', address: `/${end}/` }
  const found = at(type, end, date)
  if (found === null) return { kind: 'reserved', address: `/${end}/` }
  if (!taken.has(found.path)) return { kind: 'ready', ...found, segment: end }
  for (let number = 2; ; number += 1) {
    const free = `${end}-${number}`
    const next = at(type, free, date)
    if (next === null || !taken.has(next.path)) return { kind: 'taken', ...found, free }
  }
}

function at(type: ContentType, segment: string, date: string): { path: string; address: string } | null {
  const dated = type === 'actualite' || type === 'evenement'
  const path = `${folders[type]}/${dated ? `${date}-` : ''}${segment}.md`
  const place = placeOf(path)
  return place.kind === 'content' ? { path, address: place.address } : null
}

/** The first text of a new file: the fields that are known, in the order of their type; nothing else. */
export function firstText(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields).reduce((text, [key, value]) => setField(text, key, value), '')
}

/** What an address of the app says of a page that is to be begun; null when it says no title. Untrusted. */
export function firstFields(path: string, said: Readonly<Record<string, unknown>>): Record<string, string> | null {
  const place = placeOf(path)
  if (place.kind !== 'content' || typeof said['titre'] !== 'string') return null
  const known = Object.keys(FIELDS_OF[place.type]).flatMap((key) => {
    const value = said[key]
    return typeof value === 'string' && value.trim() !== '' ? [[key, value.trim()] as const] : []
  })
  return Object.fromEntries(known)
}
