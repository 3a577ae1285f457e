/** The one IndexedDB database of photos and documents that are not at the forge yet, and how its faults are told. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { AppError } from '../app-error.ts'
import type { BegunPhoto } from './begun-photos.ts'
import type { KeptMedium } from './kept-media.ts'

export const MEDIA_DATABASE = 'parvis-medias'

type BegunStoredKey = [person: string, site: string, place: string, id: string]

interface Schema extends DBSchema {
  media: { key: [person: string, site: string, path: string]; value: KeptMedium }
  begun: { key: BegunStoredKey; value: BegunPhoto }
  /** The files that were chosen for them. */
  files: { key: BegunStoredKey; value: Blob }
}

/** Opened with the first question, and again after the browser or a newer version of the app closed it. */
export function mediaDatabase(name: string): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | null = null
  const forget = (): void => {
    opening = null
  }
  return () => {
    opening ??= open(name, forget).catch((error: unknown) => {
      forget()
      throw error
    })
    return opening
  }
}

function open(name: string, closed: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 3, {
    upgrade: (database, before) => {
      if (before < 1) database.createObjectStore('media')
      if (before < 2) database.createObjectStore('begun')
      database.createObjectStore('files')
    },
    blocking: (_current, _blocked, event) => {
      closed()
      ;(event.target as IDBDatabase).close()
    },
    terminated: closed,
  })
}

/** Throws `AppError`: `storage-full`, `storage-refused`. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
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
