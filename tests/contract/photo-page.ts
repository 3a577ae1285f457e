/** The page of the photos' tests: the real maker in a real browser, and one whose canvas cannot write WebP, as Safari's. */
import type { Cut } from '#src/domain/media/cut.ts'
import type { PhotoOutcome } from '#src/services/photos/photo-maker.ts'
import { createWorkerPhotoMaker } from '#src/services/photos/worker-photo-maker.ts'

export interface SeenPhoto {
  outcome: PhotoOutcome['kind']
  fault?: string
  megapixels?: number
  width?: number
  height?: number
  large?: number | null
  animated?: boolean
  /** The bytes, Latin-1. */
  bytes?: string
  /** The four corners, as one reads: which primaries are strong (`RGB` is white), or `clear`. */
  corners?: readonly string[]
}

export interface PhotoPage {
  make(files: readonly string[], browser: 'this' | 'safari', cut?: Cut): Promise<readonly SeenPhoto[]>
  /** Starts and stops at once. */
  makeAndStop(file: string): Promise<SeenPhoto>
  /** What the content policy refused. */
  refused: string[]
}

const page: PhotoPage = {
  refused: [],
  async make(files, browser, cut) {
    const maker =
      browser === 'this'
        ? createWorkerPhotoMaker()
        : createWorkerPhotoMaker(
            () => new Worker(new URL('./photo-worker-without-webp.ts', import.meta.url), { type: 'module' }),
          )
    return Promise.all(files.map(async (file) => seen(await maker.make(blobOf(file), cut && { cut }))))
  },
  async makeAndStop(file) {
    const stopping = new AbortController()
    const making = createWorkerPhotoMaker().make(blobOf(file), { signal: stopping.signal })
    setTimeout(() => stopping.abort(), 20)
    return seen(await making)
  },
}

function blobOf(base64: string): Blob {
  const text = atob(base64)
  return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))])
}

async function seen(outcome: PhotoOutcome): Promise<SeenPhoto> {
  if (outcome.kind === 'refused') {
    const { fault, megapixels } = outcome
    return { outcome: 'refused', fault, ...(megapixels !== undefined && { megapixels }) }
  }
  const { bytes, width, height, large, animated } = outcome.photo
  return {
    outcome: 'made',
    width,
    height,
    large,
    animated,
    bytes: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
    corners: await cornersOf(new Blob([new Uint8Array(bytes)], { type: 'image/webp' })),
  }
}

async function cornersOf(photo: Blob): Promise<readonly string[]> {
  // As stored: if the file still said how it is to be turned, this would not see it.
  const picture = await createImageBitmap(photo, { imageOrientation: 'none' })
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(picture, 0, 0)
  const [right, bottom] = [picture.width - 6, picture.height - 6]
  const places = [
    [5, 5],
    [right, 5],
    [5, bottom],
    [right, bottom],
  ] as const
  return places.map(([x, y]) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(x, y, 1, 1).data
    if (alpha < 40) return 'clear'
    // Compression and colour profiles move colours a little: what is told apart is which primaries are there.
    return [red > 128 ? 'R' : '', green > 128 ? 'G' : '', blue > 128 ? 'B' : ''].join('') || 'black'
  })
}

document.addEventListener('securitypolicyviolation', (event) => page.refused.push(event.violatedDirective))
;(globalThis as unknown as { photos: PhotoPage }).photos = page
document.title = 'prêt'
