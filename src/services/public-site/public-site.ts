/**
 * The port to what visitors are served: the one proof that a publication happened (`/parvis.json` of the site).
 * Implementations: `HttpPublicSite`, `MemoryPublicSite`.
 */
export interface Announcement {
  /** Commit that visitors are served, 40 hex digits; null for a site that was not built from a commit. */
  commit: string | null
  /** Milliseconds since 1970. */
  builtAt: number
  /** A later commit that could not become the site, or null. The standing release stays online. */
  refusal: Refusal | null
}

export interface Refusal {
  commit: string
  /** Milliseconds since 1970. */
  at: number
  /** First French sentence of the report. Untrusted text. */
  message: string
  /** How many problems there are. */
  count: number
}

export interface PublicSite {
  /** `http://reg-art.localhost:8080`, without a final slash. */
  baseUrl(address: string): string
  /** What the site says of itself; null when it says nothing (never built, no network, not readable). */
  announcement(address: string, signal?: AbortSignal): Promise<Announcement | null>
}
