/**
 * The port to photos and documents that are on this device and not yet at the forge: they belong to drafts, and are kept
 * as drafts are. Implementations: `IndexedDbKeptMedia`, `MemoryKeptMedia`.
 */
import * as v from 'valibot'

export interface MediaKey {
  /** Account on the forge: another person on the same device sees nothing of it. */
  person: string
  /** `associations/reg-art` */
  site: string
  /** `medias/2026/affiche-3f9a2c10.webp` */
  path: string
}

export interface KeptMedium extends MediaKey {
  bytes: Uint8Array
  /** Text of its sidecar. */
  sidecar: string
  /** Milliseconds since 1970. */
  keptAt: number
  /** Added to the site's photos, not to a page: it waits for its own publication, whatever the drafts name. */
  alone: boolean
}

export interface KeptMedia {
  list(person: string, site: string): Promise<readonly KeptMedium[]>
  /** Resolves when all of them are complete and durable, or none is kept. Throws `AppError` (`storage-full`, `storage-refused`). */
  put(media: readonly KeptMedium[]): Promise<void>
  delete(keys: readonly MediaKey[]): Promise<void>
  /** Called when another tab kept or let go media of this site. Returns how to stop. */
  watch(listener: (of: { person: string; site: string }) => void): () => void
}

const Shape = v.object({
  person: v.string(),
  site: v.string(),
  path: v.string(),
  bytes: v.instance(Uint8Array),
  sidecar: v.string(),
  keptAt: v.number(),
  alone: v.optional(v.boolean(), false),
})

/** What a device kept is untrusted: another version of the app may have written it. */
export function readKept(value: unknown): KeptMedium | null {
  const read = v.safeParse(Shape, value)
  return read.success ? read.output : null
}
