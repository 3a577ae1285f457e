/** The git worker: every repository that this page has open. On the page itself a first opening would stall typing. */
import './buffer-shim.ts'
import { expose } from 'comlink'
import { AppError } from '../app-error.ts'
import { browserPlace } from './browser-place.ts'
import { GitRemote } from './git-remote.ts'
import { RepoCore } from './repo-core.ts'
import { repositoryKey } from './repository-names.ts'
import { reply, unwrap, type GitWorker, type PageSide } from './worker-protocol.ts'

const pages = new Map<string, PageSide>()
const repositories = new Map<string, RepoCore>()
const cancellers = new Map<number, AbortController>()

function repository(key: string): RepoCore {
  const found = repositories.get(key)
  if (!found) throw new AppError('unexpected', { data: { repository: key } })
  return found
}

function page(key: string): PageSide {
  const found = pages.get(key)
  if (!found) throw new AppError('unexpected', { data: { repository: key } })
  return found
}

const worker: GitWorker = {
  attach(address, pageSide) {
    const key = repositoryKey(address)
    pages.set(key, pageSide)
    if (repositories.has(key)) return
    const remote = new GitRemote({ ...address, token: async () => unwrap(await page(key).token()) })
    repositories.set(
      key,
      new RepoCore(browserPlace(key), remote, async (...texts) => unwrap(await page(key).merge(...texts))),
    )
  },
  local: (key) => reply(() => repository(key).local()),
  async open(key, call, onProgress) {
    const canceller = new AbortController()
    cancellers.set(call, canceller)
    const answer = await reply(() =>
      repository(key).open({ signal: canceller.signal, ...(onProgress ? { onProgress: seldom(onProgress) } : {}) }),
    )
    cancellers.delete(call)
    return answer
  },
  cancel(call) {
    cancellers.get(call)?.abort()
  },
  readBlob: (key, oid) => reply(() => repository(key).readBlob(oid)),
  publish: (key, request, onStep) => reply(() => repository(key).publish(request, onStep ?? undefined)),
  forget: (key) => reply(() => repository(key).forget()),
}

/** A message for each chunk would cost more than the chunk: each step once, and bytes every so often. */
function seldom<P extends { step: string; received: number }>(tell: (progress: P) => void): (progress: P) => void {
  const often = 64 * 1024
  let last: P | null = null
  return (progress) => {
    if (last && last.step === progress.step && progress.received - last.received < often) return
    last = progress
    tell(progress)
  }
}

expose(worker)
