/** What a phone really fetches of a page's pictures, and what a wide screen does. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeMedia } from '#site-builder/media/make-media.ts'
import type { MediaTask } from '#site-builder/media/media-plan.ts'
import { launchBrowser } from '#tests/harness/browser.ts'
import { build, goodSite, page, scratchFolder, writeFiles } from '#tests/unit/site-builder/build/scratch-site.ts'
import { photo } from '#tests/unit/site-builder/media/pictures.ts'

const ADDRESS = 'http://amis.localhost'
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

/** A site with a picture on its home page, in a text, and above a page; as the city publishes it. */
async function published(): Promise<string> {
  const work = await scratchFolder()
  const site = join(work, 'site')
  await mkdir(join(work, 'pipeline'))
  await writeFiles(join(work, 'content'), {
    ...goodSite(),
    'medias/2026/grande.webp': await photo(1600, 1000),
    'medias/2026/grande.webp.yml': 'description: Une grande\n',
    'pages/accueil.md': page('Accueil', 'Bienvenue.', 'image: medias/2026/grande.webp\n'),
    'pages/bonne.md': page('Une bonne page', '![](/medias/2026/grande.webp)', 'image: medias/2026/grande.webp\n'),
  })
  const build_ = ['--content', join(work, 'content'), '--output', site, '--pipeline', join(work, 'pipeline')]
  await build(work, [...build_, '--address', ADDRESS])
  const tasks = JSON.parse(await readFile(join(work, 'pipeline/media.json'), 'utf8')) as MediaTask[]
  await makeMedia(
    tasks.filter(({ kind }) => kind === 'width'),
    site,
    site,
  )
  return site
}

/** Names of the pictures that a screen fetches. */
async function fetched(site: string, screen: { width: number; density: number }): Promise<ReadonlySet<string>> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: 800 },
    deviceScaleFactor: screen.density,
  })
  const found = new Set<string>()
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    if (file.endsWith('.webp')) found.add(file.slice(file.lastIndexOf('/') + 1))
    await route.fulfill({ path: join(site, file) })
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
    expect([...(await fetched(site, { width: 360, density: 2 }))]).toEqual(['grande-960.webp'])
    expect([...(await fetched(site, { width: 1280, density: 2 }))]).toContain('grande.webp')
  })
})
