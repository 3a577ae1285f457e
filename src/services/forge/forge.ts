/**
 * The port to the city's forge over HTTP: people, sites, history. Content goes through `GitRepo`.
 * Implementations: `GiteaForge`, `MemoryForge`. Contract suite: `tests/contract/forge-suite.ts`. Throws `AppError`.
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

/** Which repository a site is. */
export interface SiteRef {
  owner: string
  address: string
}

/** `down`: a network, but no forge. `offline`: nothing answers at all. */
export type ProbeOutcome = 'ok' | 'expired' | 'closed' | 'password' | 'down' | 'offline'

export interface Forge {
  me(): Promise<Person>
  /** What this person sees of the organisation of the sites, by name. */
  sites(): Promise<readonly SiteSummary[]>
  /** Newest first, from `from` (a commit; default: the head of `main`) backwards; `path` narrows to one file. */
  history(site: SiteRef, options?: { from?: string; path?: string; limit?: number }): Promise<readonly HistoryEntry[]>
  /** Whether `descendant` is `ancestor` or comes after it on `main`. Unknown commits: false. */
  contains(site: SiteRef, descendant: string, ancestor: string): Promise<boolean>
  /** Tells the causes of « Failed to fetch » apart. Never throws for what the forge or the network does. */
  probe(): Promise<ProbeOutcome>
}
