/** What a page of the app says to the app's worker. */
export type WorkerMessage =
  /** A page stands, and these files of the app with it: some were loaded before the worker was there. */
  | { kind: 'opened'; files: readonly string[] }
  /** These came after. */
  | { kind: 'loaded'; files: readonly string[] }
  /** Nobody waits for anything now: the rest of the app may come. */
  | { kind: 'whole' }
