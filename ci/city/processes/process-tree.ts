/** Who is whose child, as Linux tells it. Elsewhere a process is its own innermost one. */
import { readFileSync } from 'node:fs'

/** The process `depth` generations below `pid`: bubblewrap ends at a signal instead of handing it on. */
export function innermostProcess(pid: number, depth: number): number {
  let current = pid
  for (let level = 0; level < depth; level++) {
    const [child] = childrenOf(current)
    if (child === undefined) return current
    current = child
  }
  return current
}

export function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return text === '' ? [] : text.split(' ').map(Number)
  } catch {
    return []
  }
}

/** When a process started, in ticks since boot; null when it is not there. A pid alone can be another's by now. */
export function startTime(pid: number): string | null {
  return statOf(pid)?.[19] ?? null
}

/** A process that was killed and that nobody has buried yet is dead. */
export function isAlive(pid: number): boolean {
  const state = statOf(pid)?.[0]
  if (state !== undefined) return state !== 'Z' && state !== 'X'
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Fields of `/proc/<pid>/stat` after the name, which may hold spaces and brackets. */
function statOf(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

export function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody is left in it.
  }
}
