/**
 * The port to wherever visitors are served from. Implementations: `FolderTarget`. Contract suite:
 * `tests/contract/deploy-target-suite.ts`.
 *
 * A release is complete or it does not exist for visitors: `switchTo` is the one moment at which anything changes for
 * them, and it is atomic.
 */
export interface Release {
  /** Sorts by time: `20261124T225126Z-1a2b3c4`. */
  id: string
  /** 40 hex digits, or null for a placeholder of a site that was never published. */
  commit: string | null
}

/** `refus` of the public contract: why a later commit is not served. */
export interface Refusal {
  commit: string
  /** ISO 8601, UTC. */
  quand: string
  /** First problem as one French sentence. */
  message: string
  /** How many problems stop the publication. */
  nombre: number
}

export interface DeployTarget {
  /** A folder, absent so far, in which the release is to appear by one rename. */
  stage(id: string): Promise<string>
  switchTo(id: string): Promise<void>
  current(): Promise<Release | null>
  /** Newest first. */
  releases(): Promise<readonly Release[]>
  /** Says beside the standing release that a later commit was refused (null: nothing is refused any more). */
  announce(refusal: Refusal | null): Promise<void>
  /** Removes all but the newest `keep` releases and the standing one, and what a killed job left half made. */
  prune(keep: number): Promise<void>
}
