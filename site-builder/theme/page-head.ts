/** What search engines, other sites and the breadcrumb say of a page. */
import type { Content } from '../model/site.ts'
import { LIST_ADDRESSES } from '../model/address.ts'
import { longDate, period } from '../words/dates.ts'
import { words } from '../words/site.ts'
import { french } from '../words/typography.ts'
import { chromeOf } from './chrome.ts'
import type { PageContext } from './context.ts'
import { tearView } from './parts/event-list.ts'
import type { Crumb, Head, LayoutView } from './layout.ts'
import { sharingView, type Shared } from './sharing.ts'
import { breadcrumbData } from './structured-data.ts'
import { summaryOf } from './texts.ts'

interface Frame {
  title: string
  description?: string
  /** Media path of the picture that represents the page. */
  image?: string
  kind?: Head['kind']
  /** What the sharing picture says beside the title. */
  shared?: Pick<Shared, 'note' | 'date'>
  data?: unknown
  hidden?: true
}

export function layoutView(context: PageContext, frame: Frame): LayoutView {
  const { site, address } = context
  const base = site.baseUrl
  const crumbs = crumbsOf(context, french(frame.title))
  const data = [frame.data ?? null, frame.hidden === true ? null : breadcrumbData(context, crumbs)].filter(
    (one) => one !== null,
  )
  const head: Head = {
    title: french(frame.title),
    description: french(frame.description || descriptionOf(context, frame)),
    canonical: base === null || frame.hidden === true ? '' : base + address,
    picture:
      frame.hidden === true
        ? null
        : sharingView(context, { title: frame.title, image: frame.image ?? '', ...frame.shared }),
    kind: frame.kind ?? 'website',
    data: data.length > 1 ? data : (data[0] ?? null),
  }
  return {
    chrome: chromeOf(context),
    head: frame.hidden === true ? { ...head, hidden: true } : head,
    crumbs,
  }
}

/** Of a page that has no words of its own to be described by: a list, a page of pictures. */
function descriptionOf({ site }: PageContext, { title, hidden }: Frame): string {
  const { acronym, name, purpose } = site.identity
  return hidden === true ? '' : [title, acronym || name, purpose].filter((text) => text !== '').join(' – ')
}

export function contentLayout(context: PageContext, content: Content, data: unknown = null): LayoutView {
  return layoutView(context, {
    title: content.title,
    description: summaryOf(context, content),
    image: content.image,
    kind: content.type === 'page' ? 'website' : 'article',
    shared: sharedWords(content),
    data,
  })
}

function sharedWords(content: Content): Pick<Shared, 'note' | 'date'> {
  switch (content.type) {
    case 'page':
      return {}
    case 'actualite':
      return { note: longDate(content.date) }
    case 'mission':
      return { note: words.missions }
    case 'album':
      return { note: words.albums }
    case 'evenement': {
      const { start, end, place, cancelled, full } = content
      const { month, day, weekday } = tearView(start)
      const when = [period(start, end), place].filter((text) => text !== '').join(', ')
      const state = cancelled ? words.cancelled : full ? words.full : ''
      return { note: state === '' ? when : `${state} – ${when}`, date: { month, day, weekday } }
    }
  }
}

/** Nothing on the first level: the menu says it already. */
function crumbsOf(context: PageContext, title: string): Crumb[] {
  const segments = context.address.split('/').filter((segment) => segment !== '')
  if (segments.length < 2) return []
  const crumbs: Crumb[] = [{ title: words.home, href: context.link('/') }]
  for (let depth = 1; depth < segments.length; depth++) {
    const address = `/${segments.slice(0, depth).join('/')}/`
    const name = nameOf(context, address)
    if (name !== '') crumbs.push({ title: name, href: context.link(address) })
  }
  return [...crumbs, { title, href: '' }]
}

function nameOf(context: PageContext, address: string): string {
  const { site } = context
  if (!context.addresses.has(address)) return ''
  const lists: Readonly<Record<string, string>> = {
    [LIST_ADDRESSES.actualite]: words.news,
    [LIST_ADDRESSES.evenement]: words.agenda,
    [LIST_ADDRESSES.mission]: words.missions,
    [LIST_ADDRESSES.album]: words.albums,
  }
  const found =
    site.pages.find((page) => page.address === address)?.title ??
    site.folders.find((folder) => folder.address === address)?.title
  return french(found ?? lists[address] ?? '')
}
