/** The `Source` of a partly fetched repository: texts are here, media are known by path and oid alone. */
import type { Source, SourceFile } from '#site-builder/sources/source.ts'

export interface RepoTexts {
  commit: string
  files: readonly { path: string; oid: string }[]
  texts: ReadonlyMap<string, string>
}

/** @param changed texts to show in place of the published ones; null hides the file. */
export function repoSource(repo: RepoTexts, changed: ReadonlyMap<string, string | null>): Source {
  const encoder = new TextEncoder()
  const encoded = new Map<string, Uint8Array>()
  const bytesOf = (path: string): Uint8Array => {
    const known = encoded.get(path)
    if (known) return known
    const text = changed.get(path) ?? repo.texts.get(path)
    const bytes = text === undefined ? new Uint8Array() : encoder.encode(text)
    encoded.set(path, bytes)
    return bytes
  }
  const files: SourceFile[] = []
  for (const { path, oid } of repo.files) {
    if (changed.has(path)) continue
    files.push({ path, oid, size: bytesOf(path).byteLength })
  }
  for (const [path, text] of changed) {
    // No blob of the forge has this text yet: its oid only has to differ from every real one.
    if (text !== null) files.push({ path, oid: `local:${path}:${text.length}`, size: bytesOf(path).byteLength })
  }
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return {
    files,
    refused: [],
    commit: repo.commit,
    read: async (path) => bytesOf(path),
    head: async (path, length) => bytesOf(path).subarray(0, length),
  }
}
