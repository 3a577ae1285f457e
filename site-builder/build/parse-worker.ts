/** A thread that parses texts one by one, so that one that never ends can be ended from outside. */
import { parentPort } from 'node:worker_threads'
import { parseDocument } from '../markdown/parse-document.ts'

parentPort?.postMessage('ready')
parentPort?.on('message', (body: string) => parentPort?.postMessage(parseDocument(body)))
