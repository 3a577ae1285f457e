/** A document that somebody chose: whether the site may have it, by its extension, its first bytes and its weight. */
import { HEAD_BYTES } from '#site-builder/reading/limits.ts'
import { DOCUMENT_EXTENSIONS, extensionOf, mediaType } from '#site-builder/reading/media-kind.ts'
import { DOCUMENT_FILE_MAX } from './photo-limits.ts'

export type DocumentFault =
  /** Not a type that a site may have. */
  | 'type'
  | 'too-heavy'
  /** Its bytes are not what its name says. */
  | 'not-what-it-says'
  | 'empty'

export type DocumentKind = { kind: 'document'; extension: string } | { kind: 'refused'; fault: DocumentFault }

/** @param head the first `DOCUMENT_HEAD_BYTES` at least @param size of the whole file, bytes */
export function documentKind(name: string, head: Uint8Array, size: number): DocumentKind {
  const extension = extensionOf(name).toLowerCase()
  const type = DOCUMENT_EXTENSIONS.includes(extension) ? mediaType(extension) : null
  if (type === null) return { kind: 'refused', fault: 'type' }
  if (size === 0) return { kind: 'refused', fault: 'empty' }
  if (size > DOCUMENT_FILE_MAX) return { kind: 'refused', fault: 'too-heavy' }
  if (!type.matches(head.subarray(0, HEAD_BYTES))) return { kind: 'refused', fault: 'not-what-it-says' }
  return { kind: 'document', extension }
}

export const DOCUMENT_HEAD_BYTES = HEAD_BYTES
export const DOCUMENT_ACCEPT: string = DOCUMENT_EXTENSIONS.map((extension) => `.${extension}`).join(',')
