/** The search of a site in a real browser, under the policy of production: by keyboard, on a phone, on a large site. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Site } from '#site-builder/model/site.ts'
import { SITE_HEADERS } from '#site-builder/serve/site-headers.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { staticFiles } from '#site-builder/theme/static-files.ts'
import { barriers } from '#tests/harness/barriers.ts'
import { launchBrowser, phone } from '#tests/harness/browser.ts'
import { documentsOf, news, page as pageOf, poorSite, regArt } from '../unit/site-builder/theme/sample-sites.ts'

const LARGE = 2000

/** As many news as an association writes in a long life, each with a text of its own. */
function largeSite(): Site {
  const subjects = [
    'loto',
    'concert',
    'chorale',
    'randonnée',
    'bal',
    'vide-grenier',
    'théâtre',
    'couture',
    'tournoi',
    'fête',
  ]
  const base = poorSite()
  const many = Array.from({ length: LARGE }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? ''
    const date = `${2006 + Math.floor(index / 100)}-0${1 + (index % 9)}-1${index % 9}`
    const body = `Le ${subject} numéro ${index} a réuni les voisins. ${words(index)}`
    return news(date, `x-${index}`, `Notre ${subject} numéro ${index}`, { body })
  })
  return { ...base, news: many, pages: [...base.pages, pageOf('/aiguille/', 'L’aiguille dans la botte')] }
}

/** Forty words that few other pages have. */
function words(index: number): string {
  return Array.from({ length: 40 }, (_, at) => `mot${(index * 7 + at * 131) % 9000}`).join(' ')
}

const files = new Map<string, string | Uint8Array>()
let server: Server
let browser: Browser
let port: number

beforeAll(async () => {
  const sites = { small: regArt(), large: largeSite() }
  for (const [name, site] of Object.entries(sites)) {
    for (const one of outputs({ site, documents: documentsOf(site) })) files.set(`${name}${one.url}`, one.render())
    for (const file of staticFiles(site)) if (file.kind === 'text') files.set(`${name}${file.url}`, file.content)
  }
  server = createServer((request, response) => {
    const name = (request.headers.host ?? '').split('.')[0] ?? ''
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const found = files.get(name + path)
    const kind = path.endsWith('/') ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'text/css'
    const type = path.endsWith('.json') ? 'application/json' : `${kind}; charset=utf-8`
    response.writeHead(found === undefined ? 404 : 200, { ...SITE_HEADERS, 'content-type': type })
    response.end(found ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
  browser = await launchBrowser()
}, 300_000)

afterAll(async () => {
  await browser.close()
  await new Promise((closed) => server.close(closed))
})

interface Visit {
  page: Page
  asked: string[]
  complaints: string[]
  close(): Promise<void>
}

async function visit(site: 'small' | 'large', query = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  await page.goto(`http://${site}.localhost:${port}/recherche/${query}`)
  return { page, asked, complaints, close: () => context.close() }
}

/** A busy machine may take its time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 })
const results = (page: Page) => page.locator('.search-results > li')
/** With plain spaces. */
const spoken = async (page: Page): Promise<string> =>
  ((await page.locator('[role=status]').textContent()) ?? '').replaceAll('\u00a0', ' ')

describe('the search of a site', () => {
  it('asks for its index when its field is entered, and for nothing elsewhere', async () => {
    const { page, asked, close } = await visit('small')
    expect(asked.some((url) => url.endsWith('.json'))).toBe(false)
    await page.getByLabel('Que cherchez-vous ?').focus()
    await eventually(() => asked.filter((url) => url.endsWith('/recherche.json')).length).toBe(1)
    expect(asked.every((url) => url.startsWith(`http://small.localhost:${port}/`))).toBe(true)
    // The page itself never waits for the index.
    expect(page.workers()).toHaveLength(1)
    await close()
  })

  it('finds while one types, says how many aloud, marks what was found', async () => {
    const { page, complaints, close } = await visit('small')
    await page.getByLabel('Que cherchez-vous ?').pressSequentially('noel')
    await eventually(() => spoken(page)).toBe('1 résultat pour « noel »')
    const result = results(page).first()
    expect(await result.locator('a').textContent()).toBe('Concert de Noël')
    expect(await result.locator('a mark').textContent()).toBe('Noël')
    expect(await result.locator('.muted').textContent()).toMatch(/^Agenda, 12\sdécembre 2026$/)
    expect(await page.locator('.search-all').isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await close()
  })

  it('is reached and left by the keyboard alone', async () => {
    const { page, close } = await visit('small')
    await page.getByLabel('Que cherchez-vous ?').focus()
    await page.keyboard.type("l'atelier")
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^\d+ résultats? pour/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('ol')?.className)).toContain('search-results')
    // What was not found is out of the way of the keyboard and of a screen reader too.
    expect(await page.getByRole('main').getByRole('link').count()).toBe(await results(page).getByRole('link').count())
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    await page.keyboard.press('Enter')
    await page.waitForURL(String(href))
    await page.goBack()
    await eventually(() => results(page).count()).toBeGreaterThan(0)
    expect(await page.getByLabel('Que cherchez-vous ?').inputValue()).toBe("l'atelier")
    await close()
  })

  it('is in the address, and shows everything again when the field is emptied', async () => {
    const { page, close } = await visit('small', '?q=CONCERTS')
    await eventually(() => results(page).count()).toBe(2)
    await page.getByLabel('Que cherchez-vous ?').fill('')
    await eventually(() => page.locator('.search-all').isVisible()).toBe(true)
    expect(new URL(page.url()).search).toBe('')
    await close()
  })

  it('says so when it finds only what is near, or nothing', async () => {
    const { page, close } = await visit('small', '?q=consert')
    await eventually(() => spoken(page)).toContain('Aucune page ne contient exactement ces mots.')
    expect(await results(page).first().textContent()).toContain('Concert')
    await page.getByLabel('Que cherchez-vous ?').fill('xylophone')
    await eventually(() => spoken(page)).toBe('Aucun résultat pour « xylophone »')
    expect(await results(page).count()).toBe(0)
    await close()
  })

  it('reads nothing that is typed or written as HTML', async () => {
    const { page, complaints, close } = await visit('small', '?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+concert')
    await eventually(() => spoken(page)).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('main img').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('looks through the titles of the page where the index cannot be had', async () => {
    const { page, close } = await visit('small')
    await page.route('**/recherche.json', (route) => route.abort())
    await page.getByLabel('Que cherchez-vous ?').fill('concert')
    await eventually(() => results(page).count()).toBe(2)
    await close()
  })

  it.each(['light', 'dark'] as const)(
    'has no fault of accessibility with results, %s, on a phone',
    async (colorScheme) => {
      const { page, close } = await visit('small', '?q=concert', { ...phone, colorScheme })
      await eventually(() => results(page).count()).toBe(2)
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await close()
    },
  )

  it('of two thousand pages finds one by a word of its text, and shows many a few at a time', async () => {
    const { page, close } = await visit('large')
    await page.getByLabel('Que cherchez-vous ?').fill('botte')
    await eventually(() => results(page).first().textContent()).toContain('L’aiguille')
    await page.getByLabel('Que cherchez-vous ?').fill('choral')
    await eventually(() => spoken(page)).toBe('200 résultats pour « choral »')
    expect(await results(page).count()).toBe(20)
    await page.getByRole('button', { name: 'Afficher d’autres résultats' }).click()
    await eventually(() => results(page).count()).toBe(40)
    expect(
      await page.evaluate(() =>
        [...(document.activeElement?.closest('ol')?.children ?? [])].indexOf(
          document.activeElement?.closest('li') ?? document.body,
        ),
      ),
    ).toBe(20)
    await page.getByLabel('Que cherchez-vous ?').fill('numéro 1234')
    await eventually(() => results(page).first().textContent()).toContain('numéro 1234')
    await close()
  })
})
