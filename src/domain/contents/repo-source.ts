/** The `Source` of a partly fetched repository: texts are here, media are known by path and oid alone. */
import { memorySource, type MemoryFile } from '#site-builder/sources/memory-source.ts'
import type { Source } from '#site-builder/sources/source.ts'

export interface RepoTexts {
  commit: string
  files: readonly { path: string; oid: string }[]
  texts: ReadonlyMap<string, string>
}

/** @param changed contents to show in place of the published ones; null hides the file. */
export function repoSource(repo: RepoTexts, changed: ReadonlyMap<string, Uint8Array | string | null>): Source {
  const files = new Map<string, MemoryFile>()
  for (const { path, oid } of repo.files) {
    const text = repo.texts.get(path)
    files.set(path, text === undefined ? { oid } : { oid, text })
  }
  for (const [path, content] of changed) {
    // No blob of the forge has this content yet: its oid only has to differ from every real one.
    const oid = `local:${path}`
    if (content === null) files.delete(path)
    else files.set(path, typeof content === 'string' ? { text: content, oid } : { bytes: content, oid })
  }
  return memorySource(files, repo.commit)
}
