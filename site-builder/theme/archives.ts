/**
 * Dated items by month, and the years that have a page of their own. A list stays light however old the site is: what
 * is recent is on it, what is older is one page a year. Both the pages and the addresses that links may lead to are
 * made from here.
 */
import { archiveAddress } from '../model/address.ts'
import { isOver } from '../model/dates.ts'
import type { Event, News, Site } from '../model/site.ts'
import { monthOf } from '../words/dates.ts'

/** Of the news, what the list shows whole; up to `WHOLE` all of it. */
const RECENT = 24
const WHOLE = 30
/** Past events that still fit under those to come. */
const PAST_FEW = 24

export interface Month<Item> {
  /** `2026-12`, also the anchor on its page. */
  id: string
  /** « décembre 2026 » */
  name: string
  items: readonly Item[]
}

/** In the order of the items. */
export function byMonth<Item>(items: readonly Item[], date: (item: Item) => string): Month<Item>[] {
  return [...Map.groupBy(items, (item) => date(item).slice(0, 7))].map(([id, some]) => ({
    id,
    name: monthOf(`${id}-01`),
    items: some,
  }))
}

/** In the order of the items. */
export function byYear<Item>(
  items: readonly Item[],
  date: (item: Item) => string,
): { year: string; items: readonly Item[] }[] {
  return [...Map.groupBy(items, (item) => date(item).slice(0, 4))].map(([year, some]) => ({ year, items: some }))
}

export function recentNews(site: Site): readonly News[] {
  return site.news.length <= WHOLE ? site.news : site.news.slice(0, RECENT)
}

/** Years with a page of their own, latest first; empty where the list has everything. A year is whole on its page. */
export function newsArchive(site: Site): { year: string; items: readonly News[] }[] {
  if (site.news.length <= WHOLE) return []
  const oldest = new Set(site.news.slice(RECENT).map(({ date }) => date.slice(0, 4)))
  return byYear(site.news, ({ date }) => date).filter(({ year }) => oldest.has(year))
}

/** `past`: latest first. */
export function eventArchive(past: readonly Event[]): { year: string; items: readonly Event[] }[] {
  return past.length <= PAST_FEW ? [] : byYear(past, ({ start }) => start.date)
}

export function archiveAddresses(site: Site): string[] {
  const past = site.events.filter((event) => isOver(event, site.now))
  return [
    ...newsArchive(site).map(({ year }) => archiveAddress('/actualites/', year)),
    ...eventArchive(past).map(({ year }) => archiveAddress('/agenda/', year)),
  ]
}
