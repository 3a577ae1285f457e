/** Files of the city's own repositories, read and written over the API: one commit, each file guarded by what it was. */
import * as v from 'valibot'
import { hasBranch } from './repositories.ts'
import type { Run } from './run.ts'

const Tree = v.object({
  truncated: v.boolean(),
  // Null for an empty tree.
  tree: v.nullable(v.array(v.object({ path: v.string(), type: v.string(), sha: v.string() }))),
})
const Blob = v.object({ encoding: v.string(), content: v.string() })

/** Gitea gives at most this many entries a page. */
const PAGE_SIZE = 1000
const READS_AT_ONCE = 8

export interface StoredFile {
  path: string
  /** Blob oid. */
  sha: string
}

/** Files of a branch; empty when the branch or the repository is not there. */
export async function listFiles(run: Run, owner: string, name: string, branch: string): Promise<StoredFile[]> {
  // For a branch that is not there the tree is no 404 but a 400.
  if (!(await hasBranch(run, owner, name, branch))) return []
  const files: StoredFile[] = []
  for (let page = 1; ; page += 1) {
    const query = { recursive: true, per_page: PAGE_SIZE, page }
    const answer = await run.api.find(['repos', owner, name, 'git', 'trees', branch], Tree, query)
    if (answer === null) return files
    const entries = answer.tree ?? []
    files.push(...entries.filter(({ type }) => type === 'blob').map(({ path, sha }) => ({ path, sha })))
    if (!answer.truncated || entries.length === 0) return files
  }
}

/** Text of the given files, by path. */
export async function readFiles(
  run: Run,
  owner: string,
  name: string,
  files: readonly StoredFile[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const queue = [...files]
  const worker = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const blob = await run.api.find(['repos', owner, name, 'git', 'blobs', file.sha], Blob)
      if (blob !== null) texts.set(file.path, Buffer.from(blob.content, 'base64').toString('utf8'))
    }
  }
  await Promise.all(Array.from({ length: READS_AT_ONCE }, worker))
  return texts
}

/**
 * Makes the files under `folder` (with its final slash) exactly these, in one commit, or does nothing when they are.
 * `files`: path → text.
 */
export async function ensureFiles(
  run: Run,
  place: { owner: string; name: string; branch: string; folder: string },
  files: ReadonlyMap<string, string>,
  message: string,
): Promise<void> {
  const { owner, name, branch, folder } = place
  const stored = (await listFiles(run, owner, name, branch)).filter(({ path }) => path.startsWith(folder))
  const texts = await readFiles(run, owner, name, stored)
  const shaOf = new Map(stored.map(({ path, sha }) => [path, sha]))
  const operations = [
    ...[...files].flatMap(([path, text]) => {
      if (texts.get(path) === text) return []
      const content = Buffer.from(text, 'utf8').toString('base64')
      const sha = shaOf.get(path)
      return [sha === undefined ? { operation: 'create', path, content } : { operation: 'update', path, content, sha }]
    }),
    ...stored.filter(({ path }) => !files.has(path)).map(({ path, sha }) => ({ operation: 'delete', path, sha })),
  ]
  if (operations.length === 0) return
  await run.changes.make(`${owner}/${name}`, `écrire ${operations.map(({ path }) => path).join(', ')}`, () =>
    run.api.write('POST', ['repos', owner, name, 'contents'], { branch, message, files: operations }),
  )
}
