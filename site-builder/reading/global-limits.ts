/** What the whole site may weigh: beyond, publication is refused before one file is read. */
import type { Problem } from '../model/problem.ts'
import type { Source } from '../sources/source.ts'
import { ALL_MEDIA_MAX, ALL_TEXT_MAX, FILES_MAX, MEDIA_FILE_MAX, TEXT_FILE_MAX } from './limits.ts'
import type { SortedFiles } from './sort-files.ts'

export function globalLimits(source: Source, sorted: SortedFiles): Problem[] {
  const problems: Problem[] = []
  const refuse = (code: Problem['code'], max: number, found: number): void => {
    if (found > max) problems.push({ code, path: '', data: { max, found }, refuses: true })
  }
  refuse('too-many-files', FILES_MAX, source.files.length + source.refused.length)
  // A file that is too large by itself is left out by itself.
  refuse('media-too-large', ALL_MEDIA_MAX, total(sorted.media, MEDIA_FILE_MAX))
  const texts = [...sorted.contents.map(({ file }) => file), ...sorted.sidecars.values(), ...sorted.settings.values()]
  refuse('text-too-large', ALL_TEXT_MAX, total(texts, TEXT_FILE_MAX))
  return problems
}

function total(files: readonly { size: number }[], fileMax: number): number {
  return files.reduce((sum, { size }) => (size > fileMax ? sum : sum + size), 0)
}
