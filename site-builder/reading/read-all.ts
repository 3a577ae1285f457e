/** Reads many files, some at a time, and keeps results and problems in order of path whatever comes first. */
import type { Problem } from '../model/problem.ts'
import type { Content, Media } from '../model/site.ts'
import type { Source } from '../sources/source.ts'
import { readContent } from './read-content.ts'
import { readMedia } from './read-media.ts'
import type { SortedFiles } from './sort-files.ts'

const AT_ONCE = 32

/** What reading one file gives. */
export interface Found<T> {
  result: T | null
  problems: readonly Problem[]
}

/** What earlier readings found, by a name of the file that holds the identity of its bytes. */
export interface Memory<T> {
  recall(key: string): Found<T> | null
  keep(key: string, found: Found<T>): void
}

export interface ReadMemory {
  contents: Memory<Content>
  media: Memory<Media>
}

async function readEach<I, T>(
  items: readonly I[],
  problems: Problem[],
  memory: Memory<T> | undefined,
  keyOf: (item: I) => string,
  read: (item: I, problems: Problem[]) => Promise<T | null>,
): Promise<T[]> {
  const results: T[] = []
  const add = ({ result, problems: found }: Found<T>): void => {
    problems.push(...found)
    if (result !== null) results.push(result)
  }
  const find = async (item: I, key: string): Promise<Found<T>> => {
    const found: Problem[] = []
    const fresh = { result: await read(item, found), problems: found }
    // A reading that failed may succeed the next time.
    if (key !== '' && !found.some(({ code }) => code === 'file-unreadable')) memory?.keep(key, fresh)
    return fresh
  }
  // What is remembered waits for nothing; of what is not, some are read at a time, and told in order all the same.
  const pending: (Found<T> | Promise<Found<T>>)[] = []
  let reading = 0
  const settle = async (): Promise<void> => {
    for (const one of pending) add(await one)
    pending.length = 0
    reading = 0
  }
  for (const item of items) {
    const key = memory === undefined ? '' : keyOf(item)
    const known = key === '' ? null : (memory?.recall(key) ?? null)
    pending.push(known ?? find(item, key))
    if (known === null) reading += 1
    if (reading === AT_ONCE) await settle()
  }
  await settle()
  return results
}

export function readContents(
  source: Source,
  sorted: SortedFiles,
  problems: Problem[],
  memory?: ReadMemory,
): Promise<Content[]> {
  return readEach(
    sorted.contents,
    problems,
    memory?.contents,
    ({ file: { path, oid } }) => (oid === '' ? '' : `${path} ${oid}`),
    ({ file, place }, found) => readContent(source, file, place, found),
  )
}

export async function readMedias(
  source: Source,
  sorted: SortedFiles,
  problems: Problem[],
  memory?: ReadMemory,
): Promise<ReadonlyMap<string, Media>> {
  const media = await readEach(
    sorted.media,
    problems,
    memory?.media,
    ({ path, oid }) => {
      const sidecar = sorted.sidecars.get(path)
      return oid === '' || sidecar?.oid === '' ? '' : `${path} ${oid} ${sidecar?.oid ?? ''}`
    },
    (file, found) => readMedia(source, file, sorted.sidecars.get(file.path), found),
  )
  return new Map(media.map((one) => [one.path, one]))
}
