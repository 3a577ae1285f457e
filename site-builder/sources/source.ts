/** Where the files of a site come from: a folder, a commit's git objects, the browser's memory. */
export interface SourceFile {
  /** `/` as separator, no leading slash. */
  path: string
  /** Bytes; 0 when the bytes are not here and nobody said. */
  size: number
  /** git blob oid: the identity of the content. */
  oid: string
}

/** When a file was last changed. */
export interface Change {
  /** Milliseconds since 1970; of a change that nobody has seen, the oldest moment that it may be told to have been. */
  at: number
  /** Whether that is the time of the change itself. */
  known: boolean
}

export interface Source {
  /** Regular files only, in order of path; what is none (link, FIFO, submodule) is in `refused`. */
  readonly files: readonly SourceFile[]
  readonly refused: readonly string[]
  /** 40 hex digits, or null when the files come from no commit. */
  readonly commit: string | null
  /** The bytes of one file. Called for text always, for media only where their bytes are needed. */
  read(path: string): Promise<Uint8Array>
  /**
   * The first `length` bytes: enough for a picture's header. May return more. Null when the bytes are not here (the app
   * knows the media of a site by name only): nothing can be said of the file then, for good or ill.
   */
  head(path: string, length: number): Promise<Uint8Array | null>
}

/** A source stops to list after this many files: one more than a site may have, so that `reading` can refuse it. */
export const LISTED_FILES_MAX = 20_001

/** Order of paths that every source keeps, on every machine. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
