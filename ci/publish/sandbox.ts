/**
 * Where untrusted content is turned into pages: no network, no file of another site, no process but its own, no
 * environment, and limits on memory, time, open files and the size of a file.
 */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Job } from './job.ts'
import { run, type RunResult } from './run.ts'

const BUILD_TIMEOUT = 60_000
const LIMITS = ['--data=3000000000', '--fsize=700000000', '--nofile=4096', '--core=0']
const HEAP = '--max-old-space-size=1200'

/** What the build sees: folders inside the sandbox, or the real ones where there is none. */
export interface BuildPlaces {
  builder: string
  node: string
  repository: string
  releases: string
  cache: string
  cityFile: string
}

const INSIDE: BuildPlaces = {
  builder: '/parvis',
  node: '/node',
  repository: '/depot',
  releases: '/releases',
  cache: '/cache',
  cityFile: '/ville.json',
}

export function placesOf(job: Job): BuildPlaces {
  return {
    builder: job.builder,
    node: job.node,
    repository: join(job.root, 'git'),
    releases: join(job.root, 'releases'),
    cache: join(job.root, 'cache'),
    cityFile: job.cityFile,
  }
}

/** Runs Node on a script of the builder: `command` gives its arguments for the folders as the build sees them. */
export async function runInSandbox(job: Job, command: (places: BuildPlaces) => readonly string[]): Promise<RunResult> {
  const real = placesOf(job)
  await mkdir(real.releases, { recursive: true })
  // The reports of a build and the texts of pages to come are nobody else's.
  await mkdir(real.cache, { recursive: true, mode: 0o700 })
  const places = job.sandbox === 'bwrap' ? INSIDE : real
  const node = [places.node, HEAP, ...command(places)]
  const wrapped = job.sandbox === 'bwrap' ? ['bwrap', ...bubblewrap(real), ...node] : node
  return run('prlimit', [...LIMITS, ...wrapped], {
    timeout: BUILD_TIMEOUT,
    showErrors: true,
    env: { NODE_COMPILE_CACHE: join(places.cache, 'compiled') },
  })
}

/** @param real folders of this machine */
export function bubblewrap(real: BuildPlaces): readonly string[] {
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...['--clearenv', '--setenv', 'PATH', '/usr/bin:/bin', '--setenv', 'HOME', '/tmp', '--setenv', 'LC_ALL', 'C.UTF-8'],
    ...['--setenv', 'NODE_COMPILE_CACHE', join(INSIDE.cache, 'compiled')],
    ...['--ro-bind', '/usr', '/usr', '--symlink', 'usr/bin', '/bin', '--symlink', 'usr/lib', '/lib'],
    ...['--symlink', 'usr/lib64', '/lib64', '--ro-bind-try', '/etc/ld.so.cache', '/etc/ld.so.cache'],
    ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    // The binary with its folder: a package may ship libraries beside it.
    ...[
      '--ro-bind',
      dirname(real.node),
      '/node-bin',
      '--symlink',
      `/node-bin/${real.node.slice(dirname(real.node).length + 1)}`,
      INSIDE.node,
    ],
    ...['--ro-bind', real.builder, INSIDE.builder, '--ro-bind', real.cityFile, INSIDE.cityFile],
    ...['--ro-bind', real.repository, INSIDE.repository, '--bind', real.releases, INSIDE.releases],
    ...['--bind', real.cache, INSIDE.cache, '--chdir', '/tmp'],
  ]
}
