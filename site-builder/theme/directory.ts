/** Every page of a site with its title, by kind: for the site map, the search page and the search index. */
import { LIST_ADDRESSES } from '../model/address.ts'
import { words } from '../words/site.ts'
import { french } from '../words/typography.ts'
import type { SiteContext } from './context.ts'
import { longDate } from '../words/dates.ts'
import { summaryOf } from './texts.ts'

export interface Entry {
  address: string
  title: string
  summary: string
  /** « Actualités », « Agenda »…; empty for pages. */
  section: string
  /** « 20 novembre 2026 », or empty. */
  date: string
}

export interface Section {
  title: string
  /** Address of the section's own list, or empty. */
  address: string
  entries: readonly Entry[]
}

export function directory(context: SiteContext): Section[] {
  const { site } = context
  const pages = [
    ...site.pages.map((page) => entry(page.address, page.title, summaryOf(context, page))),
    ...site.folders.map((folder) => entry(folder.address, folder.title, '')),
    ...(site.pages.some((page) => page.address === '/contact/') ? [] : [entry('/contact/', words.contact, '')]),
  ].toSorted((a, b) => (a.address < b.address ? -1 : 1))
  const sections: Section[] = [
    { title: words.siteMapPages, address: '', entries: pages },
    {
      title: words.news,
      address: LIST_ADDRESSES.actualite,
      entries: site.news.map((one) =>
        entry(one.address, one.title, summaryOf(context, one), words.news, longDate(one.date)),
      ),
    },
    {
      title: words.agenda,
      address: LIST_ADDRESSES.evenement,
      entries: [...context.upcoming, ...context.past].map((one) =>
        entry(one.address, one.title, summaryOf(context, one), words.agenda, longDate(one.start.date)),
      ),
    },
    {
      title: words.missions,
      address: LIST_ADDRESSES.mission,
      entries: site.missions.map((one) => entry(one.address, one.title, summaryOf(context, one), words.missions)),
    },
    {
      title: words.albums,
      address: LIST_ADDRESSES.album,
      entries: site.albums.map((one) => entry(one.address, one.title, summaryOf(context, one), words.albums)),
    },
  ]
  return sections.filter((section) => section.entries.length > 0)
}

function entry(address: string, title: string, summary: string, section = '', date = ''): Entry {
  return { address, title: french(title), summary, section, date }
}
