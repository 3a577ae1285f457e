/** Every address that a site serves as a page or a file of its own: what a link may lead to. */
import { LIST_ADDRESSES } from '../model/address.ts'
import type { Site } from '../model/site.ts'
import { archiveAddresses } from './archives.ts'

/** Pages that every site has. */
export const FIXED_ADDRESSES = ['/plan-du-site/', '/mentions-legales/', '/accessibilite/', '/recherche/'] as const

export function siteAddresses(site: Site): ReadonlySet<string> {
  const found = new Set<string>(FIXED_ADDRESSES)
  const items = [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]
  for (const item of items) found.add(item.address)
  for (const folder of site.folders) found.add(folder.address)
  for (const event of site.events) found.add(`${event.address.slice(0, -1)}.ics`)
  found.add('/contact/')
  // An empty list is not made; the menu may name it, a text may not.
  if (site.news.length > 0) found.add(LIST_ADDRESSES.actualite).add('/actualites.xml')
  if (site.events.length > 0) found.add(LIST_ADDRESSES.evenement).add('/agenda.ics')
  if (site.missions.length > 0) found.add(LIST_ADDRESSES.mission)
  if (site.albums.length > 0) found.add(LIST_ADDRESSES.album)
  for (const address of archiveAddresses(site)) found.add(address)
  for (const redirect of site.redirects) found.add(redirect.from)
  return found
}
