/** What a site's home shows: lines made from the site and from what is typed on this device, filtered by the search. */
import type { Content, Event, Site } from '#site-builder/model/site.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import { draftTitle } from '#src/stores/draft-title.ts'
import { calendarDay, hour } from '#src/i18n/moments.ts'
import { t } from '#src/i18n/text.ts'
import { finds } from './fold.ts'

export interface Line {
  path: string
  title: string
  detail: string
  mark: string
  markTone: 'plain' | 'warning'
}

export type GroupKey = 'pages' | 'news' | 'events' | 'missions' | 'albums' | 'hidden'

export interface Group {
  key: GroupKey
  title: string
  lines: readonly Line[]
}

/** @param now milliseconds since 1970, to say which events are over */
export function contentGroups(site: Site, drafts: readonly Draft[], query: string, now: number): readonly Group[] {
  const drafted = new Map(drafts.map((draft) => [draft.path, draft]))
  const today = new Date(now).toISOString().slice(0, 10)
  const coming = site.events.filter((event) => lastDay(event) >= today).sort((a, b) => order(a) - order(b))
  const past = site.events.filter((event) => lastDay(event) < today).sort((a, b) => order(b) - order(a))
  const lists: readonly [GroupKey, readonly Content[]][] = [
    ['pages', [...site.pages].sort((a, b) => Number(b.address === '/') - Number(a.address === '/'))],
    ['news', site.news],
    ['events', [...coming, ...past]],
    ['missions', site.missions],
    ['albums', site.albums],
    ['hidden', site.hidden],
  ]
  return lists.map(([key, contents]) => ({
    key,
    title: t(`sites.home.${key}`),
    lines: contents
      .map((content) => lineOf(content, drafted.get(content.path), today))
      .filter((line) => matches(line, query)),
  }))
}

/** Texts that are on this device alone, last typed first. */
export function draftLines(drafts: readonly Draft[], since: (instant: number) => string): readonly Line[] {
  return drafts
    .filter((draft) => draft.publishedAs === null)
    .sort((a, b) => b.savedAt - a.savedAt)
    .map((draft) => ({
      path: draft.path,
      title: draftTitle(draft),
      detail: since(draft.savedAt),
      mark: '',
      markTone: 'warning',
    }))
}

function lineOf(content: Content, draft: Draft | undefined, today: string): Line {
  const typed = draft !== undefined && draft.publishedAs === null
  return {
    path: content.path,
    title: typed ? draftTitle(draft) : content.title,
    detail: detailOf(content),
    mark: markOf(content, typed, today),
    markTone: typed ? 'warning' : 'plain',
  }
}

/** One short word at the most: what the person would want to know before opening it. */
function markOf(content: Content, typed: boolean, today: string): string {
  if (typed) return t('sites.home.draft')
  if (content.address === '/') return t('sites.home.homePage')
  if (content.type !== 'evenement') return ''
  if (content.cancelled) return t('sites.home.cancelled')
  return lastDay(content) < today ? t('sites.home.past') : ''
}

function detailOf(content: Content): string {
  switch (content.type) {
    case 'evenement':
      return [whenOf(content), content.place].filter(Boolean).join(' – ')
    case 'actualite':
    case 'album':
      return content.date ? calendarDay(content.date) : ''
    case 'mission':
      return [content.time, content.place].filter(Boolean).join(' – ')
    case 'page':
      return content.description
  }
}

function whenOf({ start }: Event): string {
  if (start.wholeDay) return calendarDay(start.date)
  const [hours = 0, minutes = 0] = start.time.split(':').map(Number)
  return `${calendarDay(start.date)}, ${hour(hours, minutes)}`
}

const lastDay = (event: Event): string => (event.end ?? event.start).date
const order = ({ start }: Event): number => (start.wholeDay ? Date.parse(start.date) : start.instant)
const matches = (line: Line, query: string): boolean =>
  finds(query, `${line.title} ${line.detail} ${line.mark} ${line.path}`)
