/** Runs a program as a cold process and watches it: time by the clock, processor, memory of it and its children. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

export interface Command {
  program: string
  args: readonly string[]
  cwd: string
  env?: Record<string, string>
}

export interface Measure {
  /** By the clock. */
  seconds: number
  /** Of all processors together, children included. */
  cpuSeconds: number
  /** Peak resident memory of the process and its children together. */
  mib: number
}

const LOOK_MS = 20

/** Throws, with what the program said, when it does not end with 0. */
export async function measure({ program, args, cwd, env = {} }: Command): Promise<Measure> {
  const begun = performance.now()
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)))
  const usage = new Usage(child.pid ?? 0)
  const timer = setInterval(() => usage.look(), LOOK_MS)
  const [code] = (await once(child, 'exit')) as [number | null]
  const seconds = (performance.now() - begun) / 1000
  clearInterval(timer)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}:\n${said}`)
  return { seconds, cpuSeconds: usage.cpuSeconds, mib: usage.mib }
}

class Usage {
  readonly #root: number
  #together = 0
  #rootPeak = 0
  #ticks = new Map<number, number>()

  constructor(root: number) {
    this.#root = root
  }

  look(): void {
    let together = 0
    for (const pid of this.#tree()) {
      const status = read(`/proc/${pid}/status`)
      together += kib(status, 'VmRSS')
      // The kernel keeps this peak itself: nothing is missed between two looks.
      if (pid === this.#root) this.#rootPeak = Math.max(this.#rootPeak, kib(status, 'VmHWM'))
      const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
      const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
      if (ticks > 0) this.#ticks.set(pid, ticks)
    }
    this.#together = Math.max(this.#together, together)
  }

  get mib(): number {
    return Math.max(this.#together, this.#rootPeak) / 1024
  }

  get cpuSeconds(): number {
    return [...this.#ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / 100
  }

  *#tree(): Generator<number> {
    const queue = [this.#root]
    for (const pid of queue) {
      yield pid
      const children = read(`/proc/${pid}/task/${pid}/children`)
      queue.push(...children.split(' ').filter(Boolean).map(Number))
    }
  }
}

function kib(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
}

/** Empty for a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
