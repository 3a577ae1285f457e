/** `GitRepo` over isomorphic-git in a worker: this side only passes questions on, and answers for token and merges. */
import { proxy, type Remote } from 'comlink'
import { openDB } from 'idb'
import { AppError } from '../app-error.ts'
import type { GitRepo, PublishRequest, RepoState } from './git-repo.ts'
import { gitThread, type GitThread } from './git-thread.ts'
import { DATABASE_PREFIX, NEWS_CHANNEL, repositoryKey, type HeadMoved } from './repository-names.ts'
import { reply, unwrap, type GitWorker, type PageSide, type Reply } from './worker-protocol.ts'

export interface WorkerGitRepoOptions {
  owner: string
  name: string
  /** `https://forge.ville.example` */
  forgeUrl: string
  /** Asked before each call: a fresh access token. May throw `AppError` (`session-expired`). */
  token: () => Promise<string>
}

/** Names calls that may be given up, over all repositories. */
let calls = 0

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
  let attachedTo: GitThread | null = null
  /** A call to the worker, which is started, and started again after its death, when it is needed. */
  const ask = async <T>(call: (worker: Remote<GitWorker>) => Promise<Reply<T>>): Promise<T> => {
    const thread = gitThread()
    const work = async () => {
      if (attachedTo !== thread) await thread.worker.attach({ forgeUrl, owner, name, witness }, proxy(page))
      attachedTo = thread
      return call(thread.worker)
    }
    return unwrap(await Promise.race([work(), thread.death]))
  }
  return {
    local: () => ask((worker) => worker.local(key)),
    open: async ({ onProgress, signal } = {}): Promise<RepoState> => {
      if (signal?.aborted) throw new AppError('cancelled')
      const call = (calls += 1)
      const cancel = () => void gitThread().worker.cancel(call)
      signal?.addEventListener('abort', cancel)
      try {
        return await ask((worker) => worker.open(key, call, onProgress ? proxy(onProgress) : null))
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    readBlob: (oid) => ask((worker) => worker.readBlob(key, oid)),
    publish: (request, { onStep } = {}) =>
      ask((worker) => worker.publish(key, plain(request), onStep ? proxy(onStep) : null)),
    watch: (listener) => {
      const news = new BroadcastChannel(NEWS_CHANNEL)
      news.onmessage = ({ data }: MessageEvent<HeadMoved>) => {
        if (data.repository === key) listener(data.commit)
      }
      return () => news.close()
    },
    forget: () => ask((worker) => worker.forget(key)),
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
    if (name?.startsWith(DATABASE_PREFIX)) await navigator.locks.request(name, () => emptyDatabase(name))
  }
}

/** Emptied, not deleted: the worker of any tab may have it open, and a deletion would wait for all of them. */
async function emptyDatabase(name: string): Promise<void> {
  const database = await openDB(name)
  const stores = [...database.objectStoreNames]
  if (stores.length > 0) {
    const clearing = database.transaction(stores, 'readwrite')
    await Promise.all([...stores.map((store) => clearing.objectStore(store).clear()), clearing.done])
  }
  database.close()
}
