/** The public address over HTTP. Owns the reading of `/parvis.json`; what cannot be read proves nothing and is null. */
import * as v from 'valibot'
import type { Announcement, PublicSite } from './public-site.ts'

const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))
const instant = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number(),
)
const announcementFile = v.object({
  commit: v.nullable(commit),
  construit: instant,
  refus: v.optional(
    v.nullable(
      v.object({
        commit,
        quand: instant,
        message: v.pipe(v.string(), v.maxLength(2000)),
        nombre: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    null,
  ),
})

/** @param pattern `adresse_des_sites` of the city file: an address with `{adresse}` in it. */
export function createHttpPublicSite(pattern: string, fetcher: typeof fetch = fetch.bind(globalThis)): PublicSite {
  // A function, because `replace` would read `$&` in the address.
  const baseUrl = (address: string) => pattern.replace('{adresse}', () => address).replace(/\/+$/, '')
  return {
    baseUrl,
    async announcement(address, signal) {
      try {
        const init: RequestInit = { cache: 'no-store', credentials: 'omit', redirect: 'error' }
        if (signal) init.signal = signal
        const response = await fetcher(`${baseUrl(address)}/parvis.json`, init)
        if (!response.ok) return null
        return readAnnouncement(await response.json())
      } catch {
        return null
      }
    },
  }
}

export function readAnnouncement(json: unknown): Announcement | null {
  const parsed = v.safeParse(announcementFile, json)
  if (!parsed.success) return null
  const { commit, construit, refus } = parsed.output
  return {
    commit,
    builtAt: construit,
    refusal: refus && { commit: refus.commit, at: refus.quand, message: refus.message, count: refus.nombre },
  }
}
