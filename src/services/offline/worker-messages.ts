/** What a page of the app says to the app's worker. */
export type WorkerMessage =
  /** These files of the app were loaded, maybe before the worker was there; the page itself was. */
  | { kind: 'loaded'; files: readonly string[] }
  /** Nobody waits for anything now: the rest of the app may come. */
  | { kind: 'whole' }
