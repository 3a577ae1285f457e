/** What crosses between the page and the git worker. Errors lose their class on the way, so they travel as values. */
import { reviveError, serialiseError, type SerialisedAppError } from '../app-error.ts'
import type { OpenProgress, PublishOutcome, PublishRequest, RepoState } from './git-repo.ts'
import type { MergeOutcome } from './plan-publication.ts'

export type Reply<T> = { ok: true; value: T } | { ok: false; error: SerialisedAppError }

/** What the page does for the worker. Each is a Comlink proxy there. */
export interface PageSide {
  token(): Promise<Reply<string>>
  /** On the page, where the Markdown parser already is; merges are rare. */
  merge(path: string, base: string, mine: string, theirs: string): Promise<Reply<MergeOutcome>>
}

export interface RepositoryAddress {
  forgeUrl: string
  owner: string
  name: string
  /** An address elsewhere than the forge, to tell « forge down » from « no network ». */
  witness: string
}

export interface GitWorker {
  /** Before all else, and again with each new page side. */
  attach(address: RepositoryAddress, page: PageSide): void
  local(key: string): Promise<Reply<RepoState | null>>
  open(key: string, call: number, onProgress: ((progress: OpenProgress) => void) | null): Promise<Reply<RepoState>>
  cancel(call: number): void
  readBlob(key: string, oid: string): Promise<Reply<Uint8Array>>
  publish(
    key: string,
    request: PublishRequest,
    onStep: ((step: 'sending' | 'retrying') => void) | null,
  ): Promise<Reply<PublishOutcome>>
  forget(key: string): Promise<Reply<void>>
}

export async function reply<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, error: serialiseError(error) }
  }
}

export function unwrap<T>(answer: Reply<T>): T {
  if (answer.ok) return answer.value
  throw reviveError(answer.error)
}
