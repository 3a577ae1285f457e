/**
 * One publication of a site at a time. The kernel's lock on an open file: it ends with the process that holds it,
 * however that process ends, so there is no stale lock to clean and no age to guess.
 */
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Waits for its turn; the lock is held until this process ends or the returned function is called. */
export async function lockSite(root: string): Promise<() => void> {
  await mkdir(root, { recursive: true })
  // A plain descriptor: a FileHandle that nobody names is closed by the garbage collector, and the lock with it.
  const file = openSync(join(root, 'lock'), 'a', 0o644)
  // flock(1) locks the open file that we share with it, which stays ours after it has ended.
  const waiting = spawn('flock', ['--exclusive', '3'], { stdio: ['ignore', 'inherit', 'inherit', file] })
  const code = await new Promise<number | null>((resolve, reject) => {
    waiting.once('error', reject)
    waiting.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`flock ended with ${String(code)}`)
  return () => closeSync(file)
}
