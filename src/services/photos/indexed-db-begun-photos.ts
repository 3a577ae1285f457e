/** Photos that were begun, in IndexedDB beside those that belong to drafts. */
import { readBegun, type BegunKey, type BegunPhoto, type BegunPhotos } from './begun-photos.ts'
import { guarded, MEDIA_DATABASE, mediaDatabase } from './media-database.ts'

const STORE = 'begun'

/** @param name of the database; tests take their own */
export function createIndexedDbBegunPhotos(name = MEDIA_DATABASE): BegunPhotos {
  const database = mediaDatabase(name)
  return {
    list: (person, site, place) =>
      guarded(async () => {
        // Every key that begins with these three: an empty list sorts after every text.
        const range = IDBKeyRange.bound([person, site, place], [person, site, place, []])
        return readBegun(await (await database()).getAll(STORE, range))
      }),
    put: (photos) =>
      guarded(async () => {
        const writing = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
        for (const one of photos) void writing.store.put(one, storedKey(one)).catch(() => {})
        await writing.done
      }),
    delete: (keys) =>
      guarded(async () => {
        const writing = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
        for (const key of keys) void writing.store.delete(storedKey(key)).catch(() => {})
        await writing.done
      }),
  }
}

const storedKey = ({ person, site, place, id }: BegunKey | BegunPhoto): [string, string, string, string] => [
  person,
  site,
  place,
  id,
]
