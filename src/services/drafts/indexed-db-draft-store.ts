/**
 * Drafts in IndexedDB, apart from git's copy, which is a cache and may go at any time. A write is over when its
 * transaction is on the disk, so that « Enregistré sur cet appareil » holds for a battery that dies the moment after.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { AppError } from '../app-error.ts'
import { readDraft, type Draft, type DraftKey, type DraftStore } from './draft-store.ts'

const DATABASE = 'parvis-brouillons'
const STORE = 'drafts'
const CHANNEL = 'parvis-brouillons'

type StoredKey = [person: string, site: string, path: string]

interface Schema extends DBSchema {
  drafts: { key: StoredKey; value: Draft }
}

type Database = IDBPDatabase<Schema>

/** @param name of the database; tests take their own */
export function createIndexedDbDraftStore(name = DATABASE): DraftStore {
  const news = new BroadcastChannel(`${CHANNEL}:${name}`)
  const listeners = new Set<(key: DraftKey) => void>()
  news.onmessage = ({ data }: MessageEvent<DraftKey>) => listeners.forEach((listener) => listener(data))
  // A channel that only sends keeps no process alive.
  if ('unref' in news && typeof news.unref === 'function') news.unref()

  let opening: Promise<Database> | null = null
  const database = (): Promise<Database> => {
    opening ??= open(name, () => {
      opening = null
    }).catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  const tell = ({ person, site, path }: DraftKey): void => news.postMessage({ person, site, path } satisfies DraftKey)

  let asked = false
  /** Once there is a text to lose: a device short of room is asked to spare it. A refusal changes nothing else. */
  const askToBeSpared = (): void => {
    if (asked || !('storage' in navigator)) return
    asked = true
    navigator.storage.persist().catch(() => {})
  }

  return {
    get: (key) => guarded(async () => readDraft(await (await database()).get(STORE, storedKey(key)))),
    list: (person, site) => guarded(async () => readAll(await (await database()).getAll(STORE, under([person, site])))),
    listAll: (person) => guarded(async () => readAll(await (await database()).getAll(STORE, under([person])))),
    put: (draft) =>
      guarded(async () => {
        const write = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
        await Promise.all([write.store.put(plain(draft), storedKey(draft)), write.done])
        tell(draft)
        askToBeSpared()
      }),
    delete: (key) =>
      guarded(async () => {
        const write = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
        await Promise.all([write.store.delete(storedKey(key)), write.done])
        tell(key)
      }),
    deleteIfText: (key, text) =>
      guarded(async () => {
        // Read and deletion in one transaction: a key typed between the two would be lost.
        const write = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
        const found = readDraft(await write.store.get(storedKey(key)))
        const deletes = found?.text === text
        if (deletes) await write.store.delete(storedKey(key))
        await write.done
        if (deletes) tell(key)
        return deletes
      }),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function open(name: string, closed: () => void): Promise<Database> {
  return openDB<Schema>(name, 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
    // A later version of the app in another tab asks for the database: it comes first, and this tab opens it again.
    blocking: (_current, _blocked, event) => {
      closed()
      ;(event.target as IDBDatabase).close()
    },
    // The browser closed it (storage cleared, disk failure): the next call opens it again.
    terminated: closed,
  })
}

/** What IndexedDB says, in our words. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const name = error instanceof Error || error instanceof DOMException ? error.name : ''
    throw new AppError(name === 'QuotaExceededError' ? 'storage-full' : 'storage-refused', {
      data: { name },
      cause: error,
    })
  }
}

function storedKey({ person, site, path }: DraftKey): StoredKey {
  return [person, site, path]
}

/** Every key that begins with these parts: an empty list sorts after every text. */
function under(parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []])
}

function readAll(values: readonly unknown[]): Draft[] {
  return values.map(readDraft).filter((draft) => draft !== null)
}

/** A store's reactive object cannot be kept as it is. */
function plain({ person, site, path, base, baseText, text, savedAt, publishedAs, removes }: Draft): Draft {
  return { person, site, path, base, baseText, text, savedAt, publishedAs, ...(removes && { removes }) }
}
