/**
 * `npm run icons`: the app's icons for home screens, from `src/ui/parvis.svg`. The results are kept in the repository,
 * because a build of the app draws nothing; a test says when they are old.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const DRAWING = new URL('../../src/ui/parvis.svg', import.meta.url)
const RESULTS = new URL('../../src/public/icons/', import.meta.url)
const GROUND = '#0b5563'

/** A system cuts a maskable icon to a shape of its own: what must stay lies in a circle of eight tenths. */
const SAFE = 0.78

/** By the name of its file. */
export const icons: Readonly<Record<string, () => Promise<Buffer>>> = {
  'parvis-192.png': () => drawn(192),
  'parvis-512.png': () => drawn(512),
  'parvis-maskable-512.png': () => onGround(512, SAFE),
  // An iPhone rounds the corners itself, and shows black where there is nothing.
  'parvis-apple-180.png': () => onGround(180, 1),
}

async function drawn(size: number): Promise<Buffer> {
  return sharp(await readFile(DRAWING), { density: 72 * (size / 32) })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer()
}

async function onGround(size: number, share: number): Promise<Buffer> {
  const drawing = await drawn(Math.round(size * share))
  return sharp({ create: { width: size, height: size, channels: 3, background: GROUND } })
    .composite([{ input: drawing }])
    .png({ palette: true })
    .toBuffer()
}

export const iconFile = (name: string): string => fileURLToPath(new URL(name, RESULTS))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, make] of Object.entries(icons)) await sharp(await make()).toFile(iconFile(name))
}
