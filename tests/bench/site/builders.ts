/** What is measured: each way of building a made site, as a command on an empty output. */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MadeFolders } from './made-folders.ts'
import { measure, type Command, type Measure } from './measure.ts'

export const WAYS = [
  'Eleventy, full',
  'Hugo, full',
  'Parvis, full, no cache',
  'Parvis, full, Markdown cached',
  'Parvis, full, cached, from a folder',
  'Parvis, one edit',
  'Parvis, nothing changed',
] as const
export type Way = (typeof WAYS)[number]

const file = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const CLI = file('../../../site-builder/cli.ts')
const ELEVENTY = file('../../../node_modules/@11ty/eleventy/cmd.cjs')
const NOW = '2026-11-25T08:00:00Z'

export class Builders {
  readonly #folders: MadeFolders
  readonly #hugo: string
  readonly #out: string
  readonly #cache: string
  /** After a first build: the caches as they are then, and the release that they tell of. */
  readonly #warm: string
  readonly #release: string

  constructor(folders: MadeFolders, hugo: string) {
    this.#folders = folders
    this.#hugo = hugo
    this.#out = join(folders.scratch, 'out')
    this.#cache = join(folders.scratch, 'cache')
    this.#warm = join(folders.scratch, 'warm')
    this.#release = join(folders.scratch, 'release')
  }

  /** The release and the caches that the later builds start from. */
  async prepare(): Promise<void> {
    await measure(this.#parvis('main', this.#warm, this.#release))
  }

  /** A whole release as `ci/publish` asks for it, with the list of what its pages name beside. */
  async release(ref: 'main' | 'edition', output: string, pipeline: string): Promise<void> {
    const command = this.#parvis(ref, this.#warm, output)
    await measure({ ...command, args: [...command.args, '--pipeline', pipeline] })
  }

  async run(way: Way): Promise<Measure> {
    await rm(this.#out, { recursive: true, force: true })
    await rm(this.#cache, { recursive: true, force: true })
    await mkdir(this.#cache)
    if (way.startsWith('Parvis') && way !== 'Parvis, full, no cache') {
      await cp(this.#warm, this.#cache, { recursive: true })
      // Without it there is no release to share files with: everything is rendered and written.
      if (way.includes('full')) await rm(join(this.#cache, 'release.json'))
    }
    return measure(this.#command(way))
  }

  #command(way: Way): Command {
    const { content, eleventy, hugo } = this.#folders
    switch (way) {
      case 'Eleventy, full':
        return { program: process.execPath, args: [ELEVENTY, '--quiet', `--output=${this.#out}`], cwd: eleventy }
      case 'Hugo, full':
        // Its cache of resources would be a cache; its copies keep no times, as ours.
        return { program: this.#hugo, args: ['--quiet', '--noTimes', '--destination', this.#out], cwd: hugo }
      case 'Parvis, full, no cache':
      case 'Parvis, full, Markdown cached':
      case 'Parvis, nothing changed':
        return this.#parvis('main', this.#cache, this.#out)
      case 'Parvis, one edit':
        return this.#parvis('edition', this.#cache, this.#out)
      case 'Parvis, full, cached, from a folder':
        return this.#build(['--content', content], this.#cache, this.#out)
    }
  }

  #parvis(ref: string, cache: string, output: string): Command {
    return this.#build(['--git', this.#folders.repository, '--ref', ref], cache, output)
  }

  #build(source: readonly string[], cache: string, output: string): Command {
    const args = [CLI, 'build', ...source, '--output', output, '--cache', cache, '--now', NOW]
    return {
      program: process.execPath,
      args: [...args, '--address', 'https://mesure.example'],
      cwd: this.#folders.scratch,
    }
  }
}
