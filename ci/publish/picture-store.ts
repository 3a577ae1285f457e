/**
 * `pictures/` in the site's folder: the pictures made for it, named by what they were made from, so that no picture is
 * decoded twice. Releases hold hard links to them: keeping them costs nothing, and one that no release has is forgotten.
 */
import { createHash } from 'node:crypto'
import { link, lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COPIES_VERSION, drawingCode } from '#site-builder/media/drawing-code.ts'
import type { MediaTask } from '#site-builder/media/media-plan.ts'

/** Tried, and of no use: an empty file. */
const USELESS = '.sans'

export class PictureStore {
  readonly #folder: string
  readonly #names: Set<string>
  readonly #drawing = drawingCode()

  private constructor(folder: string, names: readonly string[]) {
    this.#folder = folder
    this.#names = new Set(names)
  }

  /** @param root the site's folder */
  static async open(root: string): Promise<PictureStore> {
    const folder = join(root, 'pictures')
    await mkdir(folder, { recursive: true })
    return new PictureStore(folder, await readdir(folder))
  }

  /** What the picture is kept under. */
  keyOf(task: MediaTask): string {
    const from = task.kind === 'width' ? ['width', COPIES_VERSION, task.oid, task.width] : [this.#drawing, task.card]
    return createHash('sha256').update(JSON.stringify(from)).digest('hex')
  }

  /** `useless`: tried, and of no use. */
  find(key: string): 'made' | 'useless' | null {
    if (this.#names.has(key)) return 'made'
    return this.#names.has(key + USELESS) ? 'useless' : null
  }

  /** @param file that nobody else has; it moves */
  async keep(key: string, file: string): Promise<void> {
    await rename(file, join(this.#folder, key))
    this.#names.add(key)
  }

  async keepUseless(key: string): Promise<void> {
    await writeFile(join(this.#folder, key + USELESS), '')
    this.#names.add(key + USELESS)
  }

  async link(key: string, to: string): Promise<void> {
    await link(join(this.#folder, key), to)
  }

  /** @param wanted keys of the release that was just made */
  async forgetOthers(wanted: ReadonlySet<string>): Promise<void> {
    for (const name of this.#names) {
      if (wanted.has(name.endsWith(USELESS) ? name.slice(0, -USELESS.length) : name)) continue
      const file = join(this.#folder, name)
      if ((await lstat(file)).nlink === 1) await rm(file)
    }
  }
}
