/**
 * Starts the city's programs, starts one again that died (waiting longer each time), ends them in the reverse order.
 * What a program says goes to its own log file, never to the terminal.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { innermostProcess, killGroup } from './process-tree.ts'

export interface ProgramSpec {
  /** What it is called on the terminal: « la forge ». */
  label: string
  /** The whole command, already confined. */
  command: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  log: string
  /** How many processes lie between the one that we start and the program itself (wrappers that do not forward signals). */
  wrappers: number
  /** What it gets to end its work. */
  patience: number
  /** Before each start: for what a death leaves behind. */
  prepare?: () => Promise<void>
}

interface Running {
  spec: ProgramSpec
  child: ChildProcess | null
  failures: number
  startedAt: number
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 30_000
const STEADY = 60_000

export class Supervisor {
  readonly #running: Running[] = []
  readonly #say: (line: string) => void
  #stopping = false

  constructor(say: (line: string) => void) {
    this.#say = say
  }

  get stopping(): boolean {
    return this.#stopping
  }

  async start(spec: ProgramSpec): Promise<void> {
    const running: Running = { spec, child: null, failures: 0, startedAt: 0 }
    this.#running.push(running)
    await this.#launch(running)
  }

  /** Milliseconds to wait before start number `failures + 1`. */
  static wait(failures: number): number {
    return Math.min(FIRST_WAIT * 2 ** Math.max(0, failures - 1), LONGEST_WAIT)
  }

  async #launch(running: Running): Promise<void> {
    const { spec } = running
    await spec.prepare?.()
    if (this.#stopping) return
    const [program, ...args] = spec.command
    if (program === undefined) throw new Error('empty command')
    const log = openSync(spec.log, 'a', 0o600)
    const child = spawn(program, args, {
      cwd: spec.cwd,
      env: { ...spec.env },
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C at the terminal reaches us alone, and we end the others in order.
      detached: true,
    })
    closeSync(log)
    running.child = child
    running.startedAt = Date.now()
    child.once('error', (error) => this.#ended(running, error.message))
    child.once('exit', (code, signal) => this.#ended(running, signal ?? `code ${code}`))
  }

  #ended(running: Running, why: string): void {
    if (running.child === null) return
    running.child = null
    if (this.#stopping) return
    running.failures = Date.now() - running.startedAt > STEADY ? 1 : running.failures + 1
    const wait = Supervisor.wait(running.failures)
    this.#say(
      `! Arrêt imprévu : ${running.spec.label} (${why}). Nouveau démarrage dans ${wait / 1000} s. Journal : ${running.spec.log}`,
    )
    void sleep(wait).then(() => this.#launch(running).catch((error: unknown) => this.#ended(running, String(error))))
  }

  /** Ends all in the reverse order of their start; the second call does not wait any longer. */
  async stopAll(): Promise<void> {
    if (this.#stopping) {
      for (const { child } of this.#running) if (child?.pid) killGroup(child.pid, 'SIGKILL')
      return
    }
    this.#stopping = true
    for (const running of this.#running.toReversed()) await stop(running)
  }
}

async function stop({ spec, child }: Running): Promise<void> {
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    process.kill(innermostProcess(child.pid, spec.wrappers), 'SIGTERM')
  } catch {
    // It went by itself meanwhile.
  }
  const late = setTimeout(() => child.pid && killGroup(child.pid, 'SIGKILL'), spec.patience)
  await gone
  clearTimeout(late)
  // What it may have left in its group (a git command of the forge): nothing of ours stays.
  killGroup(child.pid, 'SIGKILL')
}
