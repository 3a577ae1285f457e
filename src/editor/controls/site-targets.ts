import type { Content, Site } from '#site-builder/model/site.ts'
import { t } from '#src/i18n/text.ts'
import type { LinkTarget } from './link-targets.ts'

/** What a link of a site can lead to on the site itself: its pages first, then what the site makes of them. */
export function siteTargets(site: Site): readonly LinkTarget[] {
  const of = (contents: readonly Content[], detail: string): LinkTarget[] =>
    contents.map(({ title, address }) => ({ title, address, detail }))
  const made = (['contact', 'actualites', 'agenda', 'benevolat', 'albums'] as const).map((name) => ({
    title: t(`editor.link.made.${name}`),
    address: `/${name}/`,
    detail: t('editor.link.kinds.page'),
  }))
  const targets = [
    ...of(site.pages, t('editor.link.kinds.page')),
    ...made.filter(({ address }) => address === '/contact/' || hasContents(site, address)),
    ...of(site.events, t('editor.link.kinds.event')),
    ...of(site.news, t('editor.link.kinds.news')),
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
