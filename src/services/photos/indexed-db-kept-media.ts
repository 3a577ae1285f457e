/** Media of drafts in IndexedDB, apart from the drafts' texts: a photo weighs a thousand texts and is written once. */
import { readKept, type KeptMedia, type KeptMedium, type MediaKey } from './kept-media.ts'
import { guarded, MEDIA_DATABASE, mediaDatabase } from './media-database.ts'

const STORE = 'media'

type StoredKey = [person: string, site: string, path: string]

/** @param name of the database; tests take their own */
export function createIndexedDbKeptMedia(name = MEDIA_DATABASE): KeptMedia {
  const news = new BroadcastChannel(name)
  const listeners = new Set<(of: { person: string; site: string }) => void>()
  news.onmessage = ({ data }: MessageEvent<{ person: string; site: string }>) =>
    listeners.forEach((listener) => listener(data))

  // A channel that only sends keeps no process alive.
  if ('unref' in news && typeof news.unref === 'function') news.unref()

  const database = mediaDatabase(name)
  /** One transaction: all or nothing, on the disk when it is over. */
  const write = (
    of: readonly MediaKey[],
    work: (store: { put(one: KeptMedium): unknown; delete(key: MediaKey): unknown }) => void,
  ): Promise<void> =>
    guarded(async () => {
      const writing = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
      // The transaction says whether it holds; what single requests say comes too early.
      const hear = (request: Promise<unknown>): void => void request.catch(() => {})
      work({
        put: (one) => hear(writing.store.put(plain(one), storedKey(one))),
        delete: (key) => hear(writing.store.delete(storedKey(key))),
      })
      await writing.done
      for (const { person, site } of of.slice(0, 1)) news.postMessage({ person, site })
    })

  return {
    list: (person, site) =>
      guarded(async () => {
        // Every key that begins with these two: an empty list sorts after every text.
        const range = IDBKeyRange.bound([person, site], [person, site, []])
        const values: readonly unknown[] = await (await database()).getAll(STORE, range)
        return values.map(readKept).filter((kept) => kept !== null)
      }),
    put: (media) => write(media, (store) => media.forEach((one) => store.put(one))),
    delete: (keys) => write(keys, (store) => keys.forEach((key) => store.delete(key))),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function storedKey({ person, site, path }: MediaKey): StoredKey {
  return [person, site, path]
}

/** A store's reactive object cannot be kept as it is. */
function plain({ person, site, path, bytes, sidecar, keptAt, alone }: KeptMedium): KeptMedium {
  return { person, site, path, bytes, sidecar, keptAt, alone }
}
