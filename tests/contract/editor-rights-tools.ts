/** What an editor who means harm has at hand: her token, her cookie, git, and addresses that no browser would send. */
import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cityFetch } from '../harness/city-fetch.ts'

const run = promisify(execFile)

export interface Answer {
  status: number
  text: string
  location: string
}

/** One call of the forge's API; `door` is the outer address, or Gitea's own. */
export async function api(
  door: string,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const answer = await cityFetch(`${door}/api/v1${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text }),
  })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
}

/** An address sent exactly as it is written: `..`, `//` and `;` stay. */
export function rawGet(door: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const url = new URL(door)
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: url.port, path, method: 'GET', headers: { ...headers, host: url.host } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => (text += chunk))
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, text, location: answer.headers.location ?? '' }),
        )
      },
    )
    sent.once('error', reject)
    sent.end()
  })
}

export interface GitAnswer {
  ok: boolean
  said: string
}

/** A clone of hers: every file is written, committed and pushed by git itself, as she would. */
export class Clone {
  readonly folder: string
  readonly #environment: Readonly<Record<string, string>>

  private constructor(folder: string, authorization: string | null) {
    this.folder = folder
    this.#environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Léa',
      GIT_AUTHOR_EMAIL: 'lea@example.org',
      GIT_COMMITTER_NAME: 'Léa',
      GIT_COMMITTER_EMAIL: 'lea@example.org',
      ...(authorization === null
        ? {}
        : {
            GIT_CONFIG_COUNT: '1',
            GIT_CONFIG_KEY_0: 'http.extraHeader',
            GIT_CONFIG_VALUE_0: `Authorization: ${authorization}`,
          }),
    }
  }

  /** A folder with this right to push, and nothing in it yet. */
  static async empty(authorization: string | null): Promise<Clone> {
    const clone = new Clone(await mkdtemp(join(tmpdir(), 'parvis-editor-')), authorization)
    await clone.git('init', '--quiet', '--initial-branch', 'main')
    return clone
  }

  static async of(url: string, token: string): Promise<Clone> {
    const clone = await Clone.empty(`Bearer ${token}`)
    await clone.git('remote', 'add', 'origin', url)
    await clone.fresh()
    return clone
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Back to what the forge has. */
  async fresh(branch = 'main'): Promise<void> {
    await this.git('fetch', '--quiet', 'origin')
    await this.git('checkout', '--quiet', '--force', '--detach', `origin/${branch}`)
    await this.git('clean', '-dfqx')
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true })
      await writeFile(join(this.folder, path), text)
    }
  }

  async commit(message: string): Promise<string> {
    await this.git('add', '--all')
    await this.git('commit', '--quiet', '--message', message)
    return (await this.git('rev-parse', 'HEAD')).said.trim()
  }

  /** What git says; `ok` is false where the forge refuses. */
  async try(...args: readonly string[]): Promise<GitAnswer> {
    try {
      const { stdout, stderr } = await run('git', ['-c', 'http.proxy=', ...args], {
        cwd: this.folder,
        env: { ...this.#environment },
        timeout: 30_000,
      })
      return { ok: true, said: stdout === '' ? stderr : stdout }
    } catch (error) {
      return { ok: false, said: error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error) }
    }
  }

  /** The same, for what must succeed. */
  async git(...args: readonly string[]): Promise<GitAnswer> {
    const answer = await this.try(...args)
    if (!answer.ok) throw new Error(`git ${args.join(' ')}: ${answer.said}`)
    return answer
  }

  /** A commit of a tree that git itself would never make: `path` may be anything. Returns its oid. */
  async forgeCommit(path: string, text: string, message: string): Promise<string> {
    const parts = path.split('/')
    const file = join(this.folder, '.git', 'hostile-blob')
    await writeFile(file, text)
    let oid = (await this.git('hash-object', '-w', '--no-filters', file)).said.trim()
    let mode = '100644'
    for (const part of parts.toReversed()) {
      const entry = Buffer.concat([Buffer.from(`${mode} ${part}\0`), Buffer.from(oid, 'hex')])
      await writeFile(file, entry)
      oid = (await this.git('hash-object', '-w', '--literally', '-t', 'tree', file)).said.trim()
      mode = '40000'
    }
    return (await this.git('commit-tree', oid, '-p', 'HEAD', '-m', message)).said.trim()
  }
}

/** Waits for what the forge or the runner does in its own time. */
export async function eventually<T>(what: string, look: () => Promise<T | null>, seconds = 40): Promise<T> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (Date.now() > until) throw new Error(`in ${seconds} s there was no ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
