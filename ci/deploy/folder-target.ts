/**
 * Releases in a folder of this machine: `releases/<id>/` and `current`, a symbolic link that is replaced by a rename.
 * Releases share unchanged files as hard links, so nothing is ever written in place.
 */
import { lstat, mkdir, open, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { DeployTarget, Refusal, Release } from './deploy-target.ts'
import { readPlainFile } from './plain-file.ts'

const Announcement = v.looseObject({ commit: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))) })
const MOST_ANNOUNCED = 64 * 1024
const RELEASE_ID = /^\d{8}T\d{9}Z-[0-9a-f]{7}$/

/** An id that sorts by time; `at` in milliseconds since 1970. */
export function releaseId(at: number, commit: string): string {
  return `${new Date(at).toISOString().replace(/[-:.]/g, '')}-${commit.slice(0, 7)}`
}

export class FolderTarget implements DeployTarget {
  readonly #root: string

  /** @param root the site's folder: `sites/<adresse>` */
  constructor(root: string) {
    this.#root = root
  }

  async stage(id: string): Promise<string> {
    assertReleaseId(id)
    await mkdir(this.#releases(), { recursive: true })
    return this.#release(id)
  }

  async switchTo(id: string): Promise<void> {
    assertReleaseId(id)
    const release = await lstat(this.#release(id))
    if (!release.isDirectory()) throw new Error(`not a release: ${id}`)
    const fresh = join(this.#root, '.current')
    await rm(fresh, { force: true })
    await symlink(join('releases', id), fresh)
    await rename(fresh, this.#current())
  }

  async current(): Promise<Release | null> {
    const target = await readlink(this.#current()).catch(() => null)
    const id = target?.split('/').at(-1)
    return id === undefined || !RELEASE_ID.test(id) ? null : this.#describe(id)
  }

  async releases(): Promise<readonly Release[]> {
    const described = await Promise.all((await this.#ids()).map((id) => this.#describe(id)))
    return described.filter((release) => release !== null)
  }

  async announce(refusal: Refusal | null): Promise<void> {
    const current = await this.current()
    if (current === null) return
    const release = this.#release(current.id)
    if (!(await lstat(release)).isDirectory()) throw new Error(`not a release: ${current.id}`)
    const file = join(release, 'parvis.json')
    const announcement: unknown = JSON.parse(await readPlainFile(file, MOST_ANNOUNCED))
    const text = `${JSON.stringify({ ...v.parse(Announcement, announcement), refus: refusal }, null, 2)}\n`
    await writeDurably(`${file}.new`, text)
    await rename(`${file}.new`, file)
  }

  async prune(keep: number): Promise<void> {
    const standing = (await this.current())?.id
    const ids = await this.#ids()
    const kept = new Set(ids.slice(0, keep))
    const doomed = ids.filter((id) => !kept.has(id) && id !== standing)
    const halfMade = (await this.#names()).filter((name) => !RELEASE_ID.test(name))
    for (const name of [...doomed, ...halfMade]) await rm(this.#release(name), { recursive: true, force: true })
  }

  async #ids(): Promise<string[]> {
    const names = await readdir(this.#releases()).catch(() => [])
    return names
      .filter((name) => RELEASE_ID.test(name))
      .toSorted()
      .toReversed()
  }

  /** Nothing yet for a site that was never published. */
  #names(): Promise<string[]> {
    return readdir(this.#releases()).catch(() => [])
  }

  async #describe(id: string): Promise<Release | null> {
    const file = join(this.#release(id), 'parvis.json')
    if ((await lstat(file).catch(() => null)) === null) return null
    try {
      return { id, commit: v.parse(Announcement, JSON.parse(await readPlainFile(file, MOST_ANNOUNCED))).commit }
    } catch {
      // What it announces cannot be read: it is there, and of no commit that we know, so the next publication mends it.
      return { id, commit: null }
    }
  }

  #releases(): string {
    return join(this.#root, 'releases')
  }

  #release(id: string): string {
    return join(this.#releases(), id)
  }

  #current(): string {
    return join(this.#root, 'current')
  }
}

function assertReleaseId(id: string): void {
  if (!RELEASE_ID.test(id)) throw new Error(`not a release id: ${id}`)
}

/** The folder was made in the sandbox: what lies under this name may be a link, and is never written through. */
async function writeDurably(file: string, text: string): Promise<void> {
  await rm(file, { recursive: true, force: true })
  const handle = await open(file, 'wx', 0o644)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
