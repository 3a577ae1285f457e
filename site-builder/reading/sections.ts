/** What a menu may name: every address of the site that has a title, the lists and the contact page included. */
import { LIST_ADDRESSES } from '../model/address.ts'
import type { Content, Folder } from '../model/site.ts'
import { words } from '../words/site.ts'

const SECTION_TITLES: Readonly<Record<keyof typeof LIST_ADDRESSES, string>> = {
  actualite: words.news,
  evenement: words.agenda,
  mission: words.missions,
  album: words.albums,
}

/** Pages that the site has whatever is written. */
const MADE: readonly (readonly [string, string])[] = [
  ['/contact/', words.contact],
  ['/plan-du-site/', words.siteMap],
  ['/mentions-legales/', words.legal],
  ['/accessibilite/', words.accessibilityTitle],
  ['/recherche/', words.searchTitle],
]

export function titlesOf(items: readonly Content[], folders: readonly Folder[]): ReadonlyMap<string, string> {
  const sections = Object.entries(LIST_ADDRESSES).map(([type, address]): [string, string] => [
    address,
    // The keys of one are the keys of the other.
    SECTION_TITLES[type as keyof typeof LIST_ADDRESSES],
  ])
  return new Map<string, string>([
    ...MADE,
    ...sections,
    ...folders.map((folder): [string, string] => [folder.address, folder.title]),
    ...items.map((item): [string, string] => [item.address, item.title]),
  ])
}

/** Sections of the first level that have something in them, for a menu that nobody wrote. */
export function filledSections(items: readonly Content[]): string[] {
  const types = new Set(items.map((item) => item.type))
  const lists = Object.entries(LIST_ADDRESSES).flatMap(([type, address]) =>
    types.has(type as keyof typeof LIST_ADDRESSES) ? [address] : [],
  )
  return [...lists, '/contact/']
}

/** A list that is empty today is not on the site: what leads to it waits with it, and nobody did anything wrong. */
export function isMade(url: string, filled: readonly string[]): boolean {
  const lists: readonly string[] = Object.values(LIST_ADDRESSES)
  return !lists.includes(url) || filled.includes(url)
}
