/** What every template is made from, for one page of one site. */
import type { MarkdownDocument } from '../markdown/document.ts'
import { isOver } from '../model/dates.ts'
import type { Event, Folder, Mission, Page, Site } from '../model/site.ts'
import type { Change } from '../sources/source.ts'
import { type Link, linksFrom } from './links.ts'
import { siteAddresses } from './site-addresses.ts'

export interface SiteContext {
  site: Site
  documents: ReadonlyMap<string, MarkdownDocument>
  /** Addresses that the site serves. */
  addresses: ReadonlySet<string>
  /** Widths of the smaller copies that exist beside each larger picture (`affiche-480.webp`). */
  pictureWidths: readonly number[]
  /** Whether whoever builds this site makes the pictures that its pages show where they are shared. */
  sharingPictures: boolean
  /** Nearest first. */
  upcoming: readonly Event[]
  /** Latest first. */
  past: readonly Event[]
  openMissions: readonly Mission[]
  /** What lies right below an address, pages first: made once, since each page asks. */
  below: ReadonlyMap<string, readonly (Page | Folder)[]>
  /** When the file of each item was last changed, where somebody knows. By path. */
  changes: ReadonlyMap<string, Change>
  /** Where a picture is, when not at its place on the site: in the app, the preview's own copies. */
  pictureUrl: ((path: string) => string | null) | null
}

export interface PageContext extends SiteContext {
  /** Address of the page that is made. */
  address: string
  link: Link
}

export interface ContextOptions {
  pictureWidths?: readonly number[]
  sharingPictures?: boolean
  changes?: ReadonlyMap<string, Change>
  pictureUrl?: (path: string) => string | null
}

export function siteContext(
  site: Site,
  documents: ReadonlyMap<string, MarkdownDocument>,
  options: ContextOptions = {},
): SiteContext {
  const upcoming = site.events.filter((event) => !isOver(event, site.now))
  return {
    site,
    documents,
    addresses: siteAddresses(site),
    pictureWidths: options.pictureWidths ?? [],
    sharingPictures: options.sharingPictures ?? false,
    below: byParent([...site.pages, ...site.folders]),
    changes: options.changes ?? new Map(),
    upcoming: upcoming.toSorted(byStart),
    past: site.events.filter((event) => isOver(event, site.now)).toSorted((a, b) => byStart(b, a)),
    openMissions: site.missions.filter((mission) => !isOver(mission, site.now)),
    pictureUrl: options.pictureUrl ?? null,
  }
}

export function pageContext(context: SiteContext, address: string): PageContext {
  return { ...context, address, link: linksFrom(context.site.baseUrl, address) }
}

/** `/activites/` → its pages and folders, `/activites/yoga/` and others. */
function byParent<One extends { address: string }>(all: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const parent = one.address.slice(0, one.address.lastIndexOf('/', one.address.length - 2) + 1)
    const group = groups.get(parent)
    if (group === undefined) groups.set(parent, [one])
    else group.push(one)
  }
  return groups
}

function byStart(a: Event, b: Event): number {
  const key = (event: Event): string =>
    `${event.start.date} ${event.start.wholeDay ? '' : event.start.time} ${event.path}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}
