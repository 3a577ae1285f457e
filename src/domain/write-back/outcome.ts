/**
 * What saving a page gives. A refusal is an expected outcome, not an error: the file is left as it was, and `source`
 * is the text that would have been written (it holds every word that was typed), to be shown and corrected by hand.
 */
export type WriteBackOutcome =
  | { readonly kind: 'unchanged'; readonly body: string }
  | { readonly kind: 'written'; readonly body: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly source: string }

export type RefusalReason =
  | 'reads-differently' // the text, read again, is not what is on screen
  | 'blocks-unknown' // the file's blocks and the screen's could not be matched when the page was opened
  | 'unwritable' // a block could not be turned into text
