/**
 * git, as a reader of objects and nothing else: no configuration but its own, no hook, no filter, no pager, no network,
 * none of the environment of whoever started us.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { dirname, resolve } from 'node:path'

const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  // A partial clone would fetch what it lacks: no protocol is allowed, so a missing object is an error instead.
  GIT_ALLOW_PROTOCOL: 'none',
}

const SETTINGS = [
  // The repository was fetched by another user than the one who builds; only objects are read from it.
  'safe.directory=*',
  'core.fsmonitor=false',
  // A window on the pack, not all of it: the photos of a large site would count in the memory of its build.
  'core.packedGitWindowSize=1m',
  'core.packedGitLimit=16m',
]

export function startGit(repository: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const folder = resolve(repository)
  const settings = SETTINGS.flatMap((setting) => ['-c', setting])
  return spawn('git', [...settings, '-C', folder, ...args], {
    env: { ...ENVIRONMENT, GIT_CEILING_DIRECTORIES: dirname(folder) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Feeds standard output to `onData` until it says stop or git ends. Rejects when git fails. */
export function runGit(
  repository: string,
  args: readonly string[],
  onData: (chunk: Buffer) => 'stop' | undefined,
): Promise<void> {
  return new Promise((done, fail) => {
    const git = startGit(repository, args)
    let complaint = ''
    let stopped = false
    git.stdin.on('error', () => {})
    git.stdin.end()
    git.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 2000) complaint += chunk.toString()
    })
    git.stdout.on('data', (chunk: Buffer) => {
      if (stopped || onData(chunk) !== 'stop') return
      stopped = true
      git.kill()
    })
    git.on('error', fail)
    git.on('close', (code) => {
      if (stopped || code === 0) done()
      else fail(new Error(`git ${args[0] ?? ''}: ${complaint.trim()}`))
    })
  })
}
