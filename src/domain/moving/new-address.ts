/** Where a page that exists could go: another end of its address, another folder. */
import { isFreeSegment, placeOf, segmentFrom } from '#site-builder/model/address.ts'

export interface AddressParts {
  /** `ateliers`, `association/equipe`; empty for the first level. Pages alone have one. */
  folder: string
  /** `2026-12-01-` of news and events, which keep their date; empty otherwise. */
  date: string
  segment: string
}

export type NewAddress =
  | { kind: 'ready'; path: string; address: string }
  | { kind: 'same' | 'empty' }
  | { kind: 'taken' | 'reserved'; address: string }

export function partsOf(path: string): AddressParts {
  const names = path.slice(0, -'.md'.length).split('/')
  const last = names.at(-1) ?? ''
  const date = /^(?:actualites|agenda)\//.test(path) ? (/^\d{4}-\d{2}-\d{2}-/.exec(last)?.[0] ?? '') : ''
  return { folder: names.slice(1, -1).join('/'), date, segment: last.slice(date.length) }
}

/** @param taken paths that exist at the forge or as drafts here */
export function newAddress(path: string, typed: AddressParts, taken: ReadonlySet<string>): NewAddress {
  const segment = segmentFrom(typed.segment)
  if (segment === '') return { kind: 'empty' }
  const root = path.split('/')[0] ?? ''
  const end = `${typed.folder === '' ? '' : `${typed.folder}/`}${typed.date}${segment}`
  const next = `${root}/${end}.md`
  if (next === path) return { kind: 'same' }
  const place = placeOf(next)
  const shown = root === 'pages' ? `/${end}/` : `/${root}/${end}/`
  const free = root !== 'pages' || typed.folder !== '' || isFreeSegment(segment)
  if (place.kind !== 'content' || !free || place.address === '/') return { kind: 'reserved', address: shown }
  return taken.has(next)
    ? { kind: 'taken', address: place.address }
    : { kind: 'ready', path: next, address: place.address }
}

/** Folders that a page can be put in: below any page that is neither itself nor below it. */
export function foldersFor(path: string, pages: readonly { path: string; title: string }[]): typeof pages {
  if (!path.startsWith('pages/')) return []
  const own = path.slice(0, -'.md'.length)
  return pages
    .map((page) => ({ path: page.path.slice('pages/'.length, -'.md'.length), title: page.title }))
    .filter(({ path: folder }) => folder !== 'accueil' && `pages/${folder}` !== own)
    .filter(({ path: folder }) => !`pages/${folder}/`.startsWith(`${own}/`) && folder.split('/').length < 4)
}
