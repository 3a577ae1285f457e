/** The repository's core in Node: the same code as in the browser's worker, over a folder and a queue. */
import { promises } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GitPlace } from '#src/services/git/git-place.ts'
import type { GitRepo } from '#src/services/git/git-repo.ts'
import { GitRemote, type GitRemoteOptions } from '#src/services/git/git-remote.ts'
import type { Traffic } from '#src/services/git/http.ts'
import { RepoCore } from '#src/services/git/repo-core.ts'
import { mergeFile } from '#src/domain/merging/merge-file.ts'

export interface NodeRepo extends GitRepo {
  readonly traffic: Traffic
  /** On disk; a second repository over it is the same device, opened again. */
  readonly folder: string
}

export async function createNodeRepo(options: GitRemoteOptions, folder?: string): Promise<NodeRepo> {
  const root = folder ?? (await mkdtemp(join(tmpdir(), 'parvis-git-')))
  const listeners = new Set<(commit: string) => void>()
  const core = new RepoCore(nodePlace(join(root, 'copy'), listeners), new GitRemote(options), async (...texts) =>
    mergeFile(...texts),
  )
  return {
    get traffic() {
      return core.traffic
    },
    folder: root,
    local: () => core.local(),
    open: (openOptions) => core.open(openOptions),
    readBlob: (oid) => core.readBlob(oid),
    publish: (request, publishOptions) => core.publish(request, publishOptions?.onStep),
    forget: () => core.forget(),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function removeCopy(repo: NodeRepo): Promise<void> {
  return rm(repo.folder, { recursive: true, force: true })
}

function nodePlace(gitdir: string, listeners: ReadonlySet<(commit: string) => void>): GitPlace {
  let last: Promise<unknown> = Promise.resolve()
  return {
    fs: { promises },
    gitdir,
    flush: async () => {},
    settle: async () => {},
    wipe: async () => {
      await rm(gitdir, { recursive: true, force: true })
      await mkdir(gitdir, { recursive: true })
    },
    exclusively: (work) => {
      const next = last.then(work, work)
      last = next.catch(() => {})
      return next
    },
    announce: (commit) => listeners.forEach((listener) => listener(commit)),
  }
}
