/**
 * The app's worker, between its pages and the network. It knows no version of the app and holds no list of files, so
 * that a new one can take over at once, under open tabs too.
 */
import type { WorkerMessage } from '#src/services/offline/worker-messages.ts'
import { createIndexedDbReceivedShares } from '#src/services/sharing/indexed-db-received-shares.ts'
import { cityFile, hashedFile, keepFiles, keepOpened, keepWhole, page } from './app-cache.ts'
import { receive } from './receive.ts'
import { routeOf } from './routing.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const answer = answerTo(request, (work) => event.waitUntil(work))
  if (answer) event.respondWith(answer)
})

function answerTo(request: Request, alive: (work: Promise<unknown>) => void): Promise<Response> | null {
  switch (routeOf(request, self.location.origin)) {
    case 'share':
      return receive(request, createIndexedDbReceivedShares())
    case 'page':
      return page(request, alive)
    case 'city':
      return cityFile(request, alive)
    case 'file':
      return hashedFile(request)
    case 'network':
      return null
  }
}

/** One message after the other: what two of them name is fetched once. */
let keeping: Promise<unknown> = Promise.resolve()
self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage
  // What fails here is tried again by the next page that opens.
  keeping = keeping.then(() => keep(message)).catch(() => {})
  event.waitUntil(keeping)
})

function keep(message: WorkerMessage): Promise<unknown> {
  switch (message.kind) {
    case 'opened':
      return keepOpened(message.files)
    case 'loaded':
      return keepFiles(message.files)
    case 'whole':
      return keepWhole()
  }
}
