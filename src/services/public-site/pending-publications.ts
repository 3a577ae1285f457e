/**
 * What was sent and is not yet seen at the public address, remembered on the device so that a reload goes on watching.
 * No text in here: the text lies at the forge by then. Losing this loses a sentence on the screen, nothing else.
 */
import * as v from 'valibot'

const pendingPublication = v.object({
  /** `associations/reg-art` */
  site: v.string(),
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  path: v.string(),
  title: v.string(),
  /** Milliseconds since 1970. */
  sentAt: v.number(),
})
export type PendingPublication = v.InferOutput<typeof pendingPublication>

export interface PendingPublications {
  get(person: string, site: string): PendingPublication | null
  put(person: string, publication: PendingPublication): void
  /** Forgets it if it is still this commit. */
  remove(person: string, site: string, commit: string): void
}

export function createPendingPublications(storage: Storage | null): PendingPublications {
  const key = (person: string, site: string) => `parvis:publication:${person}:${site}`
  const get = (person: string, site: string): PendingPublication | null => {
    try {
      const parsed = v.safeParse(pendingPublication, JSON.parse(storage?.getItem(key(person, site)) ?? 'null'))
      return parsed.success ? parsed.output : null
    } catch {
      return null // not ours, or storage is refused
    }
  }
  return {
    get,
    put(person, publication) {
      try {
        storage?.setItem(key(person, publication.site), JSON.stringify(publication))
      } catch {
        // a full or refused storage: this page still watches, a reload will not
      }
    },
    remove(person, site, commit) {
      if (get(person, site)?.commit === commit) storage?.removeItem(key(person, site))
    },
  }
}
