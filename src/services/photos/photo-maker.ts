import type { Cut } from '#src/domain/media/cut.ts'

/**
 * The port to the making of photos: what a phone or a camera gave becomes what a site keeps. Upright, 1600 pixels at
 * most, WebP, without anything that the camera wrote about place, time or owner. Implementation: `WorkerPhotoMaker`.
 */
export interface MadePhoto {
  /** WebP. */
  bytes: Uint8Array
  width: number
  height: number
  /** SHA-256 of the bytes, hexadecimal. */
  digest: string
  /** Megapixels of what was given, when it was very large; else null. */
  large: number | null
  /** More than one picture was given; the first is kept. */
  animated: boolean
}

export type PhotoFault =
  /** A format of Apple's phones that this browser cannot read. */
  | 'heic'
  /** Begins as a picture and cannot be decoded: cut off, damaged. */
  | 'broken'
  /** So many pixels that no device could be asked to decode it. */
  | 'too-large'
  /** So many pixels that this device could not. */
  | 'too-large-here'
  | 'too-heavy'
  | 'empty'
  | 'video'
  /** A drawing made of lines, which may hold programs. */
  | 'svg'
  | 'not-a-picture'
  /** The browser has no way of drawing outside of the page. */
  | 'old-browser'
  /** The file is gone or may not be read: a cloud's placeholder, a stick taken out. */
  | 'unreadable'
  /** The code that makes photos could not be fetched. */
  | 'no-network'
  | 'cancelled'

export type PhotoOutcome =
  | { kind: 'made'; photo: MadePhoto }
  | { kind: 'refused'; fault: PhotoFault; megapixels?: number }

export interface MakeOptions {
  /** How it is turned and cut, from the pixels of the file itself; all of it by default. */
  cut?: Cut
  signal?: AbortSignal
}

export interface PhotoMaker {
  /** One after the other, in the order of the calls: a phone has the memory for one. Never throws. */
  make(file: Blob, options?: MakeOptions): Promise<PhotoOutcome>
}
