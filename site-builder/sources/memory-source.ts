/** Files held in memory: the app's copy of a site with its drafts laid over, and tests. Runs in a browser. */
import { byPath, type Source } from './source.ts'

export interface MemoryFile {
  /** Absent together with `text` for a media that is known by name only. */
  bytes?: Uint8Array
  text?: string
  oid: string
}

export function memorySource(
  files: ReadonlyMap<string, MemoryFile>,
  commit: string | null,
  refused: readonly string[] = [],
): Source {
  const bytesOf = (path: string): Uint8Array | null => {
    const file = files.get(path)
    if (file === undefined) throw new Error(`no such file: ${path}`)
    if (file.bytes !== undefined) return file.bytes
    return file.text === undefined ? null : new TextEncoder().encode(file.text)
  }
  return {
    files: [...files]
      .map(([path, file]) => ({ path, size: bytesOf(path)?.length ?? 0, oid: file.oid }))
      .toSorted(byPath),
    refused,
    commit,
    read: (path) => {
      const bytes = bytesOf(path)
      return bytes === null ? Promise.reject(new Error(`bytes not here: ${path}`)) : Promise.resolve(bytes)
    },
    head: (path) => Promise.resolve(bytesOf(path)),
  }
}
