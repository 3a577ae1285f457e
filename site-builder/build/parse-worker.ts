/**
 * A thread that parses texts one by one, so that one that never ends can be ended from outside. Each text is bounded by
 * `markdown/limits.ts`, but a site may hold a thousand just below: once a build has spent its time, only plain texts are
 * still parsed, which are nearly all that people write.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { excessOf, STRICT_LIMITS } from '../markdown/limits.ts'
import { parseDocument } from '../markdown/parse-document.ts'

/** Milliseconds of this thread: three times what 2000 pages take. */
const SPENT_MAX = 30_000

let { spent } = workerData as { spent: number }

parentPort?.postMessage('ready')
parentPort?.on('message', (body: string) => {
  if (spent > SPENT_MAX && excessOf(body, STRICT_LIMITS) !== null) return parentPort?.postMessage(null)
  const before = process.threadCpuUsage()
  const document = parseDocument(body)
  const { user, system } = process.threadCpuUsage(before)
  spent += (user + system) / 1000
  return parentPort?.postMessage(document)
})
