/** What a phone really fetches of a page's pictures, and what a wide screen does. */
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoSite } from '#ci/city/demo-content.ts'
import { launchBrowser } from '#tests/harness/browser.ts'
import { publishFolder } from '#tests/harness/publish-folder.ts'
import { templatesOf } from '#tests/harness/templates-of.ts'
import { type Files, goodSite, page, scratchFolder, writeFiles } from '#tests/unit/site-builder/build/scratch-site.ts'
import { photo } from '#tests/unit/site-builder/media/pictures.ts'

const ADDRESS = 'http://amis.localhost'
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

/** A site with a picture on its home page, in a text, and above a page; as the city publishes it. */
async function published(): Promise<string> {
  return publishedFrom({
    ...goodSite(),
    'medias/2026/grande.webp': await photo(1600, 1000),
    'medias/2026/grande.webp.yml': 'description: Une grande\n',
    'pages/accueil.md': page('Accueil', 'Bienvenue.', 'image: medias/2026/grande.webp\n'),
    'pages/bonne.md': page('Une bonne page', '![](/medias/2026/grande.webp)', 'image: medias/2026/grande.webp\n'),
  })
}

async function publishedFrom(files: Files): Promise<string> {
  const work = await scratchFolder()
  const [content, site] = [join(work, 'content'), join(work, 'site')]
  await writeFiles(content, files)
  await publishFolder({ content, site, address: ADDRESS })
  return site
}

/** A tab in front of a built site. */
async function visit(
  site: string,
  options: BrowserContextOptions,
  asked?: (file: string) => void,
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    asked?.(file)
    await route.fulfill({ path: join(site, file) })
  })
  return context
}

/** Names of the pictures that a screen fetches. */
async function fetched(site: string, screen: { width: number; density: number }): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const options = { viewport: { width: screen.width, height: 800 }, deviceScaleFactor: screen.density }
  const context = await visit(site, options, (file) => {
    if (file.endsWith('.webp')) found.add(file.slice(file.lastIndexOf('/') + 1))
  })
  for (const address of ['/', '/bonne/']) {
    const tab = await context.newPage()
    await tab.goto(ADDRESS + address, { timeout: 60_000 })
    await tab.evaluate(async () => {
      for (const picture of document.images) picture.loading = 'eager'
      await Promise.all([...document.images].map((picture) => picture.decode()))
    })
  }
  await context.close()
  return found
}

describe('pictures of a page', { timeout: 180_000 }, () => {
  it('are fetched as small as the screen shows them', async () => {
    const site = await published()
    expect([...(await fetched(site, { width: 360, density: 1 }))]).toEqual(['grande-480.webp'])
    expect([...(await fetched(site, { width: 360, density: 2 }))]).toEqual(['grande-720.webp'])
    expect([...(await fetched(site, { width: 390, density: 2.5 }))]).toEqual(['grande-960.webp'])
    expect([...(await fetched(site, { width: 1280, density: 2 }))]).toContain('grande.webp')
  })

  it.each(['reg-art', 'kayane'])('ask in %s for what the page shows of them, at each width', async (name) => {
    const site = await publishedFrom(Object.fromEntries((await demoSite(name)) ?? []))
    const pages = await templatesOf(site)
    const wrong: string[] = []
    for (const width of [360, 412, 768, 1280]) {
      const context = await visit(site, { viewport: { width, height: 800 } })
      const tab = await context.newPage()
      for (const [template, path] of pages) {
        await tab.goto(ADDRESS + path)
        for (const { asked, shown, file } of await tab.evaluate(pictureSizes)) {
          // The frame at the top of a home may cut a third of its picture away: sharp enough, and the first thing to come.
          if (asked < shown * 0.65 || asked > shown * 1.3)
            wrong.push(`${template} at ${width}: ${file} ${asked}/${shown}`)
        }
      }
      await context.close()
    }
    expect(wrong).toEqual([])
  })
})

/** In the page: of each picture with copies, the width that `sizes` asks for and the width at which it is drawn. */
function pictureSizes(): { file: string; asked: number; shown: number }[] {
  return [...document.querySelectorAll<HTMLImageElement>('img[sizes]')].map((picture) => {
    const conditions = picture.sizes.split(',').map((size) => /^(?:\((.*)\) )?(\S+)$/.exec(size.trim()) ?? [])
    const [, , length = ''] =
      conditions.find(([, query]) => query === undefined || matchMedia(`(${query})`).matches) ?? []
    const ruler = document.body.appendChild(document.createElement('div'))
    ruler.style.cssText = `position: absolute; width: ${length}`
    const asked = ruler.getBoundingClientRect().width
    ruler.remove()
    const frame = picture.getBoundingClientRect()
    const cut = getComputedStyle(picture).objectFit === 'cover'
    const filling = (frame.height * Number(picture.getAttribute('width'))) / Number(picture.getAttribute('height'))
    return { file: picture.src, asked, shown: cut ? Math.max(frame.width, filling) : frame.width }
  })
}
