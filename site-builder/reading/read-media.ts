/** The files of `medias/` that may be served, with what their sidecars say. A list, never a folder. */
import { placeOf } from '../model/address.ts'
import { sidecarFields } from '../model/content-fields.ts'
import { focusOf } from '../model/focus.ts'
import type { Problem } from '../model/problem.ts'
import type { Media } from '../model/site.ts'
import type { Source, SourceFile } from '../sources/source.ts'
import { HEAD_BYTES, MEDIA_FILE_MAX, PICTURE_SIDE_MAX, PICTURE_SIDE_SHOWN_MAX } from './limits.ts'
import { DOCUMENT_EXTENSIONS, extensionOf, mediaType, PICTURE_EXTENSIONS, webpSize } from './media-kind.ts'
import { asFields, readFields, readYaml } from './read-fields.ts'
import { readText } from './text.ts'

type Header = Pick<Media, 'kind' | 'extension' | 'width' | 'height'>
type Sidecar = Pick<Media, 'description' | 'decorative' | 'credit' | 'title' | 'focus'>

const NO_SIDECAR: Sidecar = { description: '', decorative: false, credit: '', title: '', focus: null }

export async function readMedia(
  source: Source,
  file: SourceFile,
  sidecar: SourceFile | undefined,
  problems: Problem[],
): Promise<Media | null> {
  const header = await readHeader(source, file, problems)
  if (header === null) return null
  if (sidecar === undefined && header.kind === 'picture') problems.push({ code: 'sidecar-missing', path: file.path })
  const told = sidecar === undefined ? NO_SIDECAR : await readSidecar(source, sidecar, problems)
  return { path: file.path, oid: file.oid, size: file.size, ...header, ...told }
}

async function readHeader(source: Source, file: SourceFile, problems: Problem[]): Promise<Header | null> {
  const { path } = file
  const place = placeOf(path)
  const extension = extensionOf(path)
  const type = mediaType(extension)
  const refuse = (code: Problem['code'], data: Problem['data'] = {}): null => {
    problems.push({ code, path, data })
    return null
  }
  if (type === null) {
    return refuse('file-type-refused', {
      extension: extension.slice(0, 20),
      pictures: PICTURE_EXTENSIONS.join(', '),
      documents: DOCUMENT_EXTENSIONS.join(', '),
    })
  }
  if (place.kind === 'refused') return refuse(place.code, { segment: place.segment })
  if (file.size > MEDIA_FILE_MAX) return refuse('file-too-large', { size: file.size, max: MEDIA_FILE_MAX })

  let head: Uint8Array | null
  try {
    head = await source.head(path, HEAD_BYTES)
  } catch {
    return refuse('file-unreadable', { reason: 'read' })
  }
  // Known by name only (the app): what it is will be seen where its bytes are.
  if (head === null) return { kind: type.kind, extension, width: 0, height: 0 }
  const first = head.subarray(0, HEAD_BYTES)
  if (!type.matches(first)) return refuse('media-not-what-it-says', { extension })
  if (type.kind === 'document') return { kind: type.kind, extension, width: 0, height: 0 }

  const size = webpSize(first)
  if (size === null) return refuse('media-not-what-it-says', { extension })
  const side = Math.max(size.width, size.height)
  if (side > PICTURE_SIDE_MAX) {
    problems.push({ code: 'picture-too-large', path, data: { ...size, max: PICTURE_SIDE_MAX } })
    if (side > PICTURE_SIDE_SHOWN_MAX) return null
  }
  return { kind: 'picture', extension, ...size }
}

async function readSidecar(source: Source, file: SourceFile, problems: Problem[]): Promise<Sidecar> {
  const { path } = file
  const read = await readText(source, file)
  if (read.problem !== null) {
    problems.push(read.problem)
    return NO_SIDECAR
  }
  const yaml = readYaml(read.text, path)
  const source_ = yaml.problem === null ? asFields(yaml.value) : null
  if (source_ === null) {
    problems.push(yaml.problem ?? { code: 'yaml-invalid', path, data: { reason: 'shape', line: 1 } })
    return NO_SIDECAR
  }
  const values = readFields(sidecarFields, source_, path, problems)
  return {
    description: values.description,
    decorative: values.decorative,
    credit: values.credit,
    title: values.titre,
    focus: focusOf(values.point),
  }
}
