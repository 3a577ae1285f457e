/** A forge in memory, for component tests: what it holds is what it was given, and `failWith` makes it fail. */
import { AppError, type ErrorCode } from '../app-error.ts'
import type { Forge, HistoryEntry, Person, ProbeOutcome, SiteRef, SiteSummary } from './forge.ts'

export interface MemoryForgeSite extends SiteSummary {
  /** Of `main`, newest first, with the paths that each commit changed. */
  commits: readonly (HistoryEntry & { paths: readonly string[] })[]
}

export class MemoryForge implements Forge {
  readonly #person: Person
  readonly #sites: readonly MemoryForgeSite[]
  #failure: ErrorCode | null = null

  constructor(options: { person: Person; sites: readonly MemoryForgeSite[] }) {
    this.#person = options.person
    this.#sites = options.sites
  }

  /** Every call throws this from now on; null: all is well again. */
  failWith(code: ErrorCode | null): void {
    this.#failure = code
  }

  async me(): Promise<Person> {
    this.#mayFail()
    return this.#person
  }

  async sites(): Promise<readonly SiteSummary[]> {
    this.#mayFail()
    return this.#sites.map(({ commits: _, ...summary }) => summary).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  }

  async history(
    ref: SiteRef,
    options: { from?: string; path?: string; limit?: number } = {},
  ): Promise<readonly HistoryEntry[]> {
    const { commits } = this.#site(ref)
    const start = options.from === undefined ? 0 : commits.findIndex(({ commit }) => commit === options.from)
    if (start < 0) throw new AppError('not-found')
    return commits
      .slice(start)
      .filter(({ paths }) => options.path === undefined || paths.includes(options.path))
      .slice(0, options.limit ?? 20)
      .map(({ paths: _, ...entry }) => entry)
  }

  async contains(ref: SiteRef, descendant: string, ancestor: string): Promise<boolean> {
    const { commits } = this.#site(ref)
    const later = commits.findIndex(({ commit }) => commit === descendant)
    const earlier = commits.findIndex(({ commit }) => commit === ancestor)
    return descendant === ancestor || (later >= 0 && earlier >= later)
  }

  async probe(): Promise<ProbeOutcome> {
    switch (this.#failure) {
      case null:
        return 'ok'
      case 'session-expired':
        return 'expired'
      case 'account-closed':
        return 'closed'
      case 'password-must-change':
        return 'password'
      case 'offline':
        return 'offline'
      default:
        return 'down'
    }
  }

  #site(ref: SiteRef): MemoryForgeSite {
    this.#mayFail()
    const site = this.#sites.find(({ owner, address }) => owner === ref.owner && address === ref.address)
    if (site === undefined) throw new AppError('not-found')
    return site
  }

  #mayFail(): void {
    if (this.#failure !== null) throw new AppError(this.#failure)
  }
}
