/** `GitRepo` over isomorphic-git in a worker: this side only passes questions on, and answers for token and merges. */
import { proxy, wrap, type Remote } from 'comlink'
import { AppError } from '../app-error.ts'
import { DATABASE_PREFIX, deleteDatabase, NEWS_CHANNEL, type HeadMoved } from './browser-place.ts'
import type { GitRepo, PublishRequest, RepoState } from './git-repo.ts'
import { reply, repositoryKey, unwrap, type GitWorker, type PageSide } from './worker-protocol.ts'

export interface WorkerGitRepoOptions {
  owner: string
  name: string
  /** `https://forge.ville.example` */
  forgeUrl: string
  /** Asked before each call: a fresh access token. May throw `AppError` (`session-expired`). */
  token: () => Promise<string>
}

/** One worker for the page, whatever the number of sites. */
let shared: Remote<GitWorker> | null = null
let calls = 0

function startedWorker(): Remote<GitWorker> {
  if (shared) return shared
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'git' })
  shared = wrap<GitWorker>(thread)
  return shared
}

export function createWorkerGitRepo(options: WorkerGitRepoOptions): GitRepo {
  const { owner, name, forgeUrl } = options
  const key = repositoryKey(options)
  const page: PageSide = {
    token: () => reply(options.token),
    merge: (...texts) =>
      reply(async () => {
        // With the Markdown parser in it: only who merges loads it.
        const { mergeFile } = await import('#src/domain/merging/merge-file.ts')
        return mergeFile(...texts)
      }),
  }
  const witness = new URL('/ville.json', location.origin).href
  let attached: Promise<Remote<GitWorker>> | null = null
  const worker = () => {
    attached ??= (async () => {
      const started = startedWorker()
      await started.attach({ forgeUrl, owner, name, witness }, proxy(page))
      return started
    })()
    return attached
  }
  return {
    local: async () => unwrap(await (await worker()).local(key)),
    open: async ({ onProgress, signal } = {}): Promise<RepoState> => {
      if (signal?.aborted) throw new AppError('cancelled')
      const git = await worker()
      const call = (calls += 1)
      const cancel = () => void git.cancel(call)
      signal?.addEventListener('abort', cancel)
      try {
        return unwrap(await git.open(key, call, onProgress ? proxy(onProgress) : null))
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    readBlob: async (oid) => unwrap(await (await worker()).readBlob(key, oid)),
    publish: async (request, { onStep } = {}) =>
      unwrap(await (await worker()).publish(key, plain(request), onStep ? proxy(onStep) : null)),
    watch: (listener) => {
      const news = new BroadcastChannel(NEWS_CHANNEL)
      news.onmessage = ({ data }: MessageEvent<HeadMoved>) => {
        if (data.repository === key) listener(data.commit)
      }
      return () => news.close()
    },
    forget: async () => unwrap(await (await worker()).forget(key)),
  }
}

/** A store's reactive object cannot be sent to a worker. */
function plain({ author, message, changes }: PublishRequest): PublishRequest {
  return { author: { ...author }, message, changes: changes.map((change) => ({ ...change })) }
}

/** Removes every copy on this device: the next person at it is perhaps another one. */
export async function forgetAllRepositories(): Promise<void> {
  const databases = await indexedDB.databases()
  for (const { name } of databases) {
    if (name?.startsWith(DATABASE_PREFIX)) await navigator.locks.request(name, () => deleteDatabase(name))
  }
}
