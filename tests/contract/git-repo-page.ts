/** The page of the contract tests: real doors in a real browser, called from the test by name. */
import { AppError } from '#src/services/app-error.ts'
import { createIndexedDbDraftStore } from '#src/services/drafts/indexed-db-draft-store.ts'
import type { GitRepo, OpenProgress, PublishRequest } from '#src/services/git/git-repo.ts'
import { createWorkerGitRepo } from '#src/services/git/worker-git-repo.ts'
import { decode, encode } from './git-repo-wire.ts'

export interface TestPage {
  /** Says what the person's session gives from now on. */
  token: string
  start(site: { owner: string; name: string; forgeUrl: string }): void
  /** Calls a method of the repository; the answer and the steps that were told. */
  git(method: string, args: unknown): Promise<unknown>
  heads: string[]
  drafts(method: string, database: string, args: unknown): Promise<unknown>
  told: unknown[]
}

let repo: GitRepo | null = null
const stores = new Map<string, ReturnType<typeof createIndexedDbDraftStore>>()

const page: TestPage = {
  token: '',
  heads: [],
  told: [],
  start(site) {
    repo = createWorkerGitRepo({ ...site, token: async () => page.token })
    repo.watch((commit) => page.heads.push(commit))
  },
  git: (method, args) => answer(() => callRepo(method, decode(args) as readonly unknown[])),
  drafts: (method, database, args) =>
    answer(async () => {
      const known = stores.get(database)
      const store = known ?? createIndexedDbDraftStore(database)
      if (!known) store.watch((key) => page.told.push(key))
      stores.set(database, store)
      const call = store[method as 'put'] as (...values: unknown[]) => Promise<unknown>
      return call(...(decode(args) as readonly unknown[]))
    }),
}

async function callRepo(method: string, args: readonly unknown[]): Promise<unknown> {
  if (!repo) throw new Error('not started')
  switch (method) {
    case 'local':
      return repo.local()
    case 'open': {
      const steps: OpenProgress[] = []
      const state = await repo.open({ onProgress: (progress) => steps.push(progress) })
      return { state, steps }
    }
    case 'openAndLeave': {
      const leaving = new AbortController()
      return repo.open({ signal: leaving.signal, onProgress: () => leaving.abort() })
    }
    case 'readBlob':
      return repo.readBlob(args[0] as string)
    case 'publish':
      return repo.publish(args[0] as PublishRequest)
    case 'forget':
      return repo.forget()
    default:
      throw new Error(method)
  }
}

async function answer(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return encode({ value: await work() })
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, detail: String(error.cause) }
    return { code: 'not an AppError', detail: String(error) }
  }
}

Object.assign(globalThis, { page })
document.title = 'prêt'
