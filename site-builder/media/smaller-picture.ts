/** A smaller copy of one of the site's pictures. What is decoded here was written by others: the sandbox is around it. */
import { stat } from 'node:fs/promises'
import sharp from 'sharp'

/** Above what `reading/limits.ts` lets through: a header that lies is found before its pixels are asked for. */
export const PIXELS_MAX = 4096 * 4096
/** Of one picture; the slowest that is allowed takes one. */
export const SECONDS_MAX = 10

/** Null where there is no use in a copy: a picture that moves would stand still, or the copy would weigh more. */
export async function smallerPicture(file: string, width: number): Promise<Uint8Array | null> {
  const picture = sharp(file, { limitInputPixels: PIXELS_MAX, failOn: 'error', autoOrient: true }).timeout({
    seconds: SECONDS_MAX,
  })
  const { format, pages = 1 } = await picture.metadata()
  if (format !== 'webp' || pages > 1) return null
  const bytes = await picture.resize({ width, withoutEnlargement: true }).webp({ quality: 74, effort: 4 }).toBuffer()
  const { size } = await stat(file)
  return bytes.length < size ? bytes : null
}
