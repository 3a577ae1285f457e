/** What machines read of every page: shapes that schema.org and search engines ask for, and no page without its notice. */
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import type { Site } from '#site-builder/model/site.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { documentsOf, event, news, page, poorSite, regArt } from './sample-sites.ts'

const absolute = v.pipe(v.string(), v.url(), v.startsWith('https://'))
const address = v.strictObject({
  '@type': v.literal('PostalAddress'),
  streetAddress: v.optional(v.pipe(v.string(), v.nonEmpty())),
  postalCode: v.optional(v.pipe(v.string(), v.regex(/^\d{5}$/))),
  addressLocality: v.optional(v.pipe(v.string(), v.nonEmpty())),
  addressCountry: v.literal('FR'),
})
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z))?$/))
const SHAPES = {
  NGO: v.looseObject({
    name: v.pipe(v.string(), v.nonEmpty()),
    url: absolute,
    address,
    contactPoint: v.looseObject({ '@type': v.literal('ContactPoint'), contactType: v.string() }),
  }),
  Event: v.looseObject({
    name: v.pipe(v.string(), v.nonEmpty()),
    url: absolute,
    startDate: day,
    endDate: v.optional(day),
    eventStatus: v.picklist(['https://schema.org/EventScheduled', 'https://schema.org/EventCancelled']),
    location: v.optional(v.looseObject({ '@type': v.literal('Place'), name: v.string(), address })),
    organizer: v.looseObject({ '@type': v.literal('NGO'), name: v.string() }),
  }),
  BreadcrumbList: v.looseObject({
    itemListElement: v.array(
      v.strictObject({
        '@type': v.literal('ListItem'),
        position: v.number(),
        name: v.pipe(v.string(), v.nonEmpty()),
        item: absolute,
      }),
    ),
  }),
}
const named = v.looseObject({
  '@context': v.literal('https://schema.org'),
  '@type': v.picklist(Object.keys(SHAPES) as (keyof typeof SHAPES)[]),
})

function pagesOf(site: Site): Map<string, string> {
  const all = outputs({ site, documents: documentsOf(site) })
  const pages = all.filter(({ url }) => /\/$|\.html$/.test(url))
  return new Map(pages.map((one) => [one.url, String(one.render())]))
}

function dataOf(html: string): v.InferOutput<typeof named>[] {
  const text = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1]
  if (text === undefined) return []
  const data: unknown = JSON.parse(text)
  return (Array.isArray(data) ? data : [data]).map((one) => v.parse(named, one))
}

const site = (): Site => ({ ...regArt(), baseUrl: 'https://reg-art.example' })

describe('data for machines', () => {
  it('has the shape that its type asks for, on every page', () => {
    const found = new Set<string>()
    for (const [url, html] of pagesOf(site())) {
      for (const one of dataOf(html)) {
        found.add(one['@type'])
        const result = v.safeParse(SHAPES[one['@type']] as v.GenericSchema, one)
        expect(result.issues ?? [], url).toEqual([])
      }
    }
    expect([...found].toSorted()).toEqual(['BreadcrumbList', 'Event', 'NGO'])
  })

  it('says that an event is cancelled, where it is, and how one gets to its page', () => {
    const concert = event('2026-12-12T20:00', 'concert', 'Concert', {
      cancelled: true,
      place: 'Salle des fêtes',
      placeAddress: '1 place de la Mairie, 38130 Échirolles',
    })
    const html = pagesOf({ ...site(), events: [concert] }).get(concert.address) ?? ''
    const [data, crumbs] = dataOf(html)
    expect(data).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2026-12-12T19:00:00Z',
      location: {
        name: 'Salle des fêtes',
        address: { streetAddress: '1 place de la Mairie', postalCode: '38130', addressLocality: 'Échirolles' },
      },
    })
    expect(v.parse(SHAPES.BreadcrumbList, crumbs).itemListElement.map(({ name, item }) => [name, item])).toEqual([
      ['Accueil', 'https://reg-art.example/'],
      ['Agenda', 'https://reg-art.example/agenda/'],
      ['Concert', `https://reg-art.example${concert.address}`],
    ])
  })

  it('says that no place is left, and of places nothing else', () => {
    const data = (more: { full: boolean; cancelled?: boolean }) => {
      const concert = event('2026-12-12T20:00', 'concert', 'Concert', { price: '7 €', ...more })
      return dataOf(pagesOf({ ...site(), events: [concert] }).get(concert.address) ?? '')[0]
    }
    expect(data({ full: true })).toMatchObject({
      offers: {
        '@type': 'Offer',
        availability: 'https://schema.org/SoldOut',
        url: 'https://reg-art.example/agenda/2026-12-12-concert/',
      },
    })
    expect(data({ full: false })).not.toHaveProperty('offers')
    expect(data({ full: true, cancelled: true })).not.toHaveProperty('offers')
  })

  it('has no address that is not whole', () => {
    for (const html of pagesOf({ ...site(), baseUrl: null }).values()) {
      expect(JSON.stringify(dataOf(html))).not.toMatch(/"(?:url|item|image|logo)":"(?!https?:)/)
    }
  })
})

describe('every page', () => {
  const city = (report: string): NonNullable<Site['city']> => ({
    name: 'Échirolles',
    host: { name: 'Ville d’Échirolles', address: '1 place', phone: '04 76 00 00 01', email: 'web@ville.example' },
    report,
  })
  const linkOf = (html: string): string =>
    (/<a href="([^"]*)">Signaler un contenu<\/a>/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')

  it.each([
    ['mailto:signaler@ville.example', 'mailto:signaler@ville.example?subject='],
    ['https://ville.example/signaler', 'https://ville.example/signaler?page='],
    ['https://ville.example/?id=3', 'https://ville.example/?id=3&page='],
    ['', 'mailto:web@ville.example?subject='],
  ])('lets a content be told to the host, with the address of the page: %s', (report, start) => {
    for (const [url, html] of pagesOf({ ...site(), city: city(report) })) {
      if (html.includes('http-equiv="refresh"')) continue
      const link = linkOf(html)
      expect(link, url).toContain(start)
      expect(decodeURIComponent(link), url).toContain(`https://reg-art.example${url}`)
      expect(html, url).toContain('Site hébergé par la Ville d’Échirolles')
    }
  })

  it('leads to the legal notice where the city has named nobody', () => {
    const pages = pagesOf({ ...site(), city: null })
    expect(linkOf(pages.get('/') ?? '')).toBe('/mentions-legales/#signaler')
    expect(pages.get('/mentions-legales/')).toContain('id="signaler"')
    expect(pages.get('/')).toContain('Site hébergé par la Ville')
  })

  it('names publisher, director and host in its legal notice, as the law wants', () => {
    const one = { ...site(), city: city('') }
    const legal = pagesOf(one).get('/mentions-legales/') ?? ''
    const { identity } = one
    for (const text of [
      'Éditeur du site',
      'Directeur ou directrice de la publication',
      'Hébergeur',
      '04 76 00 00 01',
      '1 place',
    ]) {
      expect(legal).toContain(text)
    }
    for (const text of [identity.phone, identity.email]) expect(legal).toContain(text)
  })
})

describe('what keeps its name', () => {
  it('a renamed event or news is the same one in calendars and feeds', () => {
    const base = { ...poorSite(), baseUrl: 'https://kayane.example' }
    const before = { ...base, events: [event('2026-12-12', 'loto', 'Loto')], news: [news('2026-11-01', 'a', 'A')] }
    const after = {
      ...base,
      pages: [...base.pages, page('/x/', 'X')],
      events: [event('2026-12-13', 'grand-loto', 'Loto', { redirects: ['/agenda/2026-12-12-loto/'] })],
      news: [news('2026-11-02', 'b', 'A', { redirects: ['/vieux/', '/actualites/2026-11-01-a/'] })],
    }
    const read = (of: Site, url: string): string => {
      const all = outputs({ site: of, documents: documentsOf(of) })
      return String(all.find((one) => one.url === url)?.render())
    }
    const uid = (of: Site): string | undefined => /^UID:(.*)\r$/m.exec(read(of, '/agenda.ics'))?.[1]
    const id = (of: Site): string | undefined => /<entry>\n<id>([^<]*)</.exec(read(of, '/actualites.xml'))?.[1]
    expect(uid(before)).toBe('2026-12-12-loto@kayane.example')
    expect(uid(after)).toBe(uid(before))
    expect(id(after)).toBe(id(before))
  })
})
