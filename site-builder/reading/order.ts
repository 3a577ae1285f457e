/** Items by type, each in the order that readers expect: pages and missions by title, dated ones newest first. */
import type { Album, Content, Event, Mission, Moment, News, Page } from '../model/site.ts'

const FRENCH = new Intl.Collator('fr', { numeric: true })

export function compareTitles(a: string, b: string): number {
  return FRENCH.compare(a, b)
}

export interface Lists {
  pages: readonly Page[]
  news: readonly News[]
  events: readonly Event[]
  missions: readonly Mission[]
  albums: readonly Album[]
}

export function inReadingOrder(items: readonly Content[]): Lists {
  return {
    pages: items.filter((item) => item.type === 'page').toSorted(byTitle),
    news: items
      .filter((item) => item.type === 'actualite')
      .toSorted((a, b) => newestFirst(a.date, b.date) || byPath(a, b)),
    events: items
      .filter((item) => item.type === 'evenement')
      .toSorted((a, b) => newestFirst(momentKey(a.start), momentKey(b.start)) || byPath(a, b)),
    missions: items.filter((item) => item.type === 'mission').toSorted(byTitle),
    albums: items
      .filter((item) => item.type === 'album')
      .toSorted((a, b) => newestFirst(a.date, b.date) || byTitle(a, b)),
  }
}

function byTitle(a: Content, b: Content): number {
  return compareTitles(a.title, b.title) || byPath(a, b)
}

function byPath(a: Content, b: Content): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** Of texts whose order is the order of time. */
function newestFirst(a: string, b: string): number {
  return a > b ? -1 : a < b ? 1 : 0
}

function momentKey(moment: Moment): string {
  return moment.wholeDay ? moment.date : `${moment.date}T${moment.time}`
}
