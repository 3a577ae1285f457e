/** Helpers that a start waits for (compilers, Gitea's command): they must not outlive it either. */
import { spawnSync } from 'node:child_process'
import { confine } from './confine.ts'

let setpriv: boolean | null = null

export function dyingWithUs(command: readonly string[]): readonly string[] {
  setpriv ??= spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' }).status === 0
  return confine(command, { account: null, namespace: false, hidden: [] }, { setpriv, bubblewrap: false })
}
