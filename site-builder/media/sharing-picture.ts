/** The picture of a page where it is shared: a photo cut to shape, or a card drawn with the page's title. */
import { join } from 'node:path'
import sharp from 'sharp'
import type { SharingCard } from '../theme/sharing.ts'
import { SHARING_SIZE } from '../theme/sharing.ts'
import { PIXELS_MAX, SECONDS_MAX } from './smaller-picture.ts'

export async function sharingPicture(card: SharingCard, release: string): Promise<Uint8Array | null> {
  if (card.picture === null) return null
  const picture = sharp(join(release, card.picture.path), { limitInputPixels: PIXELS_MAX, failOn: 'error' })
  return picture
    .timeout({ seconds: SECONDS_MAX })
    .resize({ ...SHARING_SIZE, fit: 'cover' })
    .jpeg({ quality: 82 })
    .toBuffer()
}
