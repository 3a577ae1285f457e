import { describe, expect, it } from 'vitest'
import { demoRegistry, demoSite } from '#ci/city/demo-content.ts'
import { datedPath, datedText, demoDate } from '#ci/city/demo-dates.ts'
import { DIRECTIVES } from '#site-builder/markdown/directive-schemas.ts'
import { memorySource } from '#site-builder/sources/memory-source.ts'
import { readSite } from '#site-builder/reading/read-site.ts'

describe('dates of the demo', () => {
  it('stand around the day of the start and keep their day of the week', () => {
    expect(demoDate('sam', 0, '2026-11-24')).toBe('2026-11-28')
    expect(demoDate('sam', 1, '2026-11-29')).toBe('2026-12-05')
    expect(demoDate('lun', -1, '2026-11-23')).toBe('2026-11-16')
    expect(demoDate('dim', 0, '2026-12-31')).toBe('2027-01-03')
  })
  it('are read from names and texts, and nothing else is touched', () => {
    expect(datedPath('agenda/sam+1-concert.md', '2026-11-24')).toBe('agenda/2026-12-05-concert.md')
    expect(datedPath('pages/sam+1-concert.md', '2026-11-24')).toBe('pages/sam+1-concert.md')
    expect(datedText('debut: "{{sam+1 20:00}}"', '2026-11-24')).toBe('debut: "2026-12-05T20:00"')
    expect(datedText('{{ autre }} $&', '2026-11-24')).toBe('{{ autre }} $&')
  })
})

describe('the demo’s sites', () => {
  it('are those of the registry', async () => {
    const { associations } = await demoRegistry()
    expect(associations.map((entry) => entry.adresse).toSorted()).toEqual(['kayane', 'reg-art'])
  })

  for (const address of ['reg-art', 'kayane']) {
    it(`${address} reads without a problem`, async () => {
      const files = (await demoSite(address)) ?? new Map<string, Uint8Array>()
      const source = memorySource(new Map([...files].map(([path, bytes]) => [path, { bytes, oid: path }])), null)
      const site = await readSite(source, { now: Date.now(), city: null, baseUrl: null })
      expect(site.problems.filter((problem) => problem.code !== 'host-missing')).toEqual([])
    })
  }

  it('Reg’art has enough to live in: 14 pages, 10 news, 12 events past and to come, 12 pictures in its album', async () => {
    const files = (await demoSite('reg-art')) ?? new Map<string, Uint8Array>()
    const source = memorySource(new Map([...files].map(([path, bytes]) => [path, { bytes, oid: path }])), null)
    const now = Date.now()
    const site = await readSite(source, { now, city: null, baseUrl: null })
    expect([site.pages.length, site.news.length, site.events.length]).toEqual([14, 10, 12])
    expect(site.albums[0]?.photos.length).toBe(12)
    const today = new Date(now).toISOString().slice(0, 10)
    expect(site.events.filter((event) => event.start.date > today).length).toBeGreaterThan(5)
    expect(site.events.filter((event) => event.start.date < today).length).toBeGreaterThan(3)
  })

  it('use every block that a text may hold, between them', async () => {
    let texts = ''
    for (const address of ['reg-art', 'kayane']) {
      for (const [path, bytes] of (await demoSite(address)) ?? []) {
        if (path.endsWith('.md')) texts += Buffer.from(bytes).toString('utf8')
      }
    }
    const unused = Object.keys(DIRECTIVES).filter((name) => !texts.includes(`::${name}`))
    expect(unused).toEqual([])
    expect(['info', 'important', 'merci'].filter((type) => !texts.includes(`type="${type}"`))).toEqual([])
  })

  it('have pictures that say what they show, of at most 120 kB each and 4 MB in all', async () => {
    const heavy: string[] = []
    let all = 0
    for (const address of ['reg-art', 'kayane']) {
      for (const [path, bytes] of (await demoSite(address)) ?? []) {
        if (!path.startsWith('medias/')) continue
        all += bytes.length
        if (bytes.length > 120_000) heavy.push(`${address}/${path}`)
      }
    }
    expect(heavy).toEqual([])
    expect(all).toBeLessThan(4_000_000)
  })
})
