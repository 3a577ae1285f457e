/** What a site's home shows: its items in groups, each in the order in which one looks for them. */
import { placeOf } from '#site-builder/model/address.ts'
import { isOver, startOf } from '#site-builder/model/dates.ts'
import type { Content, Event, MenuEntry, Page, Site } from '#site-builder/model/site.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import type { RecentPage } from '#src/stores/recent-pages.ts'
import { draftLine, faultyLine, lineOf, type Line } from './line.ts'

export type GroupKey = 'faulty' | 'pages' | 'apart' | 'news' | 'events' | 'past' | 'missions' | 'albums' | 'hidden'

export interface Group {
  key: GroupKey
  lines: readonly Line[]
}

export interface Contents {
  site: Site
  /** Of this site, on this device. */
  drafts: readonly Draft[]
  /** Texts of the repository by path: among them those that make no page. */
  texts: ReadonlyMap<string, string>
  /** Milliseconds since 1970. */
  now: number
}

export function contentGroups({ site, drafts, texts, now }: Contents): readonly Group[] {
  const drafted = new Map(drafts.map((draft) => [draft.path, draft]))
  const line = (content: Content, depth: 0 | 1 = 0): Line => {
    const { path } = content
    return lineOf(content, { draft: drafted.get(path), text: texts.get(path) ?? '', now }, depth)
  }
  const lines = (contents: readonly Content[]): Line[] => contents.map((content) => line(content))
  const tree = pageTree(site)
  const inTree = new Set(tree.map(({ page }) => page.path))
  const over = (event: Event): boolean => isOver(event, now)
  const first = (a: Event, b: Event): number => startOf(a.start) - startOf(b.start)
  return [
    { key: 'faulty', lines: faulty(site, texts) },
    { key: 'pages', lines: tree.map(({ page, depth }) => line(page, depth)) },
    { key: 'apart', lines: lines(site.pages.filter((page) => !inTree.has(page.path))) },
    { key: 'events', lines: lines(site.events.filter((event) => !over(event)).sort(first)) },
    { key: 'past', lines: lines(site.events.filter(over).sort((a, b) => first(b, a))) },
    { key: 'news', lines: lines(site.news) },
    { key: 'missions', lines: lines(site.missions) },
    { key: 'albums', lines: lines(site.albums) },
    { key: 'hidden', lines: lines(site.hidden) },
  ]
}

/** The home page, then the pages of the menu in its order, each with those below it. */
function pageTree(site: Site): readonly { page: Page; depth: 0 | 1 }[] {
  const byAddress = new Map(site.pages.map((page) => [page.address, page]))
  const seen = new Set<string>()
  const at = (address: string, depth: 0 | 1): { page: Page; depth: 0 | 1 }[] => {
    const page = byAddress.get(address)
    if (!page || seen.has(address)) return []
    seen.add(address)
    return [{ page, depth }]
  }
  const entry = ({ url, children }: MenuEntry) => {
    const top = at(url, 0)
    return [...top, ...children.flatMap((child) => at(child.url, top.length > 0 ? 1 : 0))]
  }
  return [...at('/', 0), ...site.menu.flatMap(entry)]
}

/** What « Continuer » offers: as many things as one keeps in mind. */
const CONTINUED = 3

/**
 * What one was at on this device, last first: texts that are not published yet, and pages that were written lately.
 * `rest` are the other texts that are on this device alone.
 */
export function workInHand(
  { site, drafts, texts, now }: Contents,
  recent: readonly RecentPage[],
): { latest: readonly Line[]; rest: readonly Line[] } {
  const unsent = drafts.filter((draft) => draft.publishedAs === null)
  const drafted = new Map(unsent.map((draft) => [draft.path, draft]))
  const known = new Map(contentsOf(site).map((content) => [content.path, content]))
  const line = (path: string): Line | null => {
    const [draft, content, text] = [drafted.get(path), known.get(path), texts.get(path)]
    if (draft) return draftLine(draft)
    if (content) return lineOf(content, { draft: undefined, text: text ?? '', now })
    return text === undefined ? null : faultyLine(path, text)
  }
  const lastAt = new Map(recent.map(({ path, at }) => [path, at]))
  for (const { path, savedAt } of unsent) lastAt.set(path, Math.max(savedAt, lastAt.get(path) ?? 0))
  const all = [...lastAt].sort(([, a], [, b]) => b - a).flatMap(([path]) => line(path) ?? [])
  return { latest: all.slice(0, CONTINUED), rest: all.slice(CONTINUED).filter(({ path }) => drafted.has(path)) }
}

const contentsOf = (site: Site): readonly Content[] => [
  ...site.pages,
  ...site.news,
  ...site.events,
  ...site.missions,
  ...site.albums,
  ...site.hidden,
]

/** Files that should be an item and are none: whoever looks for them here finds them. */
function faulty(site: Site, texts: ReadonlyMap<string, string>): Line[] {
  const known = new Set(contentsOf(site).map(({ path }) => path))
  return [...texts]
    .filter(([path]) => !known.has(path) && placeOf(path).kind === 'content')
    .map(([path, text]) => faultyLine(path, text))
}
