/** Reads many files, some at a time, and keeps results and problems in order of path whatever comes first. */
import type { Problem } from '../model/problem.ts'
import type { Content, Media } from '../model/site.ts'
import type { Source } from '../sources/source.ts'
import { readContent } from './read-content.ts'
import { readMedia } from './read-media.ts'
import type { SortedFiles } from './sort-files.ts'

const AT_ONCE = 32

async function readEach<T, R>(
  items: readonly T[],
  problems: Problem[],
  read: (item: T, problems: Problem[]) => Promise<R | null>,
): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const batch = items.slice(from, from + AT_ONCE).map(async (item) => {
      const found: Problem[] = []
      return { result: await read(item, found), found }
    })
    for (const { result, found } of await Promise.all(batch)) {
      problems.push(...found)
      if (result !== null) results.push(result)
    }
  }
  return results
}

export function readContents(source: Source, sorted: SortedFiles, problems: Problem[]): Promise<Content[]> {
  return readEach(sorted.contents, problems, ({ file, place }, found) => readContent(source, file, place, found))
}

export async function readMedias(
  source: Source,
  sorted: SortedFiles,
  problems: Problem[],
): Promise<ReadonlyMap<string, Media>> {
  const media = await readEach(sorted.media, problems, (file, found) =>
    readMedia(source, file, sorted.sidecars.get(file.path), found),
  )
  return new Map(media.map((one) => [one.path, one]))
}
