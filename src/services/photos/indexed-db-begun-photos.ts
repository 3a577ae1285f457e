/** Photos that were begun, in IndexedDB beside those that belong to drafts. A batch is held by a lock of the browser. */
import { readBegun, type BegunKey, type BegunPhotos, type Release } from './begun-photos.ts'
import { guarded, MEDIA_DATABASE, mediaDatabase } from './media-database.ts'

const STORE = 'begun'
const FILES = 'files'

/** @param name of the database; tests take their own */
export function createIndexedDbBegunPhotos(name = MEDIA_DATABASE): BegunPhotos {
  const database = mediaDatabase(name)
  return {
    list: (person, site, place) =>
      guarded(async () => {
        // Every key that begins with these: an empty list sorts after every text.
        const under = place === undefined ? [person, site] : [person, site, place]
        return readBegun(await (await database()).getAll(STORE, IDBKeyRange.bound(under, [...under, []])))
      }),
    put: (photos) =>
      guarded(async () => {
        const writing = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
        for (const one of photos) void writing.store.put(one, storedKey(one)).catch(() => {})
        await writing.done
      }),
    delete: (keys) =>
      guarded(async () => {
        const writing = (await database()).transaction([STORE, FILES], 'readwrite', { durability: 'strict' })
        for (const key of keys.map(storedKey))
          for (const store of [STORE, FILES] as const)
            void writing
              .objectStore(store)
              .delete(key)
              .catch(() => {})
        await writing.done
      }),
    move: (keys, place) =>
      guarded(async () => {
        const writing = (await database()).transaction([STORE, FILES], 'readwrite', { durability: 'strict' })
        const [photos, files] = [writing.objectStore(STORE), writing.objectStore(FILES)]
        for (const key of keys) {
          const [from, to] = [storedKey(key), storedKey({ ...key, place })]
          const [photo, file] = await Promise.all([photos.get(from), files.get(from)])
          if (photo) await Promise.all([photos.put({ ...photo, place }, to), photos.delete(from)])
          if (file) await Promise.all([files.put(file, to), files.delete(from)])
        }
        await writing.done
      }),
    keepFile: (key, file) =>
      guarded(async () => {
        await (await database()).put(FILES, file, storedKey(key))
      }),
    file: (key) =>
      guarded(async () => {
        const found: unknown = await (await database()).get(FILES, storedKey(key))
        return found instanceof Blob ? found : null
      }),
    claim: (batch) => claimLock(`${name} ${batch}`),
  }
}

/** A page that was reloaded lets go of its locks a moment later than the new one asks. */
const TRIES = 6
/** Milliseconds. */
const PAUSE = 300

async function claimLock(lock: string): Promise<Release | null> {
  // A browser without locks has one tab at a time, as far as anybody can tell.
  if (!('locks' in navigator)) return async () => {}
  for (let left = TRIES; left > 0; left -= 1) {
    const release = await lockIfFree(lock)
    if (release !== null) return release
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  return null
}

function lockIfFree(lock: string): Promise<Release | null> {
  return new Promise((answer) => {
    const held = navigator.locks.request(lock, { ifAvailable: true }, (granted) => {
      if (granted === null) return answer(null)
      return new Promise<void>((release) => {
        answer(async () => {
          release()
          await held
        })
      })
    })
  })
}

const storedKey = ({ person, site, place, id }: BegunKey): [string, string, string, string] => [person, site, place, id]
