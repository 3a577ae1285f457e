/** The one git worker of a page, whatever the number of sites; a new one if it dies. */
import { wrap, type Remote } from 'comlink'
import { AppError } from '../app-error.ts'
import type { GitWorker } from './worker-protocol.ts'

export interface GitThread {
  worker: Remote<GitWorker>
  /** Rejects when the worker dies or never came up: a call to it would wait for ever. */
  death: Promise<never>
}

let current: GitThread | null = null

export function gitThread(): GitThread {
  if (current) return current
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'git' })
  const death = new Promise<never>((_resolve, reject) => {
    thread.addEventListener('error', (event) => {
      if (current === started) current = null
      thread.terminate()
      // A script that could not be fetched has nothing to say; one that broke has.
      const code = event.message ? 'unexpected' : 'offline'
      reject(new AppError(code, { data: { worker: 'git' }, cause: new Error(event.message || 'no worker script') }))
    })
  })
  // Whoever waits hears of it; nobody waiting is no fault.
  death.catch(() => {})
  const started: GitThread = { worker: wrap<GitWorker>(thread), death }
  current = started
  return started
}
