/** The page's side of the app's worker: it is asked for once the first screen stands, and never before. */
import type { WorkerMessage } from './worker-messages.ts'

/** Whoever opens the app has the line for themselves for as long. Milliseconds. */
const CALM = 30_000

/**
 * A browser without workers (a private window, an old one) goes on without: nothing that is written needs it.
 *
 * @param works whether somebody does by now: then the rest of the app comes too, when nobody waits for anything
 */
export function startAppWorker(works: () => boolean): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) start(works).catch(() => {})
}

async function start(works: () => boolean): Promise<void> {
  await whenLoaded()
  await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
  await tell({ kind: 'opened', files: filesOf(performance.getEntriesByType('resource')) })
  // Some were on their way when the worker came, and passed it by.
  new PerformanceObserver((list) => {
    const files = filesOf(list.getEntries())
    if (files.length > 0) void tell({ kind: 'loaded', files })
  }).observe({ type: 'resource', buffered: true })
  setTimeout(() => works() && !savesData() && whenIdle(() => void tell({ kind: 'whole' })), CALM)
}

async function tell(message: WorkerMessage): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage(message)
}

function whenLoaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve()
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}

/** Of this origin, and named by their hash. */
function filesOf(entries: readonly PerformanceEntry[]): readonly string[] {
  const own = `${location.origin}/assets/`
  return entries.filter(({ name }) => name.startsWith(own)).map(({ name }) => new URL(name).pathname)
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work)
  else work()
}

/** The person has asked the system to spare the line. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
