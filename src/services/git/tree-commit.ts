/**
 * Commits without index or working tree: the parent's tree with some files changed. `add` and `commit` of a copy that
 * has no working tree would delete every other file.
 */
import { readCommit, readTree, writeBlob, writeCommit, writeTree, type TreeEntry } from 'isomorphic-git'
import { AppError } from '../app-error.ts'
import type { GitCopy } from './tree.ts'

export interface TreeCommit {
  parent: string
  /** By path; null deletes. */
  changes: ReadonlyMap<string, Uint8Array | null>
  message: string
  author: { name: string; email: string }
  /** Milliseconds since 1970. */
  now: number
}

interface Folder {
  files: Map<string, Uint8Array | null>
  folders: Map<string, Folder>
}

/** Gives the new commit and the blobs that it brought, by path. No ref moves. */
export async function commitTree(
  copy: GitCopy,
  request: TreeCommit,
): Promise<{ commit: string; oids: Map<string, string> }> {
  const { commit: parent } = await readCommit({ ...copy, oid: request.parent })
  const oids = new Map<string, string>()
  const tree = await applyFolder(copy, parent.tree, folderOf(request.changes), '', oids)
  const signature = {
    name: unbracketed(request.author.name) || 'Parvis',
    email: unbracketed(request.author.email),
    timestamp: Math.floor(request.now / 1000),
    timezoneOffset: new Date(request.now).getTimezoneOffset(),
  }
  const commit = await writeCommit({
    ...copy,
    commit: {
      message: `${request.message.trim()}\n`,
      tree: tree ?? (await writeTree({ ...copy, tree: [] })),
      parent: [request.parent],
      author: signature,
      committer: signature,
    },
  })
  return { commit, oids }
}

async function applyFolder(
  copy: GitCopy,
  treeOid: string | null,
  changes: Folder,
  path: string,
  oids: Map<string, string>,
): Promise<string | null> {
  const current = treeOid === null ? [] : (await readTree({ ...copy, oid: treeOid })).tree
  const entries = new Map<string, TreeEntry>(current.map((entry) => [entry.path, entry]))
  for (const [name, content] of changes.files) {
    const existing = entries.get(name)
    if (existing && existing.type !== 'blob') throw new AppError('unexpected', { data: { path: path + name } })
    if (content === null) {
      entries.delete(name)
      continue
    }
    const oid = await writeBlob({ ...copy, blob: content })
    oids.set(path + name, oid)
    entries.set(name, { mode: existing?.mode ?? '100644', path: name, type: 'blob', oid })
  }
  for (const [name, folder] of changes.folders) {
    const existing = entries.get(name)
    // A file where a folder is wanted: replacing it would delete what nobody asked to delete.
    if (existing && existing.type !== 'tree') throw new AppError('unexpected', { data: { path: path + name } })
    const oid = await applyFolder(copy, existing?.oid ?? null, folder, `${path}${name}/`, oids)
    if (oid === null) entries.delete(name)
    else entries.set(name, { mode: '040000', path: name, type: 'tree', oid })
  }
  return entries.size === 0 ? null : writeTree({ ...copy, tree: [...entries.values()] })
}

function folderOf(changes: ReadonlyMap<string, Uint8Array | null>): Folder {
  const root: Folder = { files: new Map(), folders: new Map() }
  for (const [path, content] of changes) {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    if (![...parts, name].every(isSegment)) throw new AppError('unexpected', { data: { path } })
    let folder = root
    for (const part of parts) {
      const next: Folder = folder.folders.get(part) ?? { files: new Map(), folders: new Map() }
      folder.folders.set(part, next)
      folder = next
    }
    folder.files.set(name, content)
  }
  return root
}

/** What git takes for a name; whether a site may have it is for others to say. */
function isSegment(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git' && !/[\\\0]/.test(part)
}

/** git's own format has no escape for these, and the forge refuses a commit with them. */
function unbracketed(text: string): string {
  return text.replace(/[<>\n\r\0]/g, '').trim()
}
