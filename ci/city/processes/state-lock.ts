/** One start a state folder: a file with the pid and the start time of its holder, so that a dead holder blocks nobody. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isAlive, startTime } from './process-tree.ts'

/** The pid of the living holder, or null. */
export function lockHolder(path: string): number | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  const [pidText = '', started = ''] = text.trim().split(' ')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  const now = startTime(pid)
  return now === null || started === '' || now === started ? pid : null
}

/** @returns a function that gives the lock back, or the pid of who has it. */
export function takeLock(path: string): { release: () => void } | { holder: number } {
  for (let attempt = 0; attempt < 5; attempt++) {
    const holder = lockHolder(path)
    if (holder !== null) return { holder }
    rmSync(path, { force: true })
    try {
      writeFileSync(path, `${process.pid} ${startTime(process.pid) ?? ''}\n`, { flag: 'wx' })
      return { release: () => rmSync(path, { force: true }) }
    } catch {
      // Another start was quicker: look again.
    }
  }
  return { holder: lockHolder(path) ?? 0 }
}
