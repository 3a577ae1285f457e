// @vitest-environment happy-dom
/** The feed, the site map and robots.txt of a whole site, read by a parser and held to their standards' rules. */
import { describe, expect, it } from 'vitest'
import type { Site } from '#site-builder/model/site.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { documentsOf, regArt } from './sample-sites.ts'

const BASE = 'https://reg-art.example'
const site: Site = { ...regArt(), baseUrl: BASE }
const CHANGED = site.news[0]?.path ?? ''
const changes = new Map([
  [CHANGED, { at: Date.parse('2027-01-02T10:00:00Z'), known: true }],
  [site.pages[0]?.path ?? '', { at: Date.parse('2026-11-01T23:30:00Z'), known: false }],
])

const read = (url: string, of: Site = site): string =>
  String(
    outputs({ site: of, documents: documentsOf(of), changes })
      .find((one) => one.url === url)
      ?.render(),
  )
const parse = (xml: string): Element => new DOMParser().parseFromString(xml, 'application/xml').documentElement
const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name)
const textOf = (parent: Element, name: string): string => childrenOf(parent, name)[0]?.textContent ?? ''

/** RFC 3339, as RFC 4287 wants it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

describe('the feed, by the rules of RFC 4287', () => {
  const xml = read('/actualites.xml')
  const feed = parse(xml)
  const entries = childrenOf(feed, 'entry')

  it('is an Atom feed in French', () => {
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="fr">/,
    )
    expect(feed.localName).toBe('feed')
    expect(entries.length).toBeGreaterThan(1)
  })

  it('has exactly one id, title and time in the feed and in each entry; all ids are whole and unlike', () => {
    for (const part of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(childrenOf(part, name), name).toHaveLength(1)
      expect(textOf(part, 'title')).not.toBe('')
      expect(textOf(part, 'updated')).toMatch(TIME)
      expect(URL.canParse(textOf(part, 'id'))).toBe(true)
    }
    const ids = [feed, ...entries].map((part) => textOf(part, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    // The same whenever it is built.
    expect(read('/actualites.xml', { ...site, now: site.now + 1000 })).toBe(xml)
  })

  it('says where it is itself, and where each entry is, by whole addresses that the site has', () => {
    const links = childrenOf(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])
    expect(links).toEqual([
      ['alternate', `${BASE}/actualites/`],
      ['self', `${BASE}/actualites.xml`],
    ])
    const urls = new Set(outputs({ site, documents: documentsOf(site) }).map(({ url }) => BASE + url))
    for (const entry of entries) {
      const alternates = childrenOf(entry, 'link').filter((link) => link.getAttribute('rel') === 'alternate')
      expect(alternates).toHaveLength(1)
      expect(urls).toContain(alternates[0]?.getAttribute('href'))
    }
  })

  it('has an author for every entry, and a summary as plain text', () => {
    expect(textOf(childrenOf(feed, 'author')[0] ?? feed, 'name')).not.toBe('')
    for (const entry of entries) {
      expect(childrenOf(entry, 'summary')[0]?.getAttribute('type') ?? 'text').toBe('text')
      for (const author of childrenOf(entry, 'author')) expect(textOf(author, 'name')).not.toBe('')
    }
  })

  it('is as new as its newest change, and an entry is never newer than itself', () => {
    const times = entries.map((entry) => Date.parse(textOf(entry, 'updated')))
    expect(Date.parse(textOf(feed, 'updated'))).toBe(Math.max(...times))
    expect(textOf(feed, 'updated')).toBe('2027-01-02T10:00:00Z')
    for (const entry of entries) {
      expect(Date.parse(textOf(entry, 'updated'))).toBeGreaterThanOrEqual(Date.parse(textOf(entry, 'published')))
    }
  })

  it('without an address of the site still has whole ids', () => {
    const bare = parse(read('/actualites.xml', { ...site, baseUrl: null }))
    for (const part of [bare, ...childrenOf(bare, 'entry')]) expect(URL.canParse(textOf(part, 'id'))).toBe(true)
  })
})

describe('the site map', () => {
  const map = parse(read('/sitemap.xml'))
  const urls = childrenOf(map, 'url')

  it('names every page that has words once, whole, and none that asks to be left out', () => {
    expect(map.getAttribute('xmlns')).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    const places = urls.map((url) => textOf(url, 'loc'))
    expect(new Set(places).size).toBe(places.length)
    expect(places).toContain(`${BASE}/`)
    expect(places).toContain(`${BASE}/contact/`)
    for (const place of places) {
      expect(place.startsWith(`${BASE}/`)).toBe(true)
      const html = read(place.slice(BASE.length))
      expect(html, place).not.toContain('noindex')
      expect(html, place).toContain(`<link rel="canonical" href="${place}"`)
      expect(html, place).toMatch(/<meta name="description" content="[^"]{10,}"/)
    }
  })

  it('dates only what is known to have changed', () => {
    const dated = urls.filter((url) => childrenOf(url, 'lastmod').length > 0)
    expect(dated.map((url) => [textOf(url, 'loc'), textOf(url, 'lastmod')])).toEqual([
      [BASE + (site.news[0]?.address ?? ''), '2027-01-02'],
    ])
  })

  it('is named to robots, who may all come in', () => {
    expect(read('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${BASE}/sitemap.xml\n`)
  })
})
