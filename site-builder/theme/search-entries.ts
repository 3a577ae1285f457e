/** What each page of a site is found by: its title first, then what it says. */
import type { SearchEntry } from '../feeds/search-index.ts'
import { isOver } from '../model/dates.ts'
import type { Content, Site } from '../model/site.ts'
import type { SiteContext } from './context.ts'
import { directory } from './directory.ts'

export function searchEntries(context: SiteContext): SearchEntry[] {
  const { site } = context
  const items: readonly Content[] = [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]
  const byAddress = new Map(items.map((item) => [item.address, item]))
  return directory(context)
    .flatMap((section) => section.entries)
    .map(({ title, address, summary, section, date }) => {
      const item = byAddress.get(address)
      return {
        titre: title,
        adresse: address,
        resume: summary,
        rubrique: section,
        date,
        mots: (item === undefined ? ownWords(site, address) : wordsOf(context, item)).join(', '),
        texte: item === undefined ? '' : (context.documents.get(item.path)?.words ?? ''),
        passe: item !== undefined && isPast(item, site.now),
      }
    })
}

function wordsOf(context: SiteContext, item: Content): string[] {
  const document = context.documents.get(item.path)
  const papers = document?.directives.flatMap(({ name, target }) =>
    name === 'document' ? [context.site.media.get(target.replace(/^\//, ''))?.title ?? ''] : [],
  )
  return [
    ...(document?.headings.map(({ text }) => text) ?? []),
    ...(papers ?? []),
    item.lead,
    ...('tags' in item ? item.tags : []),
    ...('place' in item ? [item.place] : []),
  ].filter((text) => text !== '')
}

/** The contact page that is made from the identity. */
function ownWords({ identity }: Site, address: string): string[] {
  if (address !== '/contact/') return []
  const hours = identity.hours.map(({ when, text }) => `${when} ${text}`)
  return [identity.seat, identity.access, ...hours].filter((text) => text !== '')
}

function isPast(item: Content, now: number): boolean {
  return (item.type === 'evenement' || item.type === 'mission') && isOver(item, now)
}
