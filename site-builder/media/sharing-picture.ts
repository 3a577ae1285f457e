/** The picture of a page where it is shared: a photo cut to shape around its point, or a card drawn with the title. */
import { join } from 'node:path'
import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { PALETTES } from '../theme/palettes.ts'
import { SHARING_SIZE, type SharingCard } from '../theme/sharing.ts'
import { cardFaces } from './card-faces.ts'
import { drawCard, drawDate, LOGO_BOX, PANEL_WIDTH, type Rectangle, TEAR_WIDTH } from './card-drawing.ts'
import { PIXELS_MAX, SECONDS_MAX } from './smaller-picture.ts'

/** A photo fills the card when little of it is lost and it is not blown up; else it stands at the right of one. */
const FILLING = { ratio: 1.25, width: 720 }
const DATE_MARGIN = 56

type Shared = NonNullable<SharingCard['picture']>

/** JPEG of 1200 × 630, without photo and logo where one of them cannot be read. */
export async function sharingPicture(card: SharingCard, release: string): Promise<Uint8Array> {
  try {
    return await composed(card, release)
  } catch (error) {
    if (card.picture === null && card.logo === null) throw error
    return composed({ ...card, picture: null, logo: null }, release)
  }
}

async function composed(card: SharingCard, release: string): Promise<Uint8Array> {
  const photo = card.picture === null ? null : await photoOf(card.picture, release)
  const [faces, { light }] = [await cardFaces(card.look.fonts), PALETTES[card.look.palette]]
  const date = (at: number): OverlayOptions[] =>
    card.date === null ? [] : [{ input: Buffer.from(drawDate(card, faces, light, at)) }]
  if (photo?.fills === true) {
    const whole = await photo.cut(SHARING_SIZE.width, SHARING_SIZE.height)
    return jpeg(sharp(whole).composite(date(DATE_MARGIN)))
  }
  const logo = card.logo === null ? null : await logoOf(card.logo, release)
  const drawn = drawCard(card, faces, light, { panel: photo !== null, logo: logo?.width ?? null })
  const left = SHARING_SIZE.width - PANEL_WIDTH
  return jpeg(
    sharp(Buffer.from(drawn)).composite([
      ...(photo === null
        ? []
        : [
            { input: await photo.cut(PANEL_WIDTH, SHARING_SIZE.height), left, top: 0 },
            ...date(left + PANEL_WIDTH - TEAR_WIDTH - DATE_MARGIN),
          ]),
      ...(logo === null ? [] : [{ input: logo.tile, left: LOGO_BOX.x, top: LOGO_BOX.y }]),
    ]),
  )
}

function open(shared: Shared, release: string): Sharp {
  const options = { limitInputPixels: PIXELS_MAX, failOn: 'error', autoOrient: true } as const
  return sharp(join(release, shared.path), options).timeout({ seconds: SECONDS_MAX })
}

async function photoOf(shared: Shared, release: string) {
  const { autoOrient } = await open(shared, release).metadata()
  const { width, height } = autoOrient
  return {
    fills: width / height >= FILLING.ratio && width >= FILLING.width,
    cut: (toWidth: number, toHeight: number): Promise<Buffer> => {
      const scale = Math.max(toWidth / width, toHeight / height)
      const [scaledWidth, scaledHeight] = [Math.ceil(width * scale), Math.ceil(height * scale)]
      const focus = shared.focus ?? { x: 50, y: 50 }
      const region: Rectangle = {
        x: offset(scaledWidth, toWidth, focus.x),
        y: offset(scaledHeight, toHeight, focus.y),
        width: toWidth,
        height: toHeight,
      }
      return open(shared, release)
        .resize(scaledWidth, scaledHeight, { fit: 'fill' })
        .extract({ left: region.x, top: region.y, width: region.width, height: region.height })
        .flatten({ background: '#ffffff' })
        .png({ compressionLevel: 0 })
        .toBuffer()
    },
  }
}

/** The point in the middle, as far as the picture reaches. */
function offset(whole: number, shown: number, percent: number): number {
  return Math.round(Math.min(Math.max((whole * percent) / 100 - shown / 2, 0), whole - shown))
}

/** On a white tile: many are drawn for white paper, and would vanish on a colour. */
async function logoOf(shared: Shared, release: string): Promise<{ tile: Buffer; width: number }> {
  const padding = 10
  const { data, info } = await open(shared, release)
    .resize(LOGO_BOX.width - 2 * padding, LOGO_BOX.height - 2 * padding, { fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer({ resolveWithObject: true })
  const width = info.width + 2 * padding
  const [left, top] = [padding, Math.round((LOGO_BOX.height - info.height) / 2)]
  const tile = sharp({ create: { width, height: LOGO_BOX.height, channels: 3, background: '#ffffff' } })
  return {
    width,
    tile: await tile
      .composite([{ input: data, left, top }])
      .png()
      .toBuffer(),
  }
}

function jpeg(picture: Sharp): Promise<Buffer> {
  // Letters in colour need all of their colour.
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 84, chromaSubsampling: '4:4:4' }).toBuffer()
}
