/** Which file is what, from paths alone: content, media, sidecars, settings; the rest is kept and noted. */
import { placeOf } from '../model/address.ts'
import type { Problem } from '../model/problem.ts'
import type { Source, SourceFile } from '../sources/source.ts'
import type { ContentPlace } from './read-content.ts'

export interface SortedFiles {
  contents: readonly { file: SourceFile; place: ContentPlace }[]
  media: readonly SourceFile[]
  /** By the path of the media that they describe. */
  sidecars: ReadonlyMap<string, SourceFile>
  settings: ReadonlyMap<string, SourceFile>
}

export const NO_FILES: SortedFiles = { contents: [], media: [], sidecars: new Map(), settings: new Map() }

export function sortFiles(source: Source, problems: Problem[]): SortedFiles {
  const contents: { file: SourceFile; place: ContentPlace }[] = []
  const media: SourceFile[] = []
  const sidecars = new Map<string, SourceFile>()
  const settings = new Map<string, SourceFile>()
  const paths = new Set(source.files.map((file) => file.path))
  for (const file of source.files) {
    const place = placeOf(file.path)
    if (place.kind === 'content') contents.push({ file, place })
    else if (place.kind === 'settings') settings.set(file.path, file)
    else if (place.kind === 'media' || (place.kind === 'refused' && file.path.startsWith('medias/'))) media.push(file)
    else if (place.kind === 'refused') {
      problems.push({ code: place.code, path: file.path, data: { segment: place.segment.slice(0, 120) } })
    } else if (place.kind === 'sidecar' && paths.has(place.of)) sidecars.set(place.of, file)
    else problems.push({ code: 'file-ignored', path: file.path })
  }
  for (const path of source.refused) problems.push({ code: 'file-unreadable', path, data: { reason: 'not-a-file' } })
  return { contents, media, sidecars, settings }
}
