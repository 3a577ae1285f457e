/** Feeds, calendars, site map and search index of a site: what `feeds/` writes, from what the site has. */
import { atomFeed, FEED_LENGTH } from '../feeds/atom.ts'
import { calendar, type CalendarEvent } from '../feeds/ical.ts'
import { searchIndex } from '../feeds/search-index.ts'
import { robots, sitemap } from '../feeds/sitemap.ts'
import { archiveAddresses } from './archives.ts'
import { LIST_ADDRESSES, segmentFrom } from '../model/address.ts'
import { dayAt, endOf } from '../model/dates.ts'
import type { Event, News, Site } from '../model/site.ts'
import { words } from '../words/site.ts'
import { type SiteContext } from './context.ts'
import { directory } from './directory.ts'
import { linksFrom } from './links.ts'
import type { Output } from './output.ts'
import { searchEntries } from './search-entries.ts'
import { summaryOf } from './texts.ts'

export function feedOutputs(context: SiteContext): Output[] {
  const { site } = context
  return [
    ...(site.events.length > 0 ? calendars(context) : []),
    ...(site.news.length > 0 ? [newsFeed(context)] : []),
    ...(site.baseUrl === null ? [] : [siteMapFile(context, site.baseUrl)]),
    text('/robots.txt', site.baseUrl === null ? '' : `${site.baseUrl}/sitemap.xml`, robots),
    text('/recherche.json', searchEntries(context), searchIndex),
  ]
}

function calendars(context: SiteContext): Output[] {
  const { site } = context
  const name = `${site.identity.acronym || site.identity.name} – ${words.agenda}`
  const view = (event: Event): CalendarEvent => ({
    // Only what a calendar says: a new paragraph in the text changes no calendar.
    event: { ...event, body: '', bodyLine: 0, redirects: [], lead: '', description: '' },
    uid: `${firstAddress(event).split('/').at(-2) ?? ''}@${hostOf(site)}`,
    changedAt: context.changes.get(event.path)?.at ?? null,
    url: site.baseUrl === null ? '' : site.baseUrl + event.address,
    summary: summaryOf(context, event),
  })
  const all = site.events
  const write = (events: readonly CalendarEvent[]): string => calendar(name, events)
  return [
    text('/agenda.ics', all.map(view), write, name),
    ...all.map((event) => text(`${event.address.slice(0, -1)}.ics`, [view(event)], write, name)),
  ]
}

function newsFeed(context: SiteContext): Output {
  const { site } = context
  const link = linksFrom(null, '/actualites.xml')
  const url = (address: string): string => (site.baseUrl === null ? link(address) : site.baseUrl + address)
  const id = (address: string): string =>
    site.baseUrl === null ? `urn:parvis:${hostOf(site)}:${address}` : site.baseUrl + address
  return text(
    '/actualites.xml',
    {
      id: id('/actualites/'),
      title: `${site.identity.name} – ${words.news}`,
      url: url('/actualites/'),
      selfUrl: url('/actualites.xml'),
      author: site.identity.name,
      entries: site.news.slice(0, FEED_LENGTH).map((news) => ({
        id: id(firstAddress(news)),
        url: url(news.address),
        title: news.title,
        summary: summaryOf(context, news),
        author: news.author,
        ...timesOf(context, news),
      })),
    },
    atomFeed,
  )
}

function timesOf(context: SiteContext, news: News): { published: number; updated: number } {
  // The hour of a piece of news is not known: noon is on its day in every zone of metropolitan France.
  const published = news.publishAt ?? endOf({ wholeDay: true, date: news.date }) - 12 * 3_600_000
  const change = context.changes.get(news.path)
  return { published, updated: change?.known === true ? Math.max(published, change.at) : published }
}

/**
 * What an item is known by wherever it has been taken: its first address, so that one that is renamed is not a second
 * one in everybody's calendar.
 */
function firstAddress(item: Event | News): string {
  const list = LIST_ADDRESSES[item.type]
  return (
    item.redirects.find((former) => former.startsWith(list) && former.endsWith('/') && former !== list) ?? item.address
  )
}

function siteMapFile(context: SiteContext, base: string): Output {
  const { site } = context
  const items = [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]
  const dates = new Map(
    items.flatMap(({ address, path }) => {
      const change = context.changes.get(path)
      return change?.known === true ? [[address, dayAt(change.at)]] : []
    }),
  )
  const addresses = [
    ...directory(context).flatMap((section) => [section.address, ...section.entries.map((entry) => entry.address)]),
    ...archiveAddresses(site),
  ].filter((address) => address !== '')
  return text(
    '/sitemap.xml',
    addresses.map((address) => ({ url: base + address, changed: dates.get(address) ?? '' })),
    sitemap,
  )
}

/** Where a site's names come from when it has no address yet. */
function hostOf(site: Site): string {
  if (site.baseUrl !== null) return new URL(site.baseUrl).hostname
  return `${segmentFrom(site.identity.name) || 'site'}.invalid`
}

function text<View>(url: string, view: View, write: (view: View) => string, name = ''): Output {
  return { url, deps: { name, view }, render: () => write(view) }
}
