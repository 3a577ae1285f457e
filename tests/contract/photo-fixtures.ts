/** What phones, cameras and the web give, made by sharp: each with a picture whose corners can be told apart. */
import sharp, { type Sharp } from 'sharp'

/** Written by the fixtures into every place where a camera tells on its owner; none of it may be in what a site keeps. */
export const TELLTALES = ['Appareil-de-Lea', 'Rue-des-Essarts', '2026:04:12'] as const

const WIDTH = 400
const HEIGHT = 240

/** Upright: red, green, blue, white from the top left corner on, as one reads. */
function upright(width = WIDTH, height = HEIGHT): Sharp {
  const [w, h] = [width / 2, height / 2]
  const quarter = (colour: string, left: number, top: number) => ({
    input: { create: { width: w, height: h, channels: 3 as const, background: colour } },
    left,
    top,
  })
  return sharp({ create: { width, height, channels: 3, background: '#000' } }).composite([
    quarter('#ff0000', 0, 0),
    quarter('#00ff00', w, 0),
    quarter('#0000ff', 0, h),
    quarter('#ffffff', w, h),
  ])
}

/** How the pixels lie in the file for each orientation, so that turned as EXIF says they are upright. */
async function stored(orientation: number): Promise<Sharp> {
  const bytes = await upright().png().toBuffer()
  const picture = sharp(bytes)
  switch (orientation) {
    case 2:
      return picture.flop()
    case 3:
      return picture.rotate(180)
    case 4:
      return picture.flip()
    case 5:
      return sharp(await picture.rotate(90).png().toBuffer()).flop()
    case 6:
      return picture.rotate(270)
    case 7:
      return sharp(await picture.rotate(270).png().toBuffer()).flop()
    case 8:
      return picture.rotate(90)
    default:
      return picture
  }
}

/** A camera's JPEG: turned as it was held, with its place, its date and its owner. */
export async function cameraJpeg(orientation = 1): Promise<Buffer> {
  return (await stored(orientation))
    .jpeg({ quality: 92 })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${TELLTALES[1]}</a></x:xmpmeta>`)
    .withMetadata({
      orientation,
      exif: {
        IFD0: {
          Make: TELLTALES[0],
          Artist: TELLTALES[0],
          ImageDescription: TELLTALES[1],
          DateTime: '2026:04:12 10:11:12',
        },
        IFD2: { DateTimeOriginal: '2026:04:12 10:11:12' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '45/1 8/1 4213/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '5/1 42/1 1155/100',
        },
      },
    })
    .toBuffer()
}

/** One colour: making sixty million pixels of it takes a second. */
export const wideJpeg = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2a7f62' } })
    .jpeg()
    .toBuffer()

export const cmykJpeg = (): Promise<Buffer> => upright().toColourspace('cmyk').jpeg().toBuffer()

/** Half of it is transparent. */
export const clearPng = (): Promise<Buffer> =>
  sharp({ create: { width: 200, height: 100, channels: 4, background: '#0000' } })
    .composite([
      { input: { create: { width: 100, height: 100, channels: 4, background: '#ff0000' } }, left: 0, top: 0 },
    ])
    .png()
    .toBuffer()

/** Red, then blue. */
export async function animatedGif(): Promise<Buffer> {
  const frame = (colour: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
      .png()
      .toBuffer()
  return sharp([await frame('#ff0000'), await frame('#0000ff')], { join: { animated: true } })
    .gif({ loop: 0, delay: [200, 200] })
    .toBuffer()
}

/** A camera's file whose copying was broken off. */
export async function truncatedJpeg(): Promise<Buffer> {
  const whole = await sharp({
    create: {
      width: 800,
      height: 600,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  return whole.subarray(0, Math.floor(whole.length * 0.4))
}

/** The beginning of what an iPhone keeps, as far as it says what it is; no browser but Safari reads the rest. */
export function heic(): Buffer {
  const box = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(content.length + 8)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, content])
  }
  const size = Buffer.alloc(12)
  size.writeUInt32BE(4032, 4)
  size.writeUInt32BE(3024, 8)
  const brands = Buffer.from('heic\0\0\0\0mif1MiHEheic', 'latin1')
  return Buffer.concat([
    box('ftyp', brands),
    box('meta', Buffer.concat([Buffer.alloc(4), box('ispe', size)])),
    box('mdat', Buffer.alloc(4000, 7)),
  ])
}

export const svg = (): Buffer => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

/** Says that it has 900 million pixels and is ten kilobytes: whoever decodes it has lost. */
export async function bombPng(): Promise<Buffer> {
  const bytes = await clearPng()
  const bomb = Buffer.from(bytes)
  bomb.writeUInt32BE(30_000, 16)
  bomb.writeUInt32BE(30_000, 20)
  return bomb
}
