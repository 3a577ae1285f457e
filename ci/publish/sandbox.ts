/**
 * Where untrusted content is turned into pages and pictures are decoded: no network, no file of another site, nothing of
 * what visitors are served that could be written, no process but its own, no environment, and limits on memory, time,
 * processor, processes, open files and the size of a file.
 */
import { dirname, join } from 'node:path'
import type { Job } from './job.ts'
import { run, type RunResult } from './run.ts'

const LIMITS = ['--data=3000000000', '--fsize=700000000', '--nofile=4096', '--core=0']
const HEAP = '--max-old-space-size=1200'
/** Threads count as processes; Node and the pictures' library have about forty. */
const MOST_PROCESSES = 200
/** Bytes of what is kept in memory as files. */
const MOST_TEMPORARY = 256 * 1024 * 1024
const MOST_SHARED = 16 * 1024 * 1024

/** A file or folder of this machine and its name in the sandbox. */
export interface Mount {
  at: string
  real: string
  writable?: true
}

export interface SandboxedRun {
  mounts: readonly Mount[]
  /** Arguments of Node. `place` gives the name of a mount, or of what lies below it, as the program sees it. */
  command: (place: (path: string) => string) => readonly string[]
  /** Milliseconds by the clock, and seconds of processor. */
  time: number
  processor: number
}

const BUILDER = '/parvis'
const NODE = '/node'
const COMPILED = '/cache/compiled'

/** Runs Node on a script of the builder, which is at `/parvis`. */
export async function runInSandbox(job: Job, { mounts, command, time, processor }: SandboxedRun): Promise<RunResult> {
  const all: readonly Mount[] = [{ at: BUILDER, real: job.builder }, ...mounts]
  const isolated = job.sandbox === 'bwrap'
  const place = (path: string): string => (isolated ? path : realPath(all, path))
  const node = [isolated ? NODE : job.node, HEAP, ...command(place)]
  // Inside, where only the sandbox's own processes count.
  const wrapped = isolated
    ? ['bwrap', ...bubblewrap(job.node, all), 'prlimit', `--nproc=${MOST_PROCESSES}`, ...node]
    : node
  return run('prlimit', [...LIMITS, `--cpu=${processor}`, ...wrapped], {
    timeout: time,
    showErrors: true,
    env: { NODE_COMPILE_CACHE: place(COMPILED) },
  })
}

function realPath(mounts: readonly Mount[], path: string): string {
  const mount = mounts.find(({ at }) => path === at || path.startsWith(`${at}/`))
  return mount === undefined ? path : join(mount.real, path.slice(mount.at.length))
}

function bubblewrap(node: string, mounts: readonly Mount[]): readonly string[] {
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...['--clearenv', '--setenv', 'PATH', '/usr/bin:/bin', '--setenv', 'HOME', '/tmp', '--setenv', 'LC_ALL', 'C.UTF-8'],
    ...['--setenv', 'NODE_COMPILE_CACHE', COMPILED],
    ...['--ro-bind', '/usr', '/usr', '--symlink', 'usr/bin', '/bin', '--symlink', 'usr/lib', '/lib'],
    ...['--symlink', 'usr/lib64', '/lib64', '--ro-bind-try', '/etc/ld.so.cache', '/etc/ld.so.cache'],
    ...['--proc', '/proc', '--dev', '/dev', '--size', String(MOST_SHARED), '--tmpfs', '/dev/shm'],
    ...['--size', String(MOST_TEMPORARY), '--tmpfs', '/tmp'],
    // The binary with its folder: a package may ship libraries beside it.
    ...[
      '--ro-bind',
      dirname(node),
      '/node-bin',
      '--symlink',
      `/node-bin/${node.slice(dirname(node).length + 1)}`,
      NODE,
    ],
    ...mounts.flatMap(({ at, real, writable }) => [writable === true ? '--bind' : '--ro-bind', real, at]),
    // What is left is memory, and without bounds: nobody writes there.
    ...['--remount-ro', '/dev', '--remount-ro', '/', '--chdir', '/tmp'],
  ]
}
