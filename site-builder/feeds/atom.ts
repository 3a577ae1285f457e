/** The feed of a site's news (RFC 4287): the latest, with their summaries. */
import { escapeXml } from './xml.ts'

export const FEED_LENGTH = 20

export interface FeedEntry {
  id: string
  url: string
  title: string
  summary: string
  author: string
  /** Milliseconds since 1970. */
  published: number
  /** Not before `published`. */
  updated: number
}

export interface Feed {
  id: string
  title: string
  /** Addresses of the site's news and of the feed itself. */
  url: string
  selfUrl: string
  author: string
  /** Newest first, at least one. */
  entries: readonly FeedEntry[]
}

export function atomFeed(feed: Feed): string {
  const updated = feed.entries.reduce((latest, entry) => Math.max(latest, entry.updated), 0)
  const entries = feed.entries.map(
    (entry) => `<entry>
<id>${escapeXml(entry.id)}</id>
<title>${escapeXml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>
<published>${time(entry.published)}</published>
<updated>${time(entry.updated)}</updated>
${entry.author === '' ? '' : `<author><name>${escapeXml(entry.author)}</name></author>\n`}<summary>${escapeXml(entry.summary)}</summary>
</entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<id>${escapeXml(feed.id)}</id>
<title>${escapeXml(feed.title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(feed.url)}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.selfUrl)}"/>
<updated>${time(updated)}</updated>
<author><name>${escapeXml(feed.author)}</name></author>
<generator>Parvis</generator>
${entries.join('')}</feed>
`
}

function time(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
