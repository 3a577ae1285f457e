/**
 * The copy of one repository on this device: a bare partial clone, one commit deep. Its truth is one ref of ours that
 * moves only when everything it needs is here and flushed; isomorphic-git's own refs move before their objects.
 */
import { addRemote, fetch, init, resolveRef, writeRef } from 'isomorphic-git'
import { AppError } from '../app-error.ts'
import type { GitPlace } from './git-place.ts'
import type { GitRemote } from './git-remote.ts'
import type { RepoFile, RepoState } from './git-repo.ts'
import { fetchBlobs, type DownloadOptions } from './objects-by-oid.ts'
import { storedBlob, storedBlobs } from './stored-blobs.ts'
import { filesOf, isText, type GitCopy } from './tree.ts'

const COMPLETE = 'refs/parvis/complete'
/** Each fetch leaves packs, and every look-up asks all of them: beyond this a new copy is cheaper. */
const PACKS_KEPT = 40

export class LocalCopy {
  readonly place: GitPlace
  readonly #remote: GitRemote
  /** One object for as long as the copy lives: without it each read parses every pack index again. */
  #cache: object = {}
  /** By oid; null: no text. */
  readonly #texts = new Map<string, string | null>()

  constructor(place: GitPlace, remote: GitRemote) {
    this.place = place
    this.#remote = remote
  }

  get git(): GitCopy {
    return { fs: this.place.fs, gitdir: this.place.gitdir, cache: this.#cache }
  }

  /** The last commit that is here whole; null when nothing is. */
  async head(): Promise<string | null> {
    return resolveRef({ ...this.git, ref: COMPLETE }).catch(orNull)
  }

  /** Moves the truth: only after everything that `commit` needs was written. */
  async moveHead(commit: string): Promise<void> {
    await this.place.flush()
    await writeRef({ ...this.git, ref: COMPLETE, value: commit, force: true })
    await this.place.flush()
  }

  async wipe(): Promise<void> {
    await this.place.wipe()
    this.#cache = {}
    this.#texts.clear()
  }

  /** Brings the forge's head here, without its texts. Gives null for a repository without a commit. */
  async fetchHead(options: DownloadOptions): Promise<string | null> {
    if ((await this.head()) === null) await this.#prepare()
    const { fetchHead } = await fetch({
      ...this.git,
      http: this.#remote.http(options),
      headers: await this.#remote.headers(),
      url: this.#remote.url,
      remote: 'origin',
      ref: COMPLETE,
      remoteRef: 'refs/heads/main',
      singleBranch: true,
      tags: false,
      depth: 1,
    })
    return fetchHead
  }

  /** Reads a commit, after fetching in one request the texts that are not here. */
  async completed(commit: string, options: DownloadOptions): Promise<Omit<RepoState, 'fresh'>> {
    const files = await filesOf(this.git, commit)
    const missing = await this.#readTexts(files)
    await fetchBlobs(this.git, this.#remote, missing, options)
    if (missing.length > 0 && (await this.#readTexts(files)).length > 0) throw new AppError('repository-damaged')
    return this.#state(commit, files)
  }

  /** Reads a commit from what is here; null when something is missing. */
  async stored(commit: string): Promise<Omit<RepoState, 'fresh'> | null> {
    const files = await filesOf(this.git, commit)
    const missing = await this.#readTexts(files)
    return missing.length > 0 ? null : this.#state(commit, files)
  }

  /** A blob that is here, else null. */
  async blob(oid: string): Promise<Uint8Array | null> {
    return storedBlob(this.git, oid)
  }

  /** The text of a blob, fetched if need be; null when it is no UTF-8. */
  async text(oid: string, options: DownloadOptions = {}): Promise<string | null> {
    const known = this.#texts.get(oid)
    if (known !== undefined) return known
    if ((await this.blob(oid)) === null) await fetchBlobs(this.git, this.#remote, [oid], options)
    const blob = await this.blob(oid)
    return blob === null ? null : textOrNull(blob)
  }

  async isWorn(): Promise<boolean> {
    const names: string[] = await this.place.fs.promises.readdir(`${this.place.gitdir}/objects/pack`).catch(() => [])
    return names.filter((name) => name.endsWith('.idx')).length > PACKS_KEPT
  }

  async #prepare(): Promise<void> {
    // Whatever an interrupted first time left is of no use.
    await this.wipe()
    await init({ ...this.git, bare: true, defaultBranch: 'main' })
    await addRemote({ ...this.git, remote: 'origin', url: this.#remote.url })
  }

  /** Takes the texts that are here; gives the oids of those that are not. */
  async #readTexts(files: readonly RepoFile[]): Promise<string[]> {
    const texts = files.filter(({ path, oid }) => isText(path) && !this.#texts.has(oid))
    const wanted = new Set(texts.map(({ oid }) => oid))
    if (wanted.size === 0) return []
    for (const [oid, blob] of await storedBlobs(this.git, wanted)) this.#texts.set(oid, textOrNull(blob))
    return [...wanted].filter((oid) => !this.#texts.has(oid))
  }

  #state(commit: string, files: readonly RepoFile[]): Omit<RepoState, 'fresh'> {
    const texts = new Map<string, string>()
    for (const { path, oid } of files) {
      const text = this.#texts.get(oid)
      if (isText(path) && typeof text === 'string') texts.set(path, text)
    }
    return { commit, files, texts }
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Every byte that is text comes back when the text is encoded again; what is not text is not shown as if it were. */
function textOrNull(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function orNull(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'NotFoundError') return null
  throw error
}
