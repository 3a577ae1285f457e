/** Pictures of about 90 kB, all different to the byte and all readable: a few are drawn, the others made of them. */
import sharp from 'sharp'
import { randomFrom } from './french.ts'

const DRAWN = 6
const WIDTH = 1600
const HEIGHT = 1067

/** `makePhotos(count)[i]` is the i-th picture, WebP. */
export async function makePhotos(count: number): Promise<Buffer[]> {
  const drawn = await Promise.all(Array.from({ length: Math.min(DRAWN, count) }, (_, index) => draw(index)))
  return Array.from({ length: count }, (_, index) => numbered(drawn[index % drawn.length] ?? Buffer.alloc(0), index))
}

/** Soft shapes with some grain weigh what a photograph weighs. */
async function draw(seed: number): Promise<Buffer> {
  const random = randomFrom(seed + 1)
  const small = { width: 100, height: 67, channels: 3 as const }
  const bytes = Buffer.from(Array.from({ length: small.width * small.height * 3 }, () => Math.floor(random() * 256)))
  return sharp(bytes, { raw: small }).resize(WIDTH, HEIGHT, { kernel: 'cubic' }).webp({ quality: 26 }).toBuffer()
}

/** A chunk that decoders pass over makes another file of the same picture. */
function numbered(picture: Buffer, number: number): Buffer {
  const chunk = Buffer.alloc(16)
  chunk.write('PRVS', 0)
  chunk.writeUInt32LE(8, 4)
  chunk.writeUInt32LE(number, 8)
  const all = Buffer.concat([picture, chunk])
  all.writeUInt32LE(all.length - 8, 4)
  return all
}
