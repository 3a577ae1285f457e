/** Runs a program to its end, with a clear environment, an optional limit of time, and its output at hand. */
import { spawn } from 'node:child_process'

export interface RunOptions {
  env?: Readonly<Record<string, string>>
  /** Milliseconds; then SIGKILL. */
  timeout?: number
  /** Passes the program's standard error on to ours, line by line as it comes. */
  showErrors?: boolean
}

export interface RunResult {
  /** Null when a signal ended it. */
  code: number | null
  timedOut: boolean
  output: string
  errors: string
}

const MOST_OUTPUT = 4 * 1024 * 1024

export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const child = spawn(command, args, {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let timedOut = false
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, options.timeout)
  const output = collect(child.stdout)
  const errors = collect(child.stderr, options.showErrors === true ? (chunk) => process.stderr.write(chunk) : undefined)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => clearTimeout(timer))
  return { code, timedOut, output: output(), errors: errors() }
}

function collect(stream: NodeJS.ReadableStream, seen?: (chunk: Buffer) => void): () => string {
  const chunks: Buffer[] = []
  let size = 0
  stream.on('data', (chunk: Buffer) => {
    seen?.(chunk)
    // A program gone mad may talk for ever: what is over the limit is not kept.
    if (size < MOST_OUTPUT) chunks.push(chunk)
    size += chunk.length
  })
  return () => Buffer.concat(chunks).toString('utf8')
}
