/** Where the files of a site come from: a folder, a commit's git objects, the browser's memory. */
export interface SourceFile {
  /** `/` as separator, no leading slash. */
  path: string
  /** Bytes. */
  size: number
  /** git blob oid: the identity of the content. */
  oid: string
}

export interface Source {
  /** Regular files only, in order of path; what is none (link, FIFO, submodule) is in `refused`. */
  readonly files: readonly SourceFile[]
  readonly refused: readonly string[]
  /** 40 hex digits, or null when the files come from no commit. */
  readonly commit: string | null
  /** The bytes of one file. Called for text always, for media only where their bytes are needed. */
  read(path: string): Promise<Uint8Array>
  /** The first `length` bytes: enough for a picture's header. May return more. */
  head(path: string, length: number): Promise<Uint8Array>
}
