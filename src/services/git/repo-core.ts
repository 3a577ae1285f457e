/**
 * One association's repository, everything but the plumbing of workers and browser storage: runs in Node too, which is
 * where most of the contract suite runs. Each operation is alone on its repository, over all tabs.
 */
import { AppError } from '../app-error.ts'
import { failureOf } from './failure.ts'
import type { GitPlace } from './git-place.ts'
import type { GitRemote } from './git-remote.ts'
import type { OpenProgress, PublishOutcome, PublishRequest, RepoState } from './git-repo.ts'
import type { Traffic } from './http.ts'
import { LocalCopy } from './local-copy.ts'
import { downloadBlob, keepBlob } from './objects-by-oid.ts'
import type { PlanSource } from './plan-publication.ts'
import { publishLoop } from './publish-loop.ts'

export interface OpenOptions {
  onProgress?: ((progress: OpenProgress) => void) | undefined
  signal?: AbortSignal | undefined
}

/** With one of these a copy that is here is still worth showing; with others it is not ours to show any more. */
const SHOWS_COPY: ReadonlySet<string> = new Set(['offline', 'forge-down', 'session-expired', 'password-must-change'])

export class RepoCore {
  readonly #place: GitPlace
  readonly #remote: GitRemote
  readonly #copy: LocalCopy
  readonly #merge: PlanSource['merge']

  constructor(place: GitPlace, remote: GitRemote, merge: PlanSource['merge']) {
    this.#place = place
    this.#remote = remote
    this.#copy = new LocalCopy(place, remote)
    this.#merge = merge
  }

  /** What went over the line so far. */
  get traffic(): Traffic {
    return { ...this.#remote.traffic }
  }

  local(): Promise<RepoState | null> {
    return this.#alone(async () => {
      const state = await this.#stored()
      return state === null ? null : { ...state, fresh: false }
    })
  }

  open(options: OpenOptions = {}): Promise<RepoState> {
    return this.#alone(async () => {
      try {
        return await this.#refreshed(options)
      } catch (error) {
        if (!(error instanceof AppError) || !SHOWS_COPY.has(error.code)) throw error
        const state = await this.#stored()
        if (state === null) throw error
        return { ...state, fresh: false }
      }
    }, options.signal)
  }

  async readBlob(oid: string): Promise<Uint8Array> {
    const known = await this.#alone(() => this.#copy.blob(oid).catch(() => null))
    if (known !== null) return known
    // Outside the lock: a page of pictures must not hold up a save.
    const content = await this.#translated(() => downloadBlob(this.#remote, oid))
    await this.#alone(async () => {
      if ((await this.#copy.head()) !== null) await keepBlob(this.#copy.git, oid, content)
    })
    return content
  }

  publish(request: PublishRequest, onStep: (step: 'sending' | 'retrying') => void = () => {}): Promise<PublishOutcome> {
    return this.#alone(async () => {
      const outcome = await publishLoop(request, { copy: this.#copy, remote: this.#remote, merge: this.#merge, onStep })
      if (outcome.kind === 'published') this.#place.announce(outcome.commit)
      return outcome
    })
  }

  forget(): Promise<void> {
    return this.#alone(() => this.#copy.wipe())
  }

  async #refreshed(options: OpenOptions): Promise<RepoState> {
    options.onProgress?.({ step: 'connecting', received: 0 })
    if (await this.#copy.isWorn()) await this.#copy.wipe()
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#fetched(options)
      } catch (error) {
        const failure = await failureOf(error, [], () => this.#remote.probe())
        if (failure.kind === 'error') throw failure.error
        if (failure.kind === 'refused') {
          if (failure.reason === 'gone') await this.#copy.wipe()
          throw new AppError(failure.reason === 'gone' ? 'not-found' : 'forbidden', { cause: error })
        }
        if (attempt === 3)
          throw new AppError(failure.kind === 'damaged' ? 'repository-damaged' : 'forge-down', { cause: error })
        if (failure.kind === 'damaged') await this.#copy.wipe()
      }
    }
  }

  async #fetched(options: OpenOptions): Promise<RepoState> {
    const before = this.#remote.traffic.received
    const download = {
      signal: options.signal,
      onTraffic: ({ received }: Traffic) => options.onProgress?.({ step: 'downloading', received: received - before }),
    }
    const known = await this.#copy.head()
    const head = await this.#copy.fetchHead(download)
    if (head === null) throw new AppError('not-found')
    const state = await this.#copy.completed(head, download)
    options.onProgress?.({ step: 'reading', received: this.#remote.traffic.received - before })
    if (head !== known) {
      await this.#copy.moveHead(head)
      this.#place.announce(head)
    }
    return { ...state, fresh: true }
  }

  /** A copy that cannot be read is no copy. */
  async #stored(): Promise<Omit<RepoState, 'fresh'> | null> {
    const head = await this.#copy.head()
    return head === null ? null : this.#copy.stored(head).catch(() => null)
  }

  #alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#place.exclusively(
      () =>
        this.#translated(async () => {
          try {
            return await work()
          } finally {
            await this.#place.settle()
          }
        }),
      signal,
    )
  }

  /** Everything that leaves this room is an `AppError`. */
  async #translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const failure = await failureOf(error, [], () => this.#remote.probe())
      if (failure.kind === 'error') throw failure.error
      if (failure.kind === 'refused')
        throw new AppError(failure.reason === 'gone' ? 'not-found' : 'forbidden', { cause: error })
      throw new AppError(failure.kind === 'damaged' ? 'unexpected' : 'forge-down', { cause: error })
    }
  }
}
