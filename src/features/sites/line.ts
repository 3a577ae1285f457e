/** One line of a site's home: an item of the site, its state, and the words by which it is found. */
import { placeOf } from '#site-builder/model/address.ts'
import { dayAt, isOver } from '#site-builder/model/dates.ts'
import type { Content, ContentType, Event } from '#site-builder/model/site.ts'
import { hasLeftOpen } from '#src/domain/checks/left-open.ts'
import { actionsOf, type ActedPage, type PageAction } from '#src/domain/contents/page-actions.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import { draftTitle } from '#src/stores/draft-title.ts'
import { calendarDay, dayOf, hour, hourOf } from '#src/i18n/moments.ts'
import { t } from '#src/i18n/text.ts'
import { fold } from '#src/domain/contents/fold.ts'

export interface Line {
  path: string
  title: string
  detail: string
  mark: string
  markTone: 'plain' | 'warning'
  /** 1 below another page in the menu. */
  depth: 0 | 1
  /** Title, date and place without accents and capitals. */
  found: string
  /** The line is about deleting: it leads there, not to the text. */
  removed: boolean
  type: ContentType
  /** What can be done with the page as a whole; nothing with a text that is on this device alone. */
  actions: readonly PageAction[]
}

/** What is known of an item besides itself. */
export interface Known {
  draft: Draft | undefined
  /** Its file, as it is published. */
  text: string
  /** Milliseconds since 1970, to say which events are over and which pages wait. */
  now: number
}

export function lineOf(content: Content, { draft, text, now }: Known, depth: 0 | 1 = 0): Line {
  const typed = draft !== undefined && draft.publishedAs === null
  const removed = typed && draft.removes === true
  const title = typed && !removed ? draftTitle(draft) : content.title
  const detail = detailOf(content)
  const open = !removed && hasLeftOpen(typed ? draft.text : text)
  const state = removed ? t('sites.home.removed') : typed ? t('sites.home.draft') : stateOf(content, now)
  // What waits for « Publier » is said first; else what is missing matters more than what the page is.
  const mark = open && !typed ? t('sites.home.leftOpen') : state
  return {
    path: content.path,
    title,
    detail,
    mark,
    markTone: typed || open ? 'warning' : 'plain',
    depth,
    found: fold(`${title} ${detail} ${content.path} ${mark} ${open ? t('sites.home.leftOpen') : ''}`),
    removed,
    type: content.type,
    actions: removed ? [] : actionsOf(actedOn(content, now)),
  }
}

/** A file that makes no page of the site: something in its information is missing or badly written. */
export function faultyLine(path: string, text: string): Line {
  const title = draftTitle({ path, text })
  const mark = t('sites.home.faulty')
  const found = fold(`${title} ${path}`)
  const place = placeOf(path)
  return {
    path,
    title,
    detail: place.kind === 'content' ? place.address : path,
    mark,
    markTone: 'warning',
    depth: 0,
    found,
    removed: false,
    type: place.kind === 'content' ? place.type : 'page',
    actions: [],
  }
}

/** A text that is on this device alone. */
export function draftLine(draft: Draft): Line {
  const mark = draft.removes ? 'removed' : draft.base === null ? 'neverOnline' : 'draft'
  const place = placeOf(draft.path)
  return {
    path: draft.path,
    title: draftTitle(draft),
    detail: t('sites.home.draftSince', { date: dayOf(draft.savedAt), time: hourOf(draft.savedAt) }),
    mark: t(`sites.home.${mark}`),
    markTone: 'warning',
    depth: 0,
    found: '',
    removed: draft.removes === true,
    type: place.kind === 'content' ? place.type : 'page',
    actions: [],
  }
}

function actedOn(content: Content, now: number): ActedPage {
  const event = content.type === 'evenement' ? content : null
  return {
    type: content.type,
    address: content.address,
    online: isShown(content, now),
    over: event !== null && isOver(event, now),
    cancelled: event?.cancelled === true,
    full: event?.full === true,
  }
}

const isShown = ({ publishAt, withdrawAt }: Content, now: number): boolean =>
  (publishAt === null || publishAt <= now) && (withdrawAt === null || withdrawAt > now)

/** One short word at the most: what the person would want to know before opening it. */
function stateOf(content: Content, now: number): string {
  if (content.publishAt !== null && content.publishAt > now)
    return t('sites.home.waits', { date: calendarDay(dayAt(content.publishAt)) })
  if (content.withdrawAt !== null && content.withdrawAt <= now)
    return t('sites.home.gone', { date: calendarDay(dayAt(content.withdrawAt - 1)) })
  if (content.address === '/') return t('sites.home.homePage')
  if (content.type === 'evenement' && content.cancelled) return t('sites.home.cancelled')
  if ((content.type === 'evenement' || content.type === 'mission') && isOver(content, now)) return t('sites.home.past')
  return content.type === 'evenement' && content.full ? t('sites.home.full') : ''
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
