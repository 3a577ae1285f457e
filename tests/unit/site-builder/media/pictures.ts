/** Pictures made by code: noise keeps its weight, so that a smaller copy is lighter, as of a photo. */
import sharp, { type Sharp } from 'sharp'

export function photo(width: number, height: number): Promise<Buffer> {
  return noise(width, height).webp({ quality: 90 }).toBuffer()
}

/** Red on the left, blue on the right. */
export function twoHalves(width: number, height: number): Promise<Buffer> {
  const half = { create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#0000ff' } }
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: half, left: Math.floor(width / 2), top: 0 }])
    .webp({ lossless: true })
    .toBuffer()
}

export function moving(width: number, height: number): Promise<Buffer> {
  const frame = { width, height: height * 2, pageHeight: height, channels: 3 as const }
  const data = Buffer.alloc(width * height * 2 * 3, 90).fill(200, 0, width * height * 3)
  return sharp(data, { raw: frame })
    .webp({ delay: [100, 100] })
    .toBuffer()
}

/** A header that promises a picture, and the beginning of one behind it. */
export function broken(whole: Uint8Array): Uint8Array {
  return whole.subarray(0, 400)
}

function noise(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  let state = 7
  for (let index = 0; index < pixels.length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    pixels[index] = (state >>> 24) / 2 + ((index / 3) % width) / 20
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).blur(1)
}
