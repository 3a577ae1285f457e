/** Reads the site in the texts that the device holds, by the builder's own code: same pages, same problems. */
import type { City, Site } from '#site-builder/model/site.ts'
import { readSite } from '#site-builder/reading/read-site.ts'
import { repoSource, type RepoTexts } from './repo-source.ts'

export interface ReadRepoOptions {
  /** Milliseconds since 1970. */
  now: number
  city: City | null
  baseUrl: string | null
  /** Contents to read instead of the published ones; null: as if deleted. */
  changed?: ReadonlyMap<string, Uint8Array | string | null>
}

export function readRepo(repo: RepoTexts, options: ReadRepoOptions): Promise<Site> {
  const { now, city, baseUrl, changed } = options
  return readSite(repoSource(repo, changed ?? new Map()), { now, city, baseUrl })
}
