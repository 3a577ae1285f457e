/** A site of fifteen years: its lists stay light, and nothing of its past is lost. */
import { describe, expect, it } from 'vitest'
import { placeOf } from '#site-builder/model/address.ts'
import type { Site } from '#site-builder/model/site.ts'
import { redirectsOf } from '#site-builder/reading/addresses.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { siteAddresses } from '#site-builder/theme/site-addresses.ts'
import { documentsOf, event, news, NOW, page, poorSite } from './sample-sites.ts'

const day = (offset: number): string => new Date(NOW + offset * 86_400_000).toISOString().slice(0, 10)

function oldSite(events: number, pieces: number): Site {
  return {
    ...poorSite(),
    baseUrl: 'https://club.example',
    events: Array.from({ length: events }, (_, index) =>
      event(`${day((index - events * 0.8) * 6)}T18:00`, `rencontre-${index}`, `Rencontre ${index}`),
    ).toReversed(),
    news: Array.from({ length: pieces }, (_, index) =>
      news(day(-index * 17), `nouvelle-${index}`, `Nouvelle ${index}`),
    ),
  }
}

const built = (site: Site): Map<string, string> =>
  new Map(outputs({ site, documents: documentsOf(site) }).map((one) => [one.url, one.render()]))

describe('what is long past', () => {
  const site = oldSite(300, 90)
  const pages = built(site)
  const agenda = pages.get('/agenda/') ?? ''

  it('has a page a year, and no list has more than a hundred of anything', () => {
    expect([...pages.keys()].filter((url) => url.startsWith('/agenda/archives/')).toSorted()).toEqual([
      '/agenda/archives/2022/',
      '/agenda/archives/2023/',
      '/agenda/archives/2024/',
      '/agenda/archives/2025/',
      '/agenda/archives/2026/',
    ])
    for (const [url, html] of pages) {
      if (url === '/recherche/' || url === '/plan-du-site/') continue
      expect((html.match(/<h3\b/g) ?? []).length, url).toBeLessThan(100)
    }
  })

  it('is lost nowhere: each event and each piece of news is on its list or on the page of its year', () => {
    const lists = [...pages].filter(([url]) => /^\/(agenda|actualites)\/(archives\/\d+\/)?$/.test(url))
    const all = lists.map(([, html]) => html).join('')
    for (const { address } of [...site.events, ...site.news]) expect(all).toContain(`href="${address}"`)
  })

  it('is a step away: lists lead to the years, the years to one another and back', () => {
    expect(agenda).toContain('href="/agenda/archives/2024/"')
    expect(pages.get('/actualites/')).toContain('href="/actualites/archives/2023/"')
    const year = pages.get('/agenda/archives/2024/') ?? ''
    expect(year).toContain('Rendez-vous passés de 2024')
    expect(year).toMatch(/href="\/agenda\/archives\/2024\/"\s+aria-current="page"/)
    for (const url of ['/agenda/', '/agenda/archives/2023/']) expect(year).toContain(`href="${url}"`)
  })

  it('is told to search engines', () => {
    const map = built({ ...site, baseUrl: 'https://ancien.example' }).get('/sitemap.xml')
    expect(map).toContain('<loc>https://ancien.example/agenda/archives/2024/</loc>')
  })

  it('what comes is parted by month, with a link to each', () => {
    expect(agenda).toMatch(/href="#2026-12"/)
    expect(agenda).toMatch(/<section class="month" id="2026-12">\s*<h2>décembre 2026<\/h2>/)
    expect(agenda.indexOf('id="2026-12"')).toBeLessThan(agenda.indexOf('id="2027-01"'))
  })

  it('a link in a text may lead to a year, and no former address can take its place', () => {
    expect(siteAddresses(site)).toContain('/agenda/archives/2024/')
    expect(placeOf('agenda/archives/2024.md').kind).toBe('refused')
    const owner = page('/x/', 'X', { redirects: ['/agenda/archives/2024/'] })
    expect(redirectsOf([owner], [], []).redirects).toEqual([])
  })

  it('a young site has no archive: everything is on its list', () => {
    const young = built(oldSite(12, 12))
    expect([...young.keys()].filter((url) => url.includes('archives'))).toEqual([])
    expect(young.get('/actualites/')).toContain('Nouvelle 11')
    expect(young.get('/agenda/')).toContain('<details')
  })
})
