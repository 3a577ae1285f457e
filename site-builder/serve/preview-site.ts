/** The site of a folder as it is now, built again and again beside itself; pages are read from the last good build. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { buildSite, type BuildResult } from '../build/build-site.ts'
import type { Problem } from '../model/problem.ts'
import type { City } from '../model/site.ts'
import { openFolderSource } from '../sources/folder-source.ts'

export interface PreviewOptions {
  /** Absolute path. */
  content: string
  city: City | null
  baseUrl: string
  /** The present of the site, or null: that of each build. Milliseconds since 1970. */
  now: number | null
}

export type PreviewState =
  | { kind: 'waiting' }
  | { kind: 'site'; folder: string; pages: number; problems: readonly Problem[]; nextChange: number | null }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'gone' }
  | { kind: 'broken'; error: unknown }

export class PreviewSite {
  readonly #options: PreviewOptions
  readonly #work: string
  readonly #run = Date.now().toString(36)
  #count = 0
  state: PreviewState = { kind: 'waiting' }

  private constructor(options: PreviewOptions, work: string) {
    this.#options = options
    this.#work = work
  }

  static async open(options: PreviewOptions): Promise<PreviewSite> {
    return new PreviewSite(options, await mkdtemp(join(tmpdir(), 'parvis-apercu-')))
  }

  /** Names the state: another one after each build, and after a start of the program. */
  get version(): string {
    return `${this.#run}-${this.#count}`
  }

  /** One at a time: whoever calls waits for the end of the one before. */
  async build(): Promise<PreviewState> {
    const output = join(this.#work, String(this.#count + 1))
    const before = this.state
    this.state = await this.#attempt(output)
    this.#count += 1
    // A request may still read the one before.
    if (before.kind === 'site' && this.state.kind === 'site') this.#forget(this.#count - 2)
    return this.state
  }

  async close(): Promise<void> {
    await rm(this.#work, { recursive: true, force: true })
  }

  async #attempt(output: string): Promise<PreviewState> {
    const first = await this.#once(output)
    // A file that went while it was read, as editors do: once more, then it is a defect.
    if (first.kind !== 'broken') return first
    await setTimeout(300)
    return this.#once(output)
  }

  async #once(output: string): Promise<PreviewState> {
    const { content, city, baseUrl, now } = this.#options
    const source = await openFolderSource(content).catch(() => null)
    if (source === null) return { kind: 'gone' }
    try {
      const cache = join(this.#work, 'cache')
      const result = await buildSite(source, { output, cache, city, baseUrl, now: now ?? Date.now() })
      return stateOf(result, output, city !== null)
    } catch (error) {
      return { kind: 'broken', error }
    }
  }

  #forget(count: number): void {
    rm(join(this.#work, String(count)), { recursive: true, force: true }).catch(() => {})
  }
}

function stateOf(result: BuildResult, folder: string, withCity: boolean): PreviewState {
  // Whoever writes at home has no city file, and cannot name the host.
  const problems = result.problems.filter((problem) => withCity || problem.code !== 'host-missing')
  if (result.refused) return { kind: 'refused', problems }
  return { kind: 'site', folder, pages: result.pages, problems, nextChange: result.site.nextChange }
}
