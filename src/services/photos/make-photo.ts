/** One photo, in a worker. The header decides what is decoded at all; a canvas keeps pixels alone, so metadata is gone. */
import { keptSize, megapixels, MEGAPIXELS_TOLD, PHOTO_FILE_MAX, tooManyPixels } from '#src/domain/media/photo-limits.ts'
import type { Size } from '#src/domain/media/photo-limits.ts'
import { PICTURE_HEAD_BYTES, pictureHeader, type PictureHeader } from '#src/domain/media/picture-header.ts'
import { digestOf } from './digest.ts'
import { encodeWebp } from './encode-webp.ts'
import type { PhotoFault, PhotoOutcome } from './photo-maker.ts'

/** What browsers decode by themselves; HEIC is tried, Safari reads it. */
const DECODED: ReadonlySet<PictureHeader['kind']> = new Set([
  'jpeg',
  'png',
  'gif',
  'webp',
  'avif',
  'bmp',
  'heic',
  'tiff',
])
const UNDECODED: Partial<Record<PictureHeader['kind'], PhotoFault>> = {
  video: 'video',
  svg: 'svg',
  other: 'not-a-picture',
}

export async function makePhoto(file: Blob): Promise<PhotoOutcome> {
  if (typeof OffscreenCanvas === 'undefined') return refused('old-browser')
  if (file.size === 0) return refused('empty')
  if (file.size > PHOTO_FILE_MAX) return refused('too-heavy')
  const head = await file
    .slice(0, PICTURE_HEAD_BYTES)
    .arrayBuffer()
    .catch(() => null)
  if (head === null) return refused('unreadable')
  const header = pictureHeader(new Uint8Array(head))
  const { kind, size } = header
  if (!DECODED.has(kind)) return refused(UNDECODED[kind] ?? 'not-a-picture')
  if (size && tooManyPixels(size)) return { ...refused('too-large'), megapixels: megapixels(size) }

  const decoded = await decode(file)
  if (decoded === null) return undecoded(header)
  const large = megapixels(decoded) >= MEGAPIXELS_TOLD ? megapixels(decoded) : null
  try {
    const canvas = shrink(decoded, keptSize(decoded))
    const bytes = await encodeWebp(canvas)
    const { width, height } = canvas
    return {
      kind: 'made',
      photo: { bytes, width, height, digest: await digestOf(bytes), large, animated: header.animated },
    }
  } catch {
    return undecoded(header)
  } finally {
    decoded.close()
  }
}

const refused = (fault: PhotoFault) => ({ kind: 'refused', fault }) as const

function decode(file: Blob): Promise<ImageBitmap | null> {
  // Turned as its EXIF says: the pixels themselves are upright afterwards.
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
}

/** A browser gives one word for all that it could not decode; the header tells them apart. */
function undecoded({ kind, size }: PictureHeader): PhotoOutcome {
  if (kind === 'heic') return refused('heic')
  if (kind === 'tiff' || kind === 'avif') return refused('not-a-picture')
  if (size && megapixels(size) >= MEGAPIXELS_TOLD) {
    return { ...refused('too-large-here'), megapixels: megapixels(size) }
  }
  return refused('broken')
}

/** By halves: a canvas that shrinks by more than that in one step leaves pixels out, in browsers that are not Chromium. */
function shrink(picture: ImageBitmap, to: Size): OffscreenCanvas {
  let from: ImageBitmap | OffscreenCanvas = picture
  let canvas: OffscreenCanvas
  do {
    const [width, height] = [
      Math.max(to.width, Math.ceil(from.width / 2)),
      Math.max(to.height, Math.ceil(from.height / 2)),
    ]
    canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.imageSmoothingEnabled = true
    context.imageSmoothingQuality = 'high'
    context.drawImage(from, 0, 0, width, height)
    from = canvas
  } while (canvas.width > to.width || canvas.height > to.height)
  return canvas
}
