/**
 * The port to what a person shared with Parvis from another app of the device (photos, a text, a link) and has not
 * placed yet. The app's worker keeps it, screens take it up. Implementations: `IndexedDbReceivedShares`,
 * `MemoryReceivedShares`.
 */
import * as v from 'valibot'

export interface SharedFile {
  name: string
  bytes: Blob
}

/** As the system gave it: untrusted. */
export interface SharedThings {
  title: string
  text: string
  url: string
  files: readonly SharedFile[]
}

export interface ReceivedShare extends SharedThings {
  /** Not to be guessed: it leads through a sign-in to what was shared before it. */
  id: string
  /** Account whose it is; empty while nobody was signed in. */
  person: string
  /** Who was signed in before, where nobody was when it came; else empty. */
  expected: string
  /** Milliseconds since 1970. */
  receivedAt: number
}

/** Whom this device belongs to now (empty: nobody is signed in), and whom it belonged to last. */
export interface DeviceOwner {
  person: string
  last: string
}

/** `other`: it is somebody else's, who finds it again. `gone`: placed, given up, or never there. */
export type ClaimOutcome = 'yours' | 'other' | 'gone'

export interface ReceivedShares {
  /** Resolves with its id when it is durable. Throws `AppError` (`storage-full`, `storage-refused`). */
  keep(things: SharedThings): Promise<string>
  /** What waits for this person, the last first. */
  list(person: string): Promise<readonly ReceivedShare[]>
  /** Somebody came with its id, through the sign-in that it led to: from now on it is theirs, unless it is another's. */
  claim(id: string, person: string): Promise<ClaimOutcome>
  /** Its files are placed; its words stay. */
  dropFiles(id: string, person: string): Promise<void>
  delete(id: string, person: string): Promise<void>
  /** From now on what arrives belongs to this account; empty: nobody is signed in. */
  belongTo(person: string): Promise<void>
}

const Shape = v.object({
  id: v.string(),
  person: v.string(),
  expected: v.string(),
  receivedAt: v.number(),
  title: v.string(),
  text: v.string(),
  url: v.string(),
  files: v.array(v.object({ name: v.string(), bytes: v.instance(Blob) })),
})

/** What a device kept is untrusted: another version of the app may have written it. */
export function readShare(value: unknown): ReceivedShare | undefined {
  const read = v.safeParse(Shape, value)
  return read.success ? read.output : undefined
}
