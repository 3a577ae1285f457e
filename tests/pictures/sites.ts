/**
 * `npm run pictures -- sites`: every template in every palette, light and dark, at three widths and printed, and contact
 * sheets of them, in a folder that git ignores. Each filter may be given several times: `--case riche --page /agenda/
 * --palette nuit --width 360 --scheme dark --fonts plume --home journal`.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { FontPairName, HomeLayoutName, PaletteName } from '#site-builder/model/site.ts'
import { FONT_PAIRS } from '#site-builder/theme/fonts.ts'
import { HOME_LAYOUTS } from '#site-builder/theme/homes/layouts.ts'
import { PALETTES } from '#site-builder/theme/palettes.ts'
import { launchBrowser } from '#tests/harness/browser.ts'
import { contactSheet } from './contact-sheet.ts'
import { siteCases } from './site-cases.ts'
import { serveSites, type Look, type SiteServer } from './site-server.ts'

const FOLDER = 'tests/.results/sites'
const PALETTE_NAMES = Object.keys(PALETTES) as PaletteName[]
const FONT_NAMES = Object.keys(FONT_PAIRS) as FontPairName[]
const HOME_NAMES = Object.keys(HOME_LAYOUTS) as HomeLayoutName[]
/** One column a name: widths in pixels of the screen, light and dark, then paper. */
const VIEWS = ['360-light', '360-dark', '768-light', '768-dark', '1280-light', '1280-dark', 'print'] as const
type View = (typeof VIEWS)[number]

/** One page of each template; the home page is taken in each layout. */
const PAGES: readonly (readonly [string, string])[] = [
  ['reg-art', '/'],
  ['kayane', '/'],
  ['pauvre', '/'],
  ['riche', '/'],
  ['complet', '/ateliers/'],
  ['complet', '/ateliers/gravure/'],
  ['complet', '/actualites/'],
  ['complet', '/actualites/2026-11-20-loto/'],
  ['complet', '/agenda/'],
  ['complet', '/agenda/2026-12-12-concert-de-noel/'],
  ['complet', '/agenda/2026-12-16-atelier-gravure-enfants/'],
  ['complet', '/benevolat/'],
  ['complet', '/benevolat/tenir-la-buvette/'],
  ['complet', '/albums/'],
  ['complet', '/albums/fete-de-quartier-2026/'],
  ['complet', '/contact/'],
  ['complet', '/mentions-legales/'],
  ['complet', '/accessibilite/'],
  ['complet', '/plan-du-site/'],
  ['complet', '/recherche/'],
  ['complet', '/404.html'],
  ['pauvre', '/rubrique-1/'],
  ['riche', '/actualites/'],
  ['riche', '/agenda/'],
  ['riche', '/albums/'],
]

export async function takeSitePictures(args: readonly string[]): Promise<void> {
  const list = { type: 'string', multiple: true } as const
  const { values } = parseArgs({
    args: [...args],
    options: { case: list, page: list, palette: list, width: list, scheme: list, fonts: list, home: list },
  })
  const allows = (wanted: readonly string[] | undefined, value: string): boolean =>
    wanted === undefined || wanted.includes(value)
  const palettes = PALETTE_NAMES.filter((name) => allows(values.palette, name))
  const views = VIEWS.filter((view) => {
    const [width = '', scheme = ''] = view.split('-')
    return allows(values.width, width) && (scheme === '' || allows(values.scheme, scheme))
  })
  const cases = await siteCases()
  const server = await serveSites(cases)
  const browser = await launchBrowser()
  try {
    await rm(FOLDER, { recursive: true, force: true })
    await mkdir(FOLDER, { recursive: true })
    // A page that is asked for by name may be any page of the case, and `all` is every page of it.
    const asked =
      values.page === undefined
        ? PAGES
        : Object.keys(cases).flatMap((name) =>
            server
              .pagesOf(name)
              .filter((path) => values.page?.includes(path) === true || values.page?.includes('all') === true)
              .map((path): readonly [string, string] => [name, path]),
          )
    const pages = asked.filter(([name]) => allows(values.case, name))
    const homes = HOME_NAMES.filter((name) => allows(values.home, name))
    const fonts = FONT_NAMES.filter((name) => allows(values.fonts, name))
    for (const [name, path] of pages) {
      for (const home of path === '/' ? homes : homes.slice(0, 1)) {
        // Pairs go round with palettes and homes: every two of them meet, without being taken in every combination.
        const shift = HOME_NAMES.indexOf(home)
        const looks = palettes.map((palette): Look => {
          const pair = fonts[(PALETTE_NAMES.indexOf(palette) + shift) % fonts.length] ?? 'atkinson'
          return { palette, home, fonts: pair }
        })
        await takePage(browser, server, name, path, looks, views)
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }
  console.log(`Pictures and contact sheets: ${FOLDER}`)
}

async function takePage(
  browser: Browser,
  server: SiteServer,
  name: string,
  path: string,
  looks: readonly Look[],
  views: readonly View[],
): Promise<void> {
  const home = looks[0]?.home ?? 'simple'
  const slug = [
    name,
    path
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()
      .replaceAll(' ', '_') || `accueil-${home}`,
  ].join('-')
  for (const view of views) {
    const page = await open(browser, view)
    const pictures = []
    for (const look of looks) {
      const file = join(FOLDER, `${slug}--${view}--${look.palette}-${look.fonts}.png`)
      await page.goto(server.urlOf(name, look, path))
      // Pictures far below would be white: they are only fetched when one comes near them.
      await page.evaluate(async () => {
        const waiting = [...document.images].filter((one) => one.loading === 'lazy')
        for (const one of waiting) one.loading = 'eager'
        await Promise.all([document.fonts.ready, ...waiting.map((one) => one.decode().catch(() => {}))])
      })
      await page.screenshot({ path: file, fullPage: true })
      pictures.push({ name: `${look.palette} ${look.fonts}`, file })
    }
    await page.context().close()
    const wide = view.startsWith('1280') || view.startsWith('768')
    await contactSheet(pictures, join(FOLDER, `planche-${slug}--${view}.png`), wide ? {} : { width: 300, columns: 8 })
  }
  console.log(`${name} ${path}`)
}

async function open(browser: Browser, view: View): Promise<Page> {
  const [width = '', scheme] = view.split('-')
  const context = await browser.newContext({
    // Paper: A4 without its margins, at 96 points an inch.
    viewport: view === 'print' ? { width: 658, height: 985 } : { width: Number(width), height: 800 },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (view === 'print') await page.emulateMedia({ media: 'print' })
  return page
}
