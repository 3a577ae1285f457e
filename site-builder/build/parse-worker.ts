/** A thread that parses texts one by one, so that one that never ends can be ended from outside. */
import { parentPort } from 'node:worker_threads'
import { parseDocument } from '../markdown/parse-document.ts'

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window */
parentPort?.postMessage('ready')
parentPort?.on('message', (body: string) => parentPort?.postMessage(parseDocument(body)))
