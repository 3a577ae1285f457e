/**
 * Draws the demo city's pictures and documents into `../<site>/medias/`. Run by hand when a scene changes; what it makes
 * is committed, so that a start of the city draws nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { papers, pdfOf } from './documents.ts'
import { inks } from './inks.ts'
import { pictures } from './pictures.ts'
import { randomOf } from './random.ts'
import { scenes } from './scenes.ts'

const YEAR = '2026'
const demo = join(import.meta.dirname, '..')
const quoted = (text: string): string => JSON.stringify(text)

for (const { site, name, scene, inks: ink, description, credit } of pictures) {
  const [width, height] = [1600, 1067]
  const random = randomOf(`${site}/${name}`)
  const inside = scenes[scene]({ width, height, inks: inks[ink], random })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`
  const file = join(demo, site, 'medias', YEAR, `${name}.webp`)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, await sharp(Buffer.from(svg)).webp({ quality: 78, effort: 6 }).toBuffer())
  const sidecar = [
    `description: ${quoted(description)}`,
    ...(credit === undefined ? [] : [`credit: ${quoted(credit)}`]),
    'personnes: aucune',
  ]
  await writeFile(`${file}.yml`, `${sidecar.join('\n')}\n`)
}
for (const paper of papers) {
  const file = join(demo, paper.site, 'medias', YEAR, `${paper.name}.pdf`)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, pdfOf(paper))
  await writeFile(`${file}.yml`, `titre: ${quoted(paper.title)}\n`)
}
console.log(`${pictures.length} pictures, ${papers.length} documents`)
