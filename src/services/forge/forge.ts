/**
 * The port to the city's forge over HTTP: people, sites, history. Content goes through `GitRepo`.
 * Implementations: `GiteaForge`, `MemoryForge`. Contract suite: `tests/contract/forge.ts`. Throws `AppError`.
 */
export interface Person {
  /** Account name. */
  account: string
  name: string
  /** Address that signs commits (may be the forge's noreply one). */
  email: string
}

export interface SiteSummary {
  /** Organisation, `associations`. */
  owner: string
  /** Repository = address of the site, `reg-art`. */
  address: string
  /** The association's name. */
  name: string
  canWrite: boolean
  /** Suspended by the city: readable, not writable. */
  archived: boolean
}

export interface HistoryEntry {
  commit: string
  author: string
  /** Milliseconds since 1970. */
  date: number
  message: string
}

export interface Forge {
  me(): Promise<Person>
  sites(): Promise<readonly SiteSummary[]>
  /** Newest first, from `from` (a commit) backwards; `path` narrows to one file. */
  history(site: { owner: string; address: string }, options?: { from?: string; path?: string; limit?: number }): Promise<readonly HistoryEntry[]>
  /** Whether `descendant` is `ancestor` or comes after it on `main`. */
  contains(site: { owner: string; address: string }, descendant: string, ancestor: string): Promise<boolean>
  /** Tells the causes of « Failed to fetch » apart. */
  probe(): Promise<'ok' | 'expired' | 'closed' | 'password' | 'down' | 'offline'>
}
