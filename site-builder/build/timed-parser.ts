/** Parses Markdown in a thread that is ended when a text takes too long, or takes the thread down with it. */
import { Worker } from 'node:worker_threads'
import type { MarkdownDocument } from '../markdown/document.ts'
import { threadEnvironment } from './compiled-code.ts'

/** Of the thread's own time: a runner that is busy elsewhere makes no text slow. */
const PARSE_MS_MAX = 5000
/** By the clock, a text may take this many times as long. */
const CLOCK_FACTOR = 4
const LOOK_MS = 100
/** After some texts that were too slow, patience is shorter: a site of many must not hold a runner for hours. */
const SLOW_TEXTS = 3
const IMPATIENT_MS = 1000

/** `out-of-time`: the texts before it took what a build may spend. */
export type Parsed = MarkdownDocument | 'too-slow' | 'out-of-time'

export class TimedParser {
  readonly #script: URL
  readonly #limit: number
  #worker: Promise<Worker> | null = null
  #slow = 0
  /** Milliseconds that went to texts that were too slow: another thread starts from there. */
  #lost = 0

  constructor(script: URL = new URL('./parse-worker.ts', import.meta.url), limit = PARSE_MS_MAX) {
    this.#script = script
    this.#limit = limit
  }

  /** Loads the pipeline, which takes longer than most texts, before the first text comes. */
  warm(): void {
    this.#start().catch(() => {})
  }

  get started(): boolean {
    return this.#worker !== null
  }

  /** One at a time: the next call waits for the one before. */
  async parse(body: string): Promise<Parsed> {
    const worker = await this.#start()
    const limit = this.#slow < SLOW_TEXTS ? this.#limit : Math.min(this.#limit, IMPATIENT_MS)
    const answer = await answerOf(worker, body, limit)
    if (answer !== 'too-slow') return answer
    this.#slow += 1
    this.#lost += limit
    this.#worker = null
    await worker.terminate()
    return answer
  }

  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => null)
    this.#worker = null
    await worker?.terminate()
  }

  #start(): Promise<Worker> {
    this.#worker ??= new Promise((done, fail) => {
      const worker = new Worker(this.#script, {
        resourceLimits: { maxOldGenerationSizeMb: 512 },
        env: threadEnvironment(),
        workerData: { spent: this.#lost },
      })
      worker.once('message', () => {
        worker.off('error', fail)
        done(worker)
      })
      worker.once('error', fail)
    })
    return this.#worker
  }
}

function answerOf(worker: Worker, body: string, limit: number): Promise<Parsed> {
  return new Promise((done) => {
    const finish = (answer: Parsed): void => {
      clearInterval(timer)
      worker.removeAllListeners('message')
      worker.removeAllListeners('error')
      // Out of memory may come after the time is up: nobody waits for it any more.
      worker.on('error', () => {})
      done(answer)
    }
    const begun = performance.now()
    let before: number | null = null
    const look = async (): Promise<void> => {
      if (performance.now() - begun > limit * CLOCK_FACTOR) finish('too-slow')
      const spent = await cpuOf(worker)
      before ??= spent
      if (spent - before > limit) finish('too-slow')
    }
    // A thread that has just ended cannot be asked: its `error` or its answer says the same.
    const timer = setInterval(() => void look().catch(() => {}), Math.min(LOOK_MS, limit))
    worker.removeAllListeners('error')
    worker.once('message', (document: MarkdownDocument | null) => finish(document ?? 'out-of-time'))
    worker.once('error', () => finish('too-slow'))
    worker.postMessage(body)
  })
}

/** Milliseconds of processor that a thread has used. */
async function cpuOf(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage()
  return (user + system) / 1000
}
