/** What a system reads of the app before it puts it on a home screen. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { routes } from '#src/router.ts'
import { iconFile, icons } from '#tests/harness/app-icons.ts'

interface Manifest {
  lang: string
  theme_color: string
  background_color: string
  icons: readonly { src: string; sizes: string; purpose: string }[]
  share_target: { action: string; method: string }
}
const manifest = async (): Promise<Manifest> => JSON.parse(await readFile('src/public/manifest.webmanifest', 'utf8'))

describe('the manifest of the app', () => {
  it('is in French, in the colours of its paper', async () => {
    const { lang, theme_color: theme, background_color: ground } = await manifest()
    const paper = /--paper: (#\w+)/.exec(await readFile('src/ui/tokens.css', 'utf8'))?.[1]
    expect([lang, theme, ground]).toEqual(['fr', paper, paper])
  })

  it('names icons that are there, in the sizes that it says', async () => {
    for (const { src, sizes } of (await manifest()).icons) {
      const { width, height } = await sharp(join('src/public', src)).metadata()
      expect(`${width}x${height}`).toBe(sizes)
    }
  })

  it('sends what is shared to a screen of the app', async () => {
    const { action, method } = (await manifest()).share_target
    expect(method).toBe('POST')
    expect(routes.map(({ path }) => path)).toContain(action)
  })

  it('is named by the first page, with an icon for the telephones that do not read it', async () => {
    const page = await readFile('index.html', 'utf8')
    expect(page).toContain('rel="manifest" href="/manifest.webmanifest"')
    const icon = /rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(existsSync(join('src/public', icon))).toBe(true)
  })
})

it.each(Object.entries(icons))('%s is the drawing of today: `npm run icons` makes it', async (name, make) => {
  const [now, kept] = await Promise.all([make(), readFile(iconFile(name))].map(async (file) => pixels(await file)))
  expect(now?.length).toBe(kept?.length)
  // Another machine may round a shade otherwise.
  const furthest = now?.reduce((most, value, at) => Math.max(most, Math.abs(value - (kept?.[at] ?? 0))), 0)
  expect(furthest).toBeLessThan(8)
})

const pixels = (png: Buffer): Promise<Buffer> => sharp(png).ensureAlpha().raw().toBuffer()
