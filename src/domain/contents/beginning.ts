/** What an address of the app says of a page that is to be begun. Untrusted. */
import { placeOf } from '#site-builder/model/address.ts'
import { firstFields } from './new-content.ts'

export interface Beginning {
  fields: Readonly<Record<string, string>>
  /** Another page that it is made from: as its copy, or as the report of that event. */
  from: BeginsFrom | null
}

export interface BeginsFrom {
  as: 'copy' | 'report'
  /** In the repository. */
  path: string
}

type Said = Readonly<Record<string, unknown>>

/** Null when it says no title. */
export function beginningOf(path: string, said: Said): Beginning | null {
  const fields = firstFields(path, said)
  return fields && { fields, from: beginsFrom(said) }
}

/** `?copie=pages/contact.md`, `?bilan=agenda/2026-11-21-concert.md` */
export function beginsFrom(said: Said): BeginsFrom | null {
  const { copie, bilan } = said
  if (typeof copie === 'string' && placeOf(copie).kind === 'content') return { as: 'copy', path: copie }
  if (typeof bilan !== 'string') return null
  const place = placeOf(bilan)
  return place.kind === 'content' && place.type === 'evenement' ? { as: 'report', path: bilan } : null
}
