/** What a text that was kept on the device means when its page is opened again. */
export interface KeptText {
  base: string | null
  text: string
  publishedAs: string | null
}

export interface OnlinePage {
  oid: string
  text: string
}

export type FoundDraft =
  /** No kept text, or one that says what is online already. */
  | { kind: 'nothing'; done: boolean }
  /** Goes on from the online page that it started from. */
  | { kind: 'continue' }
  /** A colleague published this page meanwhile: both will be merged, or shown side by side. */
  | { kind: 'page-moved' }
  /** A colleague deleted the page meanwhile. */
  | { kind: 'page-deleted' }
  /** Was sent; the forge has not shown it back yet. */
  | { kind: 'sent'; commit: string }

/** Left so lately (milliseconds) that one still knows. */
const FRESH = 3_600_000

/** A text that one left a moment ago is no news; one of another day is, or one whose page changed meanwhile. */
export function isWorthSaying(meaning: FoundDraft['kind'], savedAt: number, now: number): boolean {
  return meaning === 'page-moved' || meaning === 'page-deleted' || now - savedAt > FRESH
}

/** @param online null when the page does not exist at the forge. */
export function meaningOf(kept: KeptText | null, online: OnlinePage | null): FoundDraft {
  if (!kept) return { kind: 'nothing', done: false }
  if (online && kept.text === online.text) return { kind: 'nothing', done: true }
  if (kept.publishedAs !== null) return { kind: 'sent', commit: kept.publishedAs }
  if (!online) return kept.base === null ? { kind: 'continue' } : { kind: 'page-deleted' }
  return kept.base === online.oid ? { kind: 'continue' } : { kind: 'page-moved' }
}
