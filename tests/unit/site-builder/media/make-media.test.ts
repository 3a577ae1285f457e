import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeMedia } from '#site-builder/media/make-media.ts'
import type { MediaTask } from '#site-builder/media/media-plan.ts'
import type { SharingCard } from '#site-builder/theme/sharing.ts'
import { scratchFolder } from '../build/scratch-site.ts'
import { broken, moving, photo, twoHalves } from './pictures.ts'

const OID = 'a'.repeat(40)
const CARD: SharingCard = {
  name: 'Les Amis du Parvis',
  title: 'Le loto de novembre',
  note: '20 novembre 2026',
  date: null,
  look: { palette: 'mer', fonts: 'plume', home: 'affiche' },
  picture: null,
  logo: null,
}

const copy = (from: string, width: 480 | 960): MediaTask => ({
  kind: 'width',
  file: from.replace('.webp', `-${width}.webp`),
  from,
  oid: OID,
  width,
})

async function folders(pictures: Readonly<Record<string, Uint8Array>>): Promise<{ release: string; out: string }> {
  const folder = await scratchFolder()
  const [release, out] = [join(folder, 'release'), join(folder, 'out')]
  await mkdir(join(release, 'medias'), { recursive: true })
  await mkdir(out)
  for (const [path, bytes] of Object.entries(pictures)) await writeFile(join(release, path), bytes)
  return { release, out }
}

async function shared(
  card: Partial<SharingCard>,
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Promise<Buffer> {
  const { release, out } = await folders(pictures)
  const result = await makeMedia([{ kind: 'card', file: 'carte.jpg', card: { ...CARD, ...card } }], release, out)
  expect(result.failed).toEqual([])
  return readFile(join(out, 'carte.jpg'))
}

const point = (path: string, x: number, y: number) => ({ path, oid: OID, focus: { x, y } })

/** Colour of one pixel. */
async function colourAt(picture: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}

describe('smaller copies', { timeout: 60_000 }, () => {
  it('have the width of their name, the shape of the picture, and less weight', async () => {
    const { release, out } = await folders({ 'medias/a.webp': await photo(1200, 800) })
    const result = await makeMedia([copy('medias/a.webp', 480), copy('medias/a.webp', 960)], release, out)
    expect(result.made.toSorted()).toEqual(['medias/a-480.webp', 'medias/a-960.webp'])
    expect(await sharp(join(out, 'medias/a-480.webp')).metadata()).toMatchObject({
      format: 'webp',
      width: 480,
      height: 320,
    })
    expect(await sharp(join(out, 'medias/a-960.webp')).metadata()).toMatchObject({ width: 960, height: 640 })
  })

  it('of a picture that cannot be read, or that moves, are not made; the others are', async () => {
    const good = await photo(1200, 800)
    const { release, out } = await folders({
      'medias/a.webp': broken(good),
      'medias/b.webp': good,
      'medias/c.webp': await moving(600, 400),
    })
    const tasks = ['a', 'b', 'c'].map((name) => copy(`medias/${name}.webp`, 480))
    const result = await makeMedia(tasks, release, out, { atOnce: 1 })
    expect(result.made).toEqual(['medias/b-480.webp'])
    expect(result.failed).toEqual(['medias/a-480.webp', 'medias/c-480.webp'])
    expect(await readdir(join(out, 'medias'))).toEqual(['b-480.webp'])
  })

  it('are left for another time when there is none', async () => {
    const { release, out } = await folders({ 'medias/a.webp': await photo(1200, 800) })
    const result = await makeMedia([copy('medias/a.webp', 480)], release, out, { time: -1 })
    expect(result).toEqual({ made: [], failed: [], left: ['medias/a-480.webp'] })
  })
})

describe('the picture of a page that is shared', { timeout: 60_000 }, () => {
  it('is a JPEG of the shape that networks show whole, the same each time', async () => {
    const first = await shared({})
    expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    expect(first.equals(await shared({}))).toBe(true)
    expect(first.equals(await shared({ title: 'Le loto de décembre' }))).toBe(false)
  })

  it('is the photo cut around its point, in the colours of the photo', async () => {
    const pictures = { 'medias/a.webp': await twoHalves(2400, 800) }
    const left = await shared({ picture: point('medias/a.webp', 0, 50) }, pictures)
    const right = await shared({ picture: point('medias/a.webp', 100, 50) }, pictures)
    const [[red = 0], [, , blue = 0]] = [await colourAt(left, 600, 300), await colourAt(right, 600, 300)]
    expect(red).toBeGreaterThan(200)
    expect(blue).toBeGreaterThan(200)
  })

  it('shows the date of an event over its photo', async () => {
    const pictures = { 'medias/a.webp': await twoHalves(1600, 1000) }
    const picture = point('medias/a.webp', 50, 50)
    const plain = await shared({ picture }, pictures)
    const dated = await shared({ picture, date: { month: 'déc.', day: '12', weekday: 'samedi' } }, pictures)
    expect(await colourAt(plain, 80, 450)).not.toEqual(await colourAt(dated, 80, 450))
    expect(await colourAt(plain, 1100, 60)).toEqual(await colourAt(dated, 1100, 60))
  })

  it('is a card with the title where the photo cannot be read', async () => {
    const picture = point('medias/a.webp', 50, 50)
    const card = await shared({ picture }, { 'medias/a.webp': broken(await photo(1200, 800)) })
    expect(card.equals(await shared({}))).toBe(true)
  })

  it('holds any title: none that a font knows, one word without end, a page of text, a thousand emoji', async () => {
    const titles = [
      '日本語',
      'm'.repeat(400),
      'Assemblée générale '.repeat(60),
      '🎉'.repeat(1000),
      '</svg><script>',
      '\u0000 & "',
    ]
    for (const title of titles) {
      expect((await sharp(await shared({ title, name: title, note: title })).metadata()).width).toBe(1200)
    }
  })
})
