/** A whole city of its own for the tests: real forge, real runners, real web server, in a temporary folder. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CityState } from '#ci/city/state.ts'

export interface TestCity {
  /** Its state folder, for `readCityState`. */
  state: string
  startSeconds: number
  stop(): Promise<void>
}

/** What knows a city, at the latest when a test begins. */
export interface InCity {
  readonly city: CityState
}

/** The first start on a machine builds the forge. */
const START_TIMEOUT = 25 * 60_000
const STOP_TIMEOUT = 30_000

export async function startTestCity(): Promise<TestCity> {
  const begun = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'parvis-tests-'))
  // The city's processes run under users of their own, who must reach their folders.
  await chmod(folder, 0o755)
  const state = join(folder, 'city')
  const port = await freePorts()
  const child = spawn(
    process.execPath,
    ['ci/city/start.ts', '--demo', '--veille', '20', '--port', String(port), '--state', state],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const stop = async (): Promise<void> => {
    await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await ready(child, join(state, 'ready'))
  } catch (error) {
    await stop()
    throw error
  }
  return { state, startSeconds: (performance.now() - begun) / 1000, stop }
}

async function ready(child: ChildProcess, file: string): Promise<void> {
  const until = Date.now() + START_TIMEOUT
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The city did not start: see above.')
    if (await exists(file)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The city did not start in time.')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT)
  await ended
  clearTimeout(timer)
}

/** A port whose successor is free too: the city takes both. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = await listenOnce(0)
    if (first !== null && (await listenOnce(first + 1)) !== null) return first
  }
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
