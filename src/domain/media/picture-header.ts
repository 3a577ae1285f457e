/**
 * What a file that somebody chose as a photo is, and how many pixels it has, from its first bytes: its name and the type
 * that the browser gives it are guesses. Sizes as stored, before any turning.
 */
import { webpSize } from '#site-builder/reading/media-kind.ts'
import type { Size } from './photo-limits.ts'

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'bmp' | 'tiff' | 'svg' | 'video' | 'other'

export interface PictureHeader {
  kind: PictureKind
  /** Null when the beginning does not say. */
  size: Size | null
  /** More than one picture: only the first is kept. */
  animated: boolean
}

/** Bytes that are wanted: a JPEG says its size after its EXIF, thumbnails and colour profile. */
export const PICTURE_HEAD_BYTES = 512 * 1024

export function pictureHeader(head: Uint8Array): PictureHeader {
  const kind = kindOf(head)
  return { kind, size: sizeOf(kind, head), animated: animated(kind, head) }
}

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const BEGINNINGS: readonly (readonly [string, PictureKind])[] = [
  ['\u00ff\u00d8\u00ff', 'jpeg'],
  ['\u0089PNG\r\n\u001a\n', 'png'],
  ['GIF8', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
]
const HEIC_BRANDS = /heic|heix|heim|heis|hevc|hevx|hevm|hevs/
const VIDEO_BRANDS = /qt {2}|isom|iso2|mp4[12]|avc1|M4V/

function kindOf(head: Uint8Array): PictureKind {
  const beginning = text(head, 0, 16)
  const known = BEGINNINGS.find(([bytes]) => beginning.startsWith(bytes))
  if (known) return known[1]
  if (beginning.startsWith('RIFF') && beginning.startsWith('WEBP', 8)) return 'webp'
  if (text(head, 4, 4) === 'ftyp') return containerKind(head)
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg/i.test(text(head, 0, 1024))
    ? 'svg'
    : 'other'
}

/** The brands of an ISO container. Phones name `mif1` first in both HEIC and AVIF: the others decide. */
function containerKind(head: Uint8Array): PictureKind {
  const brands = text(head, 8, Math.min(big(head, 0, 4), 128) - 8)
  if (/avif|avis/.test(brands)) return 'avif'
  if (HEIC_BRANDS.test(brands) || /mif1|msf1/.test(brands)) return 'heic'
  return VIDEO_BRANDS.test(brands) ? 'video' : 'other'
}

function sizeOf(kind: PictureKind, head: Uint8Array): Size | null {
  if (kind === 'jpeg') return jpegSize(head)
  if (kind === 'png') return sized(big(head, 16, 4), big(head, 20, 4))
  if (kind === 'gif') return sized(little(head, 6, 2), little(head, 8, 2))
  if (kind === 'bmp') return sized(little(head, 18, 4), Math.abs(little(head, 22, 4) | 0))
  if (kind === 'webp') return webpSize(head)
  if (kind === 'heic' || kind === 'avif') return containerSize(head)
  return null
}

/** The frame header (SOF0–SOF15 without the tables that share its range), from segment to segment. */
function jpegSize(head: Uint8Array): Size | null {
  let at = 2
  while (at + 9 < head.length && head[at] === 0xff) {
    const marker = head[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sized(big(head, at + 7, 2), big(head, at + 5, 2))
    }
    at += marker >= 0xd0 && marker <= 0xd8 ? 2 : 2 + big(head, at + 2, 2)
  }
  return null
}

/** The largest `ispe` of an ISO picture: the whole picture's, where there are tiles and thumbnails too. */
function containerSize(head: Uint8Array): Size | null {
  let largest: Size | null = null
  for (let at = 4; at + 16 <= head.length; at += 1) {
    if (head[at] !== 0x69 || text(head, at, 4) !== 'ispe') continue
    const size = sized(big(head, at + 8, 4), big(head, at + 12, 4))
    if (size && (largest === null || size.width * size.height > largest.width * largest.height)) largest = size
  }
  return largest
}

function animated(kind: PictureKind, head: Uint8Array): boolean {
  if (kind === 'webp') return text(head, 12, 4) === 'VP8X' && ((head[20] ?? 0) & 0x02) !== 0
  if (kind === 'png') return find(head, 'acTL', 8) >= 0 && find(head, 'acTL', 8) < find(head, 'IDAT', 8)
  if (kind !== 'gif') return false
  const loop = find(head, 'NETSCAPE2.0', 13)
  return loop >= 0
}

function find(head: Uint8Array, wanted: string, from: number): number {
  const end = Math.min(head.length, 64 * 1024) - wanted.length
  for (let at = from; at <= end; at += 1) {
    if (head[at] === wanted.charCodeAt(0) && text(head, at, wanted.length) === wanted) return at
  }
  return -1
}

function big(bytes: Uint8Array, from: number, length: number): number {
  let number = 0
  for (let at = from; at < from + length; at += 1) number = number * 256 + (bytes[at] ?? 0)
  return number
}

function little(bytes: Uint8Array, from: number, length: number): number {
  let number = 0
  for (let at = from + length - 1; at >= from; at -= 1) number = number * 256 + (bytes[at] ?? 0)
  return number
}

function sized(width: number, height: number): Size | null {
  return width > 0 && height > 0 ? { width, height } : null
}
