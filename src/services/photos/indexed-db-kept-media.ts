/** Media of drafts in IndexedDB, apart from the drafts' texts: a photo weighs a thousand texts and is written once. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { AppError } from '../app-error.ts'
import { readKept, type KeptMedia, type KeptMedium, type MediaKey } from './kept-media.ts'

const DATABASE = 'parvis-medias'
const STORE = 'media'

type StoredKey = [person: string, site: string, path: string]

interface Schema extends DBSchema {
  media: { key: StoredKey; value: KeptMedium }
}

/** @param name of the database; tests take their own */
export function createIndexedDbKeptMedia(name = DATABASE): KeptMedia {
  const news = new BroadcastChannel(name)
  const listeners = new Set<(of: { person: string; site: string }) => void>()
  news.onmessage = ({ data }: MessageEvent<{ person: string; site: string }>) =>
    listeners.forEach((listener) => listener(data))

  // A channel that only sends keeps no process alive.
  if ('unref' in news && typeof news.unref === 'function') news.unref()

  let opening: Promise<IDBPDatabase<Schema>> | null = null
  const forget = (): void => {
    opening = null
  }
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opening ??= open(name, forget).catch((error: unknown) => {
      forget()
      throw error
    })
    return opening
  }
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

function open(name: string, closed: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
    blocking: (_current, _blocked, event) => {
      closed()
      ;(event.target as IDBDatabase).close()
    },
    terminated: closed,
  })
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : ''
    throw new AppError(name === 'QuotaExceededError' ? 'storage-full' : 'storage-refused', {
      data: { name },
      cause: error,
    })
  }
}

function storedKey({ person, site, path }: MediaKey): StoredKey {
  return [person, site, path]
}

/** A store's reactive object cannot be kept as it is. */
function plain({ person, site, path, bytes, sidecar, keptAt }: KeptMedium): KeptMedium {
  return { person, site, path, bytes, sidecar, keptAt }
}
