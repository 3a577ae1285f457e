/** The checks of one page on the site as it would be: finds the page, parses it, and looks. */
import { linkProblems } from '#site-builder/markdown/link-problems.ts'
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import { placeOf } from '#site-builder/model/address.ts'
import type { Content, Site } from '#site-builder/model/site.ts'
import { splitFrontMatter } from '#site-builder/reading/front-matter.ts'
import { siteAddresses } from '#site-builder/theme/site-addresses.ts'
import { checksBeforePublishing, type Check } from './checks.ts'
import { leftOpen } from './left-open.ts'

/** The page of a path, on the site or outside of its dates; undefined when its information does not make a page. */
export function contentOf(site: Site, path: string): Content | undefined {
  const all: readonly Content[] = [
    ...site.pages,
    ...site.news,
    ...site.events,
    ...site.missions,
    ...site.albums,
    ...site.hidden,
  ]
  return all.find((content) => content.path === path)
}

/** @param site the site as it would be with this page as it is written now, `text`. */
export function checkPage(site: Site, path: string, text: string): readonly Check[] {
  const content = contentOf(site, path) ?? bareContent(path, text)
  const document = parseDocument(content.body)
  const addresses = siteAddresses(site)
  const links = linkProblems(content, document, site, (address) => addresses.has(address))
  const lacksPlace = content.type === 'evenement' && !content.cancelled && !content.place && !content.placeAddress
  const lacksPhotos = content.type === 'album' && content.photos.length === 0
  const checks = checksBeforePublishing(site, {
    path,
    body: content.body,
    document,
    linkProblems: links,
    lacksPlace,
    lacksPhotos,
  })
  return [...checks, ...leftOpenChecks(path, text)]
}

/** One for each field, and one for the text: a page that is only begun is not drowned in remarks. */
function leftOpenChecks(path: string, text: string): readonly Check[] {
  const all = leftOpen(text)
  const inText = all.filter(({ field }) => field === null)
  const shown = [...all.filter(({ field }) => field !== null), ...inText.slice(0, 1)]
  return shown.map(({ field, line, words }) => {
    const count = field === null ? inText.length : 1
    return { kind: 'left-open', words, count, path, field, line, blocks: false }
  })
}

/** A page that the site leaves out (no title, say) has a text to look at all the same. */
function bareContent(path: string, text: string): Content {
  const place = placeOf(path)
  const split = splitFrontMatter(text)
  return {
    type: 'page',
    path,
    address: place.kind === 'content' ? place.address : '/',
    title: '',
    description: '',
    image: '',
    lead: '',
    body: split?.body ?? text,
    bodyLine: split?.bodyLine ?? 1,
    redirects: [],
    publishAt: null,
    withdrawAt: null,
  }
}
