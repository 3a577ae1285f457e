/** What phones give and what a site gets, in a real browser and under the app's own content policy. */
import { createServer, type Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appPolicy } from '#ci/city/caddy/app-block.ts'
import type { Cut } from '#src/domain/media/cut.ts'
import { launchBrowser } from '../harness/browser.ts'
import {
  animatedGif,
  bombPng,
  cameraJpeg,
  clearPng,
  cmykJpeg,
  heic,
  svg,
  TELLTALES,
  truncatedJpeg,
  wideJpeg,
} from './photo-fixtures.ts'
import type { PhotoPage, SeenPhoto } from './photo-page.ts'

const ADDRESSES = {
  forge: 'http://forge.localhost',
  sites: 'http://{adresse}.localhost',
}
let server: Server
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await serve(await bundle())
  browser = await launchBrowser()
  page = await browser.newPage()
  const address = server.address()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
  await page.waitForFunction(() => document.title === 'prêt')
}, 180_000)
afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
})

async function make(files: readonly Buffer[], by: 'this' | 'safari' = 'this'): Promise<readonly SeenPhoto[]> {
  return page.evaluate(([given, which]) => (globalThis as unknown as { photos: PhotoPage }).photos.make(given, which), [
    files.map((file) => file.toString('base64')),
    by,
  ] as const)
}
async function one(file: Buffer | Promise<Buffer>, by: 'this' | 'safari' = 'this'): Promise<SeenPhoto> {
  const [photo] = await make([await file], by)
  if (!photo) throw new Error('nothing came back')
  return photo
}

describe('a photo from a camera', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('held as orientation %i stands upright', async (orientation) => {
    const photo = await one(cameraJpeg(orientation))
    expect(photo).toMatchObject({ outcome: 'made', width: 400, height: 240, corners: ['R', 'G', 'B', 'RGB'] })
  })

  it.each(['this', 'safari'] as const)(
    'keeps nothing of its place, its date, its owner (in %s browser)',
    async (by) => {
      const file = await cameraJpeg(6)
      expect(TELLTALES.filter((telltale) => file.includes(telltale))).toEqual([...TELLTALES])
      expect(file.includes('GPS') || file.includes('Exif')).toBe(true)
      const { bytes = '' } = await one(file, by)
      expect(bytes.slice(0, 4) + bytes.slice(8, 12)).toBe('RIFFWEBP')
      for (const telltale of [...TELLTALES, 'Exif', 'EXIF', 'XMP ', 'GPS', 'http:']) {
        expect(bytes).not.toContain(telltale)
      }
    },
  )

  it('is brought within 1600 pixels; a small one stays as it is', async () => {
    expect(await one(wideJpeg(4000, 3000))).toMatchObject({ width: 1600, height: 1200 })
    expect(await one(wideJpeg(3000, 4000))).toMatchObject({ width: 1200, height: 1600 })
    expect(await one(wideJpeg(640, 480))).toMatchObject({ width: 640, height: 480, large: null })
  })

  it('of sixty megapixels is taken, and that is said', async () => {
    expect(await one(wideJpeg(9000, 6668))).toMatchObject({ outcome: 'made', width: 1600, height: 1185, large: 60 })
  })
})

describe('a photo that is turned and cut', () => {
  const cutTo = async (file: Buffer, cut: Cut): Promise<SeenPhoto | undefined> => {
    const [photo] = await page.evaluate(
      ([given, to]) => (globalThis as unknown as { photos: PhotoPage }).photos.make([given], 'this', to),
      [file.toString('base64'), cut] as const,
    )
    return photo
  }
  it('stands as it was turned, whatever its camera noted', async () => {
    for (const orientation of [1, 6])
      expect(await cutTo(await cameraJpeg(orientation), { turn: 1, frame: null })).toMatchObject({
        width: 240,
        height: 400,
        corners: ['B', 'R', 'RGB', 'G'],
      })
    expect(await cutTo(await cameraJpeg(3), { turn: 2, frame: null })).toMatchObject({
      width: 400,
      corners: ['RGB', 'B', 'G', 'R'],
    })
  })
  it('is its rectangle alone', async () => {
    const corner = { x: 0.5, y: 0, width: 0.5, height: 0.5 }
    expect(await cutTo(await cameraJpeg(8), { turn: 1, frame: corner })).toMatchObject({
      width: 120,
      height: 200,
      corners: ['R', 'R', 'R', 'R'],
    })
  })
  it('has the pixels of the file, not those of a photo that was shrunk before', async () => {
    const half = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }
    expect(await cutTo(await wideJpeg(4000, 3000), { turn: 0, frame: half })).toMatchObject({
      width: 1600,
      height: 1200,
    })
    expect(await cutTo(await wideJpeg(2000, 1000), { turn: 3, frame: half })).toMatchObject({
      width: 500,
      height: 1000,
    })
  })
})

describe('pictures of other kinds', () => {
  it('a PNG keeps what is transparent', async () => {
    expect(await one(clearPng())).toMatchObject({ outcome: 'made', corners: ['R', 'clear', 'R', 'clear'] })
  })
  it('an animated one gives its first picture, and that is said', async () => {
    expect(await one(animatedGif())).toMatchObject({ outcome: 'made', animated: true, corners: ['R', 'R', 'R', 'R'] })
  })
  it('a JPEG for printers has its colours', async () => {
    const { corners = [] } = await one(cmykJpeg())
    // Printers' green has some red.
    expect([corners[0], corners[1]?.includes('G'), corners[2], corners[3]]).toEqual(['R', true, 'B', 'RGB'])
  })
})

describe('what cannot be taken', () => {
  it('has a word for each, and the others go on, in their order', async () => {
    const files = [
      await cameraJpeg(1),
      heic(),
      await truncatedJpeg(),
      svg(),
      Buffer.from('%PDF-1.7 not a picture at all'),
      Buffer.alloc(0),
      await bombPng(),
      await wideJpeg(640, 480),
    ]
    const photos = await make(files)
    expect(photos.map(({ outcome, fault }) => fault ?? outcome)).toEqual([
      'made',
      'heic',
      'broken',
      'svg',
      'not-a-picture',
      'empty',
      'too-large',
      'made',
    ])
    expect(photos[6]?.megapixels).toBe(900)
  })

  it('is what one has stopped; the next one is made', async () => {
    const file = (await wideJpeg(9000, 6668)).toString('base64')
    const stopped = await page.evaluate(
      (given) => (globalThis as unknown as { photos: PhotoPage }).photos.makeAndStop(given),
      file,
    )
    expect(stopped.fault).toBe('cancelled')
    expect((await one(cameraJpeg(1))).outcome).toBe('made')
  })
})

describe('a browser whose canvas cannot write WebP', () => {
  it('has an encoder of ours, under the same content policy', async () => {
    const photo = await one(cameraJpeg(8), 'safari')
    expect(photo).toMatchObject({ outcome: 'made', width: 400, height: 240, corners: ['R', 'G', 'B', 'RGB'] })
    expect((await one(clearPng(), 'safari')).corners).toEqual(['R', 'clear', 'R', 'clear'])
    expect(await page.evaluate(() => (globalThis as unknown as { photos: PhotoPage }).photos.refused)).toEqual([])
  })
})

async function bundle(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { page: 'tests/contract/photo-page.ts' },
        output: { entryFileNames: 'page.js' },
        preserveEntrySignatures: false,
      },
    },
    worker: { format: 'es' },
  })
  if (!('output' in result)) throw new Error('one build was asked for')
  return new Map(result.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

/** The app's files under the app's policy, with the one exception that the city's web server makes. */
async function serve(files: ReadonlyMap<string, string | Uint8Array>): Promise<Server> {
  const types: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm' }
  const app = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1)
    const photos = name.startsWith('assets/photo-worker-')
    response.setHeader('content-security-policy', appPolicy(ADDRESSES, photos ? " 'wasm-unsafe-eval'" : ''))
    const file = files.get(name)
    if (file !== undefined) {
      response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream').end(file)
    } else if (name === '') {
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><script type="module" src="/page.js"></script>')
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  return app
}
