/** A repository's place in the browser: lightning-fs over IndexedDB, one lock over all tabs, news to the others. */
import LightningFS from '@isomorphic-git/lightning-fs'
import { AppError } from '../app-error.ts'
import type { GitPlace } from './git-place.ts'
import { DATABASE_PREFIX, NEWS_CHANNEL, type HeadMoved } from './repository-names.ts'

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
      await fs.promises.init(database, { defer: true, wipe: true })
      // It empties itself when it is first used.
      await fs.promises.stat('/')
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
