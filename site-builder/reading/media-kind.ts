/**
 * What a media file is, by its extension and by its first bytes: both must say the same, and a picture's size comes from
 * its header before anything decodes it. What is not listed here is not served.
 */
import type { Media } from '../model/site.ts'

interface MediaType {
  kind: Media['kind']
  matches(head: Uint8Array): boolean
}

const ascii = (head: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...head.subarray(from, from + length))

const startsWith =
  (text: string, at = 0) =>
  (head: Uint8Array): boolean =>
    ascii(head, at, text.length) === text

const zip = startsWith('PK\u0003\u0004')
/** OpenDocument keeps its name, uncompressed, as the first file of the archive. */
const openDocument = (name: string) => (head: Uint8Array) =>
  zip(head) && ascii(head, 30, head.length).includes(`mimetypeapplication/vnd.oasis.opendocument.${name}`)

const BINARY_BEGINNINGS = ['PK', '%PDF', 'MZ', '\u007fELF', 'RIFF', '\u0089PNG', 'GIF8', 'ID3']

/** Text that no browser would take for a page or a program. */
function plainText(head: Uint8Array): boolean {
  const text = ascii(head, 0, head.length)
  if (text.includes('\0') || BINARY_BEGINNINGS.some((beginning) => text.startsWith(beginning))) return false
  return !/^(?:\u00ef\u00bb\u00bf)?\s*(?:<|#!)/.test(text)
}

const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map<string, MediaType>([
  ['webp', { kind: 'picture', matches: (head) => startsWith('RIFF')(head) && startsWith('WEBPVP8', 8)(head) }],
  ['pdf', { kind: 'document', matches: startsWith('%PDF-') }],
  ['odt', { kind: 'document', matches: openDocument('text') }],
  ['ods', { kind: 'document', matches: openDocument('spreadsheet') }],
  ['odp', { kind: 'document', matches: openDocument('presentation') }],
  ['docx', { kind: 'document', matches: zip }],
  ['xlsx', { kind: 'document', matches: zip }],
  ['csv', { kind: 'document', matches: plainText }],
  ['ics', { kind: 'document', matches: (head) => /^(?:\u00ef\u00bb\u00bf)?BEGIN:VCALENDAR/i.test(ascii(head, 0, 40)) }],
  [
    'mp3',
    { kind: 'document', matches: (head) => startsWith('ID3')(head) || (head[0] === 0xff && (head[1] ?? 0) >= 0xe0) },
  ],
  ['m4a', { kind: 'document', matches: startsWith('ftyp', 4) }],
])

export const PICTURE_EXTENSIONS: readonly string[] = extensionsOf('picture')
export const DOCUMENT_EXTENSIONS: readonly string[] = extensionsOf('document')

function extensionsOf(kind: Media['kind']): string[] {
  return [...MEDIA_TYPES].filter(([, type]) => type.kind === kind).map(([extension]) => extension)
}

/** Without dot, as written: `WEBP` is not `webp`, since file systems disagree on that. Empty when there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1) : ''
}

export function mediaType(extension: string): MediaType | null {
  return MEDIA_TYPES.get(extension) ?? null
}

/** Pixels of a WebP from its first 30 bytes (lossy, lossless, extended), or null when the header is none. */
export function webpSize(head: Uint8Array): { width: number; height: number } | null {
  if (head.length < 30) return null
  const byte = (at: number): number => head[at] ?? 0
  const two = (at: number): number => byte(at) | (byte(at + 1) << 8)
  const three = (at: number): number => two(at) | (byte(at + 2) << 16)
  switch (ascii(head, 12, 4)) {
    case 'VP8 ':
      if (three(23) !== 0x2a019d) return null
      return sized(two(26) & 0x3fff, two(28) & 0x3fff)
    case 'VP8L': {
      if (byte(20) !== 0x2f) return null
      const bits = (two(21) | (byte(23) << 16) | (byte(24) << 24)) >>> 0
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return sized(three(24) + 1, three(27) + 1)
    default:
      return null
  }
}

function sized(width: number, height: number): { width: number; height: number } | null {
  return width > 0 && height > 0 ? { width, height } : null
}
