/**
 * The first commits of a site. By git, because the API writes no branch without a parent: `main` with the starter's
 * files, and `brouillons`, an orphan whose tree is empty (its tree holds the drafted files alone).
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#src/services/app-error.ts'

export interface FirstContent {
  gitea: string
  token: string
  owner: string
  name: string
  /** Files of `main` by path, or null when `main` is there already. */
  main: ReadonlyMap<string, Uint8Array> | null
  /** Whether `brouillons` is to be made. */
  drafts: boolean
  author: { name: string; email: string }
  now: number
}

const MAIN_MESSAGE = 'Le site commence'
const DRAFTS_MESSAGE = 'Les brouillons de ce site'

/** @throws {AppError} `unexpected` with what git said, when the forge refuses. */
export async function pushFirstContent(content: FirstContent): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-first-'))
  try {
    await git(folder, ['init', '--quiet', '--bare', '.'])
    await git(folder, ['fast-import', '--quiet'], importStream(content))
    const branches = [...(content.main === null ? [] : ['main']), ...(content.drafts ? ['brouillons'] : [])]
    const url = `${content.gitea}/${content.owner}/${content.name}.git`
    await git(folder, ['push', '--quiet', url, ...branches.map((name) => `refs/heads/${name}`)], null, {
      // By the environment: a command line can be read by every user of the machine.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: Bearer ${content.token}`,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function importStream({ main, drafts, author, now }: FirstContent): Buffer {
  const who = `${author.name.replace(/[<>\n]/g, '')} <${author.email.replace(/[<>\s]/g, '')}>`
  const commit = (branch: string, message: string): Buffer =>
    Buffer.from(
      `commit refs/heads/${branch}\ncommitter ${who} ${Math.floor(now / 1000)} +0000\n` +
        `data ${Buffer.byteLength(message)}\n${message}\n`,
    )
  const parts: Buffer[] = []
  if (main !== null) {
    parts.push(commit('main', MAIN_MESSAGE))
    for (const [path, bytes] of main) {
      if (!/^[\w][\w./-]*$/.test(path)) throw new Error(`a starter's path must be plain: ${JSON.stringify(path)}`)
      parts.push(Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), Buffer.from(bytes), Buffer.from('\n'))
    }
  }
  if (drafts) parts.push(commit('brouillons', DRAFTS_MESSAGE))
  parts.push(Buffer.from('done\n'))
  return Buffer.concat([Buffer.from('feature done\n'), ...parts])
}

/** No configuration of the machine or of the person is read: no credential helper, no proxy, no hook. */
function git(
  folder: string,
  args: readonly string[],
  input: Buffer | null = null,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'http.proxy=', ...args], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '/usr/bin:/bin',
        HOME: folder,
        GIT_DIR: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        ...environment,
      },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-2000)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new AppError('unexpected', { data: { message: `git ${args[0] ?? ''} : ${said.trim()}` } }))
    })
    // git may end before it has read everything; its exit code says so.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
  })
}
