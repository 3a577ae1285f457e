import { isOver, startOf } from '#site-builder/model/dates.ts'
import type { Content, Event, Site } from '#site-builder/model/site.ts'
import { calendarDay } from '#src/i18n/moments.ts'
import { t } from '#src/i18n/text.ts'
import type { LinkTarget } from './link-targets.ts'

/** What a link of a site can lead to on the site itself: its pages first, then what the site makes of them. */
export function siteTargets(site: Site): readonly LinkTarget[] {
  const of = (contents: readonly Content[], detail: string): LinkTarget[] =>
    contents.map(({ title, address }) => ({ title, address, detail }))
  /** The same name may come each week: its day tells one from another. */
  const dated = <C extends Content>(
    contents: readonly C[],
    detail: string,
    day: (content: C) => string,
  ): LinkTarget[] =>
    contents.map((one) => ({ title: one.title, address: one.address, detail: `${detail}, ${calendarDay(day(one))}` }))
  const events = [...site.events].sort((a, b) => startOf(a.start) - startOf(b.start))
  const isPast = (event: Event): boolean => isOver(event, site.now)
  const next = [...events.filter((event) => !isPast(event)), ...events.filter(isPast).toReversed()]
  const made = (['contact', 'actualites', 'agenda', 'benevolat', 'albums'] as const).map((name) => ({
    title: t(`editor.link.made.${name}`),
    address: `/${name}/`,
    detail: t('editor.link.kinds.page'),
  }))
  const targets = [
    ...of(site.pages, t('editor.link.kinds.page')),
    ...made.filter(({ address }) => address === '/contact/' || hasContents(site, address)),
    ...dated(next, t('editor.link.kinds.event'), ({ start }) => start.date),
    ...dated(site.news, t('editor.link.kinds.news'), ({ date }) => date),
    ...of(site.missions, t('editor.link.kinds.mission')),
    ...of(site.albums, t('editor.link.kinds.album')),
  ]
  const seen = new Set<string>()
  return targets.filter(({ address }) => !seen.has(address) && seen.add(address))
}

function hasContents(site: Site, address: string): boolean {
  const contents: Record<string, readonly Content[]> = {
    '/actualites/': site.news,
    '/agenda/': site.events,
    '/benevolat/': site.missions,
    '/albums/': site.albums,
  }
  return (contents[address] ?? []).length > 0
}
