/**
 * Every template of a site in a real browser: valid, accessible, under the policy that the city sends, without sideways
 * scroll, without a request to elsewhere, light enough. A site that has everything and one that has nothing.
 */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { HTML_RULES } from '#site-builder/checks/html-rules.ts'
import type { Site } from '#site-builder/model/site.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { staticFiles } from '#site-builder/theme/static-files.ts'
import { barriers } from '#tests/harness/barriers.ts'
import { keepPicture, launchBrowser } from '#tests/harness/browser.ts'
import { documentsOf, poorSite, regArt } from '../unit/site-builder/theme/sample-sites.ts'

/** What `site-builder.md` asks of the city's web server. */
const POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

const SITES: Readonly<Record<string, Site>> = {
  'reg-art': regArt(),
  affiche: regArt({ home: 'affiche', palette: 'foret', fonts: 'plume' }),
  journal: regArt({ home: 'journal', palette: 'nuit', fonts: 'journal' }),
  kayane: poorSite(),
  // Long words, in the letters that take the most room.
  long: longNames(),
}
const PAGES: readonly (readonly [keyof typeof SITES, string])[] = [
  ['reg-art', '/'],
  ['reg-art', '/ateliers/'],
  ['reg-art', '/ateliers/gravure/'],
  ['reg-art', '/actualites/'],
  ['reg-art', '/actualites/2026-11-20-loto/'],
  ['reg-art', '/agenda/'],
  ['reg-art', '/agenda/2026-12-12-concert-de-noel/'],
  ['reg-art', '/agenda/2026-12-16-atelier-gravure-enfants/'],
  ['reg-art', '/benevolat/'],
  ['reg-art', '/benevolat/tenir-la-buvette/'],
  ['reg-art', '/albums/'],
  ['reg-art', '/albums/fete-de-quartier-2026/'],
  ['reg-art', '/contact/'],
  ['reg-art', '/mentions-legales/'],
  ['reg-art', '/accessibilite/'],
  ['reg-art', '/plan-du-site/'],
  ['reg-art', '/recherche/'],
  ['reg-art', '/404.html'],
  ['affiche', '/'],
  ['affiche', '/actualites/2026-11-20-loto/'],
  ['journal', '/'],
  ['journal', '/agenda/2026-12-12-concert-de-noel/'],
  ['long', '/'],
  ['kayane', '/'],
  ['kayane', '/contact/'],
]

function longNames(): Site {
  const site = poorSite({ home: 'affiche', palette: 'soleil', fonts: 'atkinson' })
  const word = 'Anticonstitutionnellement-interdépartementale'
  return {
    ...site,
    identity: { ...site.identity, name: `Association intercommunale ${word}` },
    menu: Array.from({ length: 14 }, (_, index) => ({ title: `Rubrique ${index} ${word}`, url: '/', children: [] })),
    pages: site.pages.map((page) => ({ ...page, title: `${word} des Essarts` })),
  }
}

const files = new Map<string, string | Uint8Array>()
let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  for (const [name, site] of Object.entries(SITES)) {
    for (const one of outputs({ site, documents: documentsOf(site) })) files.set(`/${name}${one.url}`, one.render())
    for (const file of staticFiles(site)) {
      const content =
        file.kind === 'text' ? file.content : readFileSync(fileURLToPath(import.meta.resolve(file.package)))
      files.set(`/${name}${file.url}`, content)
    }
    for (const { path, kind, width, height } of site.media.values()) {
      if (kind !== 'picture') continue
      const create = { width, height, channels: 3 as const, background: '#7a9e7e' }
      files.set(`/${name}/${path}`, await sharp({ create }).webp().toBuffer())
    }
  }
  server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split('.')[0] ?? ''
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const found = files.get(`/${host}${path}`)
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': typeOf(path),
      'content-security-policy': POLICY,
    })
    response.end(found ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `localhost:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await new Promise((closed) => server.close(closed))
})

function typeOf(path: string): string {
  const types: Readonly<Record<string, string>> = {
    css: 'text/css',
    js: 'text/javascript',
    svg: 'image/svg+xml',
    webp: 'image/webp',
    woff2: 'font/woff2',
    xml: 'application/atom+xml',
  }
  return types[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8'
}

const address = (site: string, path: string): string => `http://${site}.${origin}${path}`

async function open(site: string, path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address(site, '/'))) foreign.push(request.url())
  })
  await page.goto(address(site, path))
  await page.evaluate(() => document.fonts.ready)
  return { page, complaints, foreign, close: () => context.close() }
}

interface Visit {
  page: Page
  complaints: string[]
  foreign: string[]
  close(): Promise<void>
}

describe('each page of a site', () => {
  for (const [site, path] of PAGES) {
    for (const [width, scheme] of [
      [360, 'light'],
      [1280, 'dark'],
    ] as const) {
      it(`${site} ${path} at ${width} px, ${scheme}: accessible, whole, and alone on the network`, async () => {
        const { page, complaints, foreign, close } = await open(site, path, width, scheme)
        onTestFailed(() => keepPicture(page, `site ${site} ${path} ${width} ${scheme}`))
        // What is folded is judged too.
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
        expect(await barriers(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        expect(complaints).toEqual([])
        expect(foreign).toEqual([])
        await close()
      })
    }

    it(`${site} ${path} is valid HTML`, async () => {
      const report = await validator.validateString(String(files.get(`/${site}${path}`)))
      const messages = report.results.flatMap((result) => result.messages)
      expect(messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)).toEqual([])
    })
  }

  it.each([360, 768, 1280])(
    'is no wider than its window at %i px, with the menu open and text twice as large',
    async (width) => {
      for (const [site, path] of PAGES.filter(([name], index) => index < 7 || name === 'journal' || name === 'long')) {
        const { page, close } = await open(site, path, width, 'light')
        const menu = page.locator('.menu > summary')
        if (await menu.isVisible()) await menu.click()
        expect(await sideways(page), path).toBe(0)
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
        expect(await sideways(page), `${path}, text at 200 %`).toBe(0)
        await close()
      }
    },
  )
})

describe('without scripts, by keyboard, on paper', () => {
  it('the menu opens and leads on, on a phone without scripts', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address('reg-art', '/'))
    await page.click('.menu > summary')
    await page.click('.menu a[href="/agenda/"]')
    expect(page.url()).toBe(address('reg-art', '/agenda/'))
    await page.goto(address('reg-art', '/recherche/'))
    expect(await page.locator('.search-list > li').count()).toBeGreaterThan(10)
    expect(await page.locator('.search-form').isVisible()).toBe(false)
    await context.close()
  })

  it('the first key leads to the content', async () => {
    const { page, close } = await open('reg-art', '/agenda/', 1280, 'light')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await close()
  })

  it('a submenu opens for the keyboard', async () => {
    const { page, close } = await open('reg-art', '/', 1280, 'light')
    await page.locator('.menu a[href="/ateliers/"]').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gravure')
    expect(await page.locator('.menu a[href="/ateliers/gravure/"]').isVisible()).toBe(true)
    await close()
  })

  it('a printed page has its date, place and words, and no menu', async () => {
    const { page, close } = await open('reg-art', '/agenda/2026-12-12-concert-de-noel/', 800, 'dark')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('.menu').isVisible()).toBe(false)
    expect(await page.locator('.facts').first().isVisible()).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    await close()
  })
})

describe('the weight of a first view', () => {
  it.each([...PAGES])('%s %s: HTML and styles under 30 kB, scripts under 10 kB', (site, path) => {
    const html = String(files.get(`/${site}${path}`))
    const weigh = (pattern: RegExp): number =>
      [...html.matchAll(pattern)].reduce(
        (sum, [, url]) => sum + compressed(files.get(`/${site}${url ?? ''}`) ?? linked(site, path, url ?? '')),
        0,
      )
    expect(compressed(html) + weigh(/rel="stylesheet"\s+href="([^"]+)"/g)).toBeLessThan(30_000)
    expect(weigh(/<script src="([^"]+)"/g)).toBeLessThan(10_000)
  })

  it.each(['reg-art', 'kayane'])('nothing moves on the home of %s while fonts and pictures come', async (site) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    // As on a telephone's line: the page stands before its fonts are there.
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 500))
      await route.continue()
    })
    await page.goto(address(site, '/'), { waitUntil: 'load' })
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 500)
        }),
    )
    expect(shift).toBeLessThan(0.02)
    await context.close()
  })
})

function compressed(text: string | Uint8Array): number {
  return brotliCompressSync(text).length
}

/** A file that a page names from where it lies. */
function linked(site: string, path: string, url: string): string | Uint8Array {
  const found = files.get(new URL(url, `http://x/${site}${path}`).pathname)
  if (found === undefined) throw new Error(`${url} of ${site}${path} does not exist`)
  return found
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}

const validator = new HtmlValidate(HTML_RULES)
