/** A repository's place in the browser: lightning-fs over IndexedDB, one lock over all tabs, news to the others. */
import LightningFS from '@isomorphic-git/lightning-fs'
import { AppError } from '../app-error.ts'
import type { GitPlace } from './git-place.ts'

/** Every database of ours begins so: signing out finds them all. */
export const DATABASE_PREFIX = 'parvis-git:'
export const NEWS_CHANNEL = 'parvis-git'

export interface HeadMoved {
  /** `repositoryKey` of the repository. */
  repository: string
  commit: string
}

export function browserPlace(repository: string): GitPlace {
  const database = DATABASE_PREFIX + repository
  const fs = new LightningFS(database, { defer: true })
  const news = new BroadcastChannel(NEWS_CHANNEL)
  // Started anew, lightning-fs writes its directory, lets go of its own lock and closes the database; by itself it
  // would do so half a second after the last call, and another tab would wait for that.
  const restart = async () => {
    await fs.promises.init(database, { defer: true })
  }
  return {
    fs,
    gitdir: '/repository',
    flush: () => fs.promises.flush(),
    settle: restart,
    wipe: async () => {
      await restart()
      await deleteDatabase(database)
    },
    exclusively: async (work, signal) => {
      try {
        return await navigator.locks.request(database, signal ? { signal } : {}, () => work())
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError')
          throw new AppError('cancelled', { cause: error })
        throw error
      }
    },
    announce: (commit) => {
      const moved: HeadMoved = { repository, commit }
      news.postMessage(moved)
    },
  }
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
