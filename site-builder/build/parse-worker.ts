/**
 * A thread that parses texts one by one, so that one that never ends can be ended from outside. Each text is bounded by
 * `markdown/limits.ts`, but a site may hold a thousand just below: once a build has spent its time, only plain texts are
 * still parsed, which are nearly all that people write. And a site may hold 64 MB of those: they have their end too. What
 * was parsed is kept, so the next build goes on from there.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { excessOf, STRICT_LIMITS } from '../markdown/limits.ts'
import { parseDocument } from '../markdown/parse-document.ts'

/** Milliseconds of this thread, for any text: twice what 2000 pages take. */
const SPENT_MAX = 20_000
/** For plain texts, some 20 MB of them: half of what the city allows a build. */
const SPENT_ON_PLAIN_MAX = 24_000

let { spent } = workerData as { spent: number }

parentPort?.postMessage('ready')
parentPort?.on('message', (body: string) => {
  if (isOutOfTime(body)) return parentPort?.postMessage(null)
  const before = process.threadCpuUsage()
  const document = parseDocument(body)
  const { user, system } = process.threadCpuUsage(before)
  spent += (user + system) / 1000
  return parentPort?.postMessage(document)
})

function isOutOfTime(body: string): boolean {
  return spent > SPENT_ON_PLAIN_MAX || (spent > SPENT_MAX && excessOf(body, STRICT_LIMITS) !== null)
}
