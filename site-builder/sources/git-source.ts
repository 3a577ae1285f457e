/** The files of one commit, read as git objects: no work tree, so no link, submodule, filter or hook can act. */
import { GitObjects } from './git-objects.ts'
import { runGit } from './git-process.ts'
import { byPath, LISTED_FILES_MAX, type Source, type SourceFile } from './source.ts'

export interface GitSource extends Source {
  readonly commit: string
  readonly repository: string
  /** Ends the git process that serves the objects. */
  close(): void
}

/** Throws when the repository or the ref does not exist: that is the caller's mistake, not the author's. */
export async function openGitSource(repository: string, ref: string): Promise<GitSource> {
  const commit = await resolveCommit(repository, ref)
  const { files, refused } = await listTree(repository, commit)
  const oids = new Map(files.map((file) => [file.path, file.oid]))
  // A build that finds everything in its cache asks for no object.
  let objects: GitObjects | null = null
  const read = (path: string): Promise<Uint8Array> => {
    const oid = oids.get(path)
    if (oid === undefined) return Promise.reject(new Error(`no such file: ${path}`))
    objects ??= new GitObjects(repository)
    return objects.read(oid)
  }
  return { files, refused, commit, repository, read, head: read, close: () => objects?.close() }
}

async function resolveCommit(repository: string, ref: string): Promise<string> {
  let text = ''
  await runGit(repository, ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`], (chunk) => {
    text += chunk.toString()
    return undefined
  })
  const commit = text.trim()
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error(`no commit: ${ref}`)
  return commit
}

async function listTree(repository: string, commit: string): Promise<{ files: SourceFile[]; refused: string[] }> {
  const files: SourceFile[] = []
  const refused: string[] = []
  let rest = Buffer.alloc(0)
  await runGit(repository, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit], (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      addEntry(rest.subarray(0, end), files, refused)
      rest = rest.subarray(end + 1)
      if (files.length + refused.length >= LISTED_FILES_MAX) return 'stop'
    }
    return undefined
  })
  return { files: files.toSorted(byPath), refused: refused.toSorted() }
}

/** `100644 blob <oid> <size>\t<path>` */
function addEntry(entry: Buffer, files: SourceFile[], refused: string[]): void {
  const tab = entry.indexOf(0x09)
  const [mode = '', type = '', oid = '', size = ''] = entry.toString('latin1', 0, tab).split(/ +/)
  const name = entry.subarray(tab + 1)
  const path = decodePath(name)
  const regular = type === 'blob' && (mode === '100644' || mode === '100755')
  if (path === null || !regular) refused.push(path ?? name.toString())
  else files.push({ path, size: Number(size), oid })
}

function decodePath(name: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name)
  } catch {
    return null
  }
}
