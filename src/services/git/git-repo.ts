/**
 * The port to one association's repository. No git word leaves it but `commit` and `oid`, which are identities.
 * Implementations: `WorkerGitRepo` (isomorphic-git in a worker). Contract suite: `tests/contract/git-repo-suite.ts`.
 */
export interface RepoFile {
  /** `pages/contact.md` */
  path: string
  /** git blob oid, 40 hex digits. */
  oid: string
}

/** The repository as it is known here. */
export interface RepoState {
  /** Head of `main`, 40 hex digits. */
  commit: string
  /** Every file of that commit. */
  files: readonly RepoFile[]
  /** Text files (`.md`, `.yml`) by path; media come one by one through `readBlob`. */
  texts: ReadonlyMap<string, string>
  /** False when the network or the session was missing and this is what the device still had. */
  fresh: boolean
}

export interface OpenProgress {
  step: 'connecting' | 'downloading' | 'reading'
  /** Bytes received so far. */
  received: number
}

export interface FileChange {
  path: string
  /** oid of the blob that the edit started from; null for a file that is new. */
  base: string | null
  /** The text of `base`, where it is known: a merge then never lacks it. */
  baseText?: string
  /** New content; null deletes. */
  content: string | Uint8Array | null
}

export interface PublishRequest {
  changes: readonly FileChange[]
  /** Who signs: name and address as the forge knows them. */
  author: { name: string; email: string }
  /** One sentence for the history, French, made by the app. */
  message: string
}

export interface ConflictFile {
  path: string
  /** Theirs: what is on the forge now, and its oid. Both null: deleted; text alone null: not a text. */
  theirs: string | null
  theirsOid: string | null
  /** Mine: what was to be published (null: deletion). */
  mine: string | null
  /** Common ancestor, when it can be had. */
  base: string | null
}

export type PublishOutcome =
  | {
      kind: 'published'
      commit: string
      /** Files where somebody else's edit was merged in, with the text that is online now. */
      merged: readonly { path: string; text: string; oid: string }[]
      /** oid of each published file by path; null for a deletion. */
      oids: ReadonlyMap<string, string | null>
    }
  | { kind: 'conflict'; files: readonly ConflictFile[] }
  | {
      kind: 'refused'
      /** `protected`: a path that is the city's; `read-only`: the site is suspended or the person may only read. */
      reason: 'protected' | 'read-only' | 'gone' | 'other'
      /** What the forge said, English, for the details only. */
      detail: string
    }
  | { kind: 'offline' }
  | { kind: 'forge-down' }
  | { kind: 'expired' }

export interface GitRepo {
  /** What the device has, without network; null when nothing was ever opened here. */
  local(): Promise<RepoState | null>
  /** Clones (partial) or fetches. Throws `AppError`; when the network fails and a copy exists, gives it with `fresh: false`. */
  open(options?: { onProgress?: (progress: OpenProgress) => void; signal?: AbortSignal }): Promise<RepoState>
  readBlob(oid: string): Promise<Uint8Array>
  /** Fetch, merge by block and by field, commit on the fetched head, push; again while somebody else wins. */
  publish(
    request: PublishRequest,
    options?: { onStep?: (step: 'sending' | 'retrying') => void },
  ): Promise<PublishOutcome>
  /** Called when the head that is known here moved, by this tab or another. Returns how to stop. */
  watch(listener: (commit: string) => void): () => void
  /** Removes the local copy (sign-out, another person on the device). */
  forget(): Promise<void>
}
