/** Tells when something in a folder has changed, once for changes that come together. */
import { watch } from 'chokidar'

/** Milliseconds of quiet before it is told: an editor writes beside, renames, removes. */
const QUIET = 120
/** However long it goes on: a copy of a thousand photos. */
const PATIENCE = 1500

export interface FolderWatch {
  close(): Promise<void>
}

/** Resolves when the folder is watched. Files that an editor keeps beside its own, and those of git, say nothing. */
export async function watchFolder(folder: string, changed: () => void): Promise<FolderWatch> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder && /(?:^|[\\/])(?:\.[^\\/]*|4913)$|~$/.test(path.slice(folder.length)),
  })
  let timer: NodeJS.Timeout | undefined
  let since = 0
  const tell = (): void => {
    since = 0
    changed()
  }
  watcher.on('all', () => {
    since ||= performance.now()
    clearTimeout(timer)
    timer = setTimeout(tell, Math.min(QUIET, Math.max(0, since + PATIENCE - performance.now())))
  })
  // Folders that go while they are looked at: the next event says what became of them.
  watcher.on('error', () => {})
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return {
    close() {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}
