/** What photos and documents may be. Sizes of pictures are read from their header, before anything decodes them. */
import { MEDIA_FILE_MAX, PICTURE_SIDE_MAX } from '#site-builder/reading/limits.ts'

/** Above it no phone decodes a picture without losing the page: what is bigger is refused before it is decoded. */
const PIXELS_MAX = 120_000_000
/** A camera's own file; what is bigger is no photo. */
export const PHOTO_FILE_MAX = 80 * 1024 * 1024
/** From here on it is said that the photo was very large. */
export const MEGAPIXELS_TOLD = 50
export const DOCUMENT_FILE_MAX = MEDIA_FILE_MAX

export interface Size {
  width: number
  height: number
}

export const megapixels = ({ width, height }: Size): number => Math.round((width * height) / 1_000_000)
export const tooManyPixels = ({ width, height }: Size): boolean => width * height > PIXELS_MAX

/** The size within which a picture is kept; one that is smaller stays as it is. */
export function keptSize({ width, height }: Size): Size {
  const scale = Math.min(1, PICTURE_SIDE_MAX / Math.max(width, height))
  const side = (length: number): number => Math.max(1, Math.round(length * scale))
  return { width: side(width), height: side(height) }
}
