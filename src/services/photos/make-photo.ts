/** One photo, in a worker. The header decides what is decoded at all; a canvas keeps pixels alone, so metadata is gone. */
import { keptRectangle, type Cut } from '#src/domain/media/cut.ts'
import { keptSize, megapixels, MEGAPIXELS_TOLD, PHOTO_FILE_MAX, tooManyPixels } from '#src/domain/media/photo-limits.ts'
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

export async function makePhoto(file: Blob, cut: Cut): Promise<PhotoOutcome> {
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
    const canvas = shrink(decoded, cut)
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

/**
 * The rectangle that is kept, turned, within the size that is kept. By halves: a canvas that shrinks by more than that in
 * one step leaves pixels out, in browsers that are not Chromium.
 */
function shrink(picture: ImageBitmap, cut: Cut): OffscreenCanvas {
  const kept = keptRectangle(picture, cut)
  const to = keptSize(kept)
  const half = (from: number, end: number): number => Math.max(end, Math.ceil(from / 2))
  let canvas = drawn(half(kept.width, to.width), half(kept.height, to.height), (context, width, height) => {
    context.scale(width / kept.width, height / kept.height)
    context.translate(-kept.x, -kept.y)
    context.translate(kept.whole.width / 2, kept.whole.height / 2)
    context.rotate((cut.turn * Math.PI) / 2)
    context.drawImage(picture, -picture.width / 2, -picture.height / 2)
  })
  while (canvas.width > to.width || canvas.height > to.height) {
    const from = canvas
    canvas = drawn(half(from.width, to.width), half(from.height, to.height), (context, width, height) =>
      context.drawImage(from, 0, 0, width, height),
    )
  }
  return canvas
}

function drawn(
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D, width: number, height: number) => void,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  draw(context, width, height)
  return canvas
}
