/** Where one repository's copy lives, and how operations on it keep out of each other's way. */
import type { PromiseFsClient } from 'isomorphic-git'

export interface GitPlace {
  fs: PromiseFsClient
  /** Folder of the bare repository in `fs`. */
  gitdir: string
  /** Makes what was written so far survive the end of this process. */
  flush(): Promise<void>
  /** After each operation: flushed, and readable by another tab at once. */
  settle(): Promise<void>
  /** Removes the copy. It is a cache: drafts live elsewhere. */
  wipe(): Promise<void>
  /** One operation at a time, over all tabs. */
  exclusively<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
  /** Tells the other tabs (and the page) that the known head moved. */
  announce(commit: string): void
}
