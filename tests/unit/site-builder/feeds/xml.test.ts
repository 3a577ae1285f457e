// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { atomFeed } from '#site-builder/feeds/atom.ts'
import { robots, sitemap } from '#site-builder/feeds/sitemap.ts'
import { escapeXml } from '#site-builder/feeds/xml.ts'

const AWKWARD = `Fête & « jeux » <b>"x"</b> ]]> d'été \u0000\u0008 🎉`

/** What an XML parser must find well-formed; happy-dom's answers a page of its own for a fault. */
function parsed(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml')
}

describe('the feed of the news', () => {
  const feed = atomFeed({
    id: 'https://reg-art.example/actualites/',
    title: AWKWARD,
    url: 'https://reg-art.example/actualites/',
    selfUrl: 'https://reg-art.example/actualites.xml',
    author: 'Reg’art',
    entries: [
      {
        id: 'https://reg-art.example/a/',
        url: 'https://reg-art.example/a/?x=1&y=2',
        title: AWKWARD,
        summary: AWKWARD,
        author: '',
        published: Date.parse('2026-11-20T11:00:00Z'),
        updated: Date.parse('2026-11-20T11:00:00Z'),
      },
      {
        id: 'https://reg-art.example/b/',
        url: 'https://reg-art.example/b/',
        title: 'B',
        summary: '',
        author: 'Léa',
        published: Date.parse('2026-11-03T11:00:00Z'),
        updated: Date.parse('2026-11-03T11:00:00Z'),
      },
    ],
  })

  it('is well-formed, with what a reader needs of each entry', () => {
    const root = parsed(feed).documentElement
    expect(root.tagName).toBe('feed')
    const entries = [...root.getElementsByTagName('entry')]
    expect(entries).toHaveLength(2)
    for (const entry of entries) {
      for (const name of ['id', 'title', 'link', 'updated', 'summary'])
        expect(entry.getElementsByTagName(name)).toHaveLength(1)
    }
    expect(entries[0]?.getElementsByTagName('title')[0]?.textContent).toBe(AWKWARD.replace(/[\u0000\u0008]/g, ''))
    expect(entries[0]?.getElementsByTagName('link')[0]?.getAttribute('href')).toBe('https://reg-art.example/a/?x=1&y=2')
  })

  it('is as new as its newest entry', () => {
    expect(feed).toContain(
      '</title>\n<link rel="alternate" type="text/html" href="https://reg-art.example/actualites/"/>',
    )
    expect(feed.match(/<updated>([^<]*)</)?.[1]).toBe('2026-11-20T11:00:00Z')
  })
})

describe('what robots read', () => {
  it('lists addresses, with the day of what has one', () => {
    const text = sitemap([
      { url: 'https://x.fr/?a&b', changed: '' },
      { url: 'https://x.fr/a/', changed: '2026-11-20' },
    ])
    expect(parsed(text).getElementsByTagName('loc')[0]?.textContent).toBe('https://x.fr/?a&b')
    expect(text).toContain('<lastmod>2026-11-20</lastmod>')
    expect(text.match(/<lastmod>/g)).toHaveLength(1)
  })

  it('lets everyone in, the national library among them', () => {
    expect(robots('https://x.fr/sitemap.xml')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://x.fr/sitemap.xml\n')
    expect(robots('')).not.toContain('Sitemap')
  })

  it('leaves out what no XML may hold', () => {
    expect(escapeXml('a\u0000\u000bb\uffff<&>')).toBe('ab&lt;&amp;&gt;')
  })
})
