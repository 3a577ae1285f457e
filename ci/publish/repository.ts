/**
 * The site's repository as the runner keeps it: bare and shallow, so a publication receives only what is new. The token
 * reaches git by its environment: an argument could be read by every user of the machine, and an address is written
 * into files.
 */
import { access, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from './job.ts'
import { run } from './run.ts'

const NETWORK_TIMEOUT = 60_000
const HEAD = 'refs/heads/main'
/** Bytes of one pack: a site may weigh 576 MB, and its repository holds files that no site shows. */
const MOST_FETCHED = 1_500_000_000
/** Bytes of the whole copy, older commits included; beyond this it is thrown away, since fetching it again is cheap. */
const MOST_KEPT = 3_000_000_000

export class RepositoryError extends Error {}

export class SiteRepository {
  readonly folder: string
  readonly #job: Job

  constructor(job: Job) {
    this.#job = job
    this.folder = join(job.root, 'git')
  }

  /** Brings the head of `main` here and returns its commit, 40 hex digits. */
  async fetchHead(): Promise<string> {
    // Every text is in it, those of pages to come too: no other user of the machine reads it.
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    if (!(await exists(join(this.folder, 'HEAD')))) await this.#git(['init', '--quiet', '--bare', this.folder])
    await this.#git(
      [
        '--git-dir',
        this.folder,
        'fetch',
        '--quiet',
        '--depth=1',
        '--no-tags',
        '--no-write-fetch-head',
        this.#job.remote,
        `+${HEAD}:${HEAD}`,
      ],
      NETWORK_TIMEOUT,
    )
    return (await this.#git(['--git-dir', this.folder, 'rev-parse', '--verify', `${HEAD}^{commit}`])).trim()
  }

  /** The head of `main` at the forge at this moment. */
  async remoteHead(): Promise<string> {
    const line = await this.#git(['ls-remote', '--exit-code', this.#job.remote, HEAD], NETWORK_TIMEOUT)
    const oid = /^[0-9a-f]{40}/.exec(line)?.[0]
    if (oid === undefined) throw new RepositoryError(`no ${HEAD} at ${this.#job.remote}`)
    return oid
  }

  /**
   * Packs what has gathered; cheap when there is little. After the switch, never before. A fetch that was cut leaves its
   * pack, and git keeps objects for weeks that nobody can reach: without a bound, pushes of large files fill the disk.
   */
  async tidy(): Promise<void> {
    const packs = join(this.folder, 'objects/pack')
    for (const name of await readdir(packs).catch(() => [])) {
      if (name.startsWith('tmp_')) await rm(join(packs, name), { force: true })
    }
    if ((await this.#weight()) > MOST_KEPT) return rm(this.folder, { recursive: true, force: true })
    await this.#git(['--git-dir', this.folder, '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet'], NETWORK_TIMEOUT)
  }

  async #weight(): Promise<number> {
    const counted = await this.#git(['--git-dir', this.folder, 'count-objects', '-v'])
    return (
      [...counted.matchAll(/^size(?:-pack|-garbage)?: (\d+)$/gm)].reduce((sum, [, kilo]) => sum + Number(kilo), 0) *
      1024
    )
  }

  async #git(args: readonly string[], timeout?: number): Promise<string> {
    const env = {
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: Bearer ${this.#job.token}`,
      GIT_CONFIG_KEY_1: 'transfer.fsckObjects',
      GIT_CONFIG_VALUE_1: 'true',
    }
    const result = await run(
      'prlimit',
      [`--fsize=${MOST_FETCHED}`, 'git', ...args],
      timeout === undefined ? { env } : { env, timeout },
    )
    if (result.code === 0) return result.output
    throw new RepositoryError(result.timedOut ? `git ${args[0] ?? ''}: no answer` : result.errors.trim().slice(0, 2000))
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
