import * as v from 'valibot'

/**
 * The port to what was typed and is not yet on the forge. Nothing here depends on being signed in or on the network.
 * Implementations: `IndexedDbDraftStore`, `MemoryDraftStore`. Contract suite: `tests/contract/draft-store-suite.ts`.
 */
export interface DraftKey {
  /** Account on the forge: another person on the same device sees nothing of it. */
  person: string
  /** `associations/reg-art` */
  site: string
  /** `pages/contact.md` */
  path: string
}

export interface Draft extends DraftKey {
  /** oid of the blob that the edit started from; null for a new page. */
  base: string | null
  /** The published text that the edit started from; empty for a new page. Kept so that a merge never lacks it. */
  baseText: string
  /** The whole file as it would be published. */
  text: string
  /** Milliseconds since 1970. */
  savedAt: number
  /** Set once the text was pushed: the draft goes when a fetch shows this commit at the forge. */
  publishedAs: string | null
  /** When what is to be published is that the page goes. The text stays, for whoever thinks better of it. */
  removes?: true | undefined
}

export interface DraftStore {
  get(key: DraftKey): Promise<Draft | null>
  list(person: string, site: string): Promise<readonly Draft[]>
  /** All drafts of a person, of every site: what signing out must ask about. */
  listAll(person: string): Promise<readonly Draft[]>
  /** Resolves when the transaction is complete and durable, not before. Throws `AppError` (`storage-full`, `storage-refused`). */
  put(draft: Draft): Promise<void>
  delete(key: DraftKey): Promise<void>
  /** Deletes only if what is stored is still this text: a key typed meanwhile is kept. */
  deleteIfText(key: DraftKey, text: string): Promise<boolean>
  /** Called when another tab changed a draft of this site. Returns how to stop. */
  watch(listener: (key: DraftKey) => void): () => void
}

const DraftShape = v.object({
  person: v.string(),
  site: v.string(),
  path: v.string(),
  base: v.nullable(v.string()),
  baseText: v.string(),
  text: v.string(),
  savedAt: v.number(),
  publishedAs: v.nullable(v.string()),
  removes: v.optional(v.literal(true)),
})

/** What a device kept is untrusted too: another version of the app, an extension, a curious person wrote it. */
export function readDraft(value: unknown): Draft | null {
  const read = v.safeParse(DraftShape, value)
  return read.success ? read.output : null
}

export function sameKey(a: DraftKey, b: DraftKey): boolean {
  return a.person === b.person && a.site === b.site && a.path === b.path
}
