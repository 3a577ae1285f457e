/**
 * Draws the demo city's pictures and documents into `../<site>/medias/`. Run by hand when a scene changes; what it makes
 * is committed, so that a start of the city draws nothing. `node ci/city/demo/draw/main.ts [site/name…]` draws those alone.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { bytesOf, papers } from './documents.ts'
import { pictures, type Picture } from './pictures.ts'
import { randomOf } from './random.ts'

const YEAR = '2026'
/** Pixels of the longer side, and bytes of a file: a visit on a phone pays for both. */
const SIDE = 1280
const WEIGHT = 115_000
const demo = join(import.meta.dirname, '..')
const quoted = (text: string): string => JSON.stringify(text)
const wanted = process.argv.slice(2)
const asked = (site: string, name: string): boolean => wanted.length === 0 || wanted.includes(`${site}/${name}`)

for (const picture of pictures.filter(({ site, name }) => asked(site, name))) {
  const file = join(demo, picture.site, 'medias', YEAR, `${picture.name}.webp`)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, await webpOf(picture))
  await writeFile(`${file}.yml`, sidecarOf(picture))
  console.log(`${picture.site}/${picture.name}`)
}
for (const paper of papers.filter(({ site, name }) => asked(site, name))) {
  const file = join(demo, paper.site, 'medias', YEAR, `${paper.name}.${paper.kind}`)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, bytesOf(paper))
  await writeFile(`${file}.yml`, `titre: ${quoted(paper.title)}\n`)
}

async function webpOf({ site, name, scene }: Picture): Promise<Uint8Array> {
  const { width, height } = scene
  const scale = Math.min(1, SIDE / Math.max(width, height))
  const inside = scene.draw(randomOf(`${site}/${name}`))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="0 0 ${width} ${height}">${inside}</svg>`
  const pixels = await sharp(Buffer.from(svg)).png().toBuffer()
  for (const quality of [84, 76, 68, 60, 50, 40]) {
    const bytes = await sharp(pixels).webp({ quality, effort: 4 }).toBuffer()
    if (bytes.length <= WEIGHT) return bytes
  }
  throw new Error(`${site}/${name} is too heavy`)
}

function sidecarOf({ description, credit, point }: Picture): string {
  return [
    `description: ${quoted(description)}`,
    ...(description === '' ? ['decorative: true'] : []),
    ...(credit === undefined ? [] : [`credit: ${quoted(credit)}`]),
    'personnes: aucune',
    ...(point === undefined ? [] : [`point: ${quoted(point)}`]),
    '',
  ].join('\n')
}
