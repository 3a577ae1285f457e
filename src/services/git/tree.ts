/** Reads trees: which files a commit has. Never reads a blob, for most are not here. */
import { readCommit, readTree, type PromiseFsClient } from 'isomorphic-git'
import type { RepoFile } from './git-repo.ts'

/** One repository on this device, as every call of isomorphic-git wants it. `cache` lives as long as the repository. */
export interface GitCopy {
  fs: PromiseFsClient
  gitdir: string
  cache: object
}

/** Every regular file of a commit. Links and modules of others are no content. */
export async function filesOf(copy: GitCopy, commit: string): Promise<RepoFile[]> {
  const files: RepoFile[] = []
  const walk = async (oid: string, folder: string): Promise<void> => {
    const { tree } = await readTree({ ...copy, oid })
    for (const entry of tree) {
      const path = folder + entry.path
      if (entry.type === 'tree') await walk(entry.oid, `${path}/`)
      else if (entry.type === 'blob' && entry.mode.startsWith('100')) files.push({ path, oid: entry.oid })
    }
  }
  const { commit: head } = await readCommit({ ...copy, oid: commit })
  await walk(head.tree, '')
  return files
}

/** Text files come with the copy; media one by one. */
export function isText(path: string): boolean {
  return path.endsWith('.md') || path.endsWith('.yml')
}
