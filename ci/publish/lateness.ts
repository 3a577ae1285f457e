/** Which sites are late: pure, so that the rule can be read and tested apart from forge and folders. */
export interface SiteFacts {
  address: string
  /** Head of `main`, or null when the repository is empty. */
  head: string | null
  /** When that head came to the forge, milliseconds since 1970. */
  headAt: number
  /** What visitors are served; null: never published. */
  served: string | null
  /** The last refused commit. */
  refused: string | null
  /** The last commit whose publication led nowhere, and when. */
  failed: { commit: string; at: number; count: number } | null
  /** Before this moment its publication would be postponed. */
  restUntil: number
  /** When the served release changes by itself; milliseconds since 1970. */
  nextChange: number | null
}

/** A push starts its own publication: before this time it is not late, it is under way. Milliseconds. */
export const GRACE = 90_000

/**
 * A commit whose build broke breaks again, most often: asked for at every look, it would keep a runner from the others
 * for ever. Milliseconds.
 */
export const PAUSE = 3_600_000
/** After the first time, which may have been the machine's fault. */
export const FIRST_PAUSE = 600_000

export type Lateness = 'behind' | 'date-passed'

export function latenessOf(site: SiteFacts, now: number): Lateness | null {
  if (site.head === null) return null
  if (now < site.restUntil) return null
  const pause = site.failed !== null && site.failed.count > 1 ? PAUSE : FIRST_PAUSE
  if (site.failed?.commit === site.head && now - site.failed.at < pause) return null
  if (site.served !== site.head) {
    if (site.refused === site.head) return null
    return now - site.headAt >= GRACE ? 'behind' : null
  }
  return site.nextChange !== null && site.nextChange <= now ? 'date-passed' : null
}
