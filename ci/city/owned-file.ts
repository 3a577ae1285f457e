/** Writes a file whole, with its mode and owner from its first moment: never a secret in a readable file. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { own } from './folders.ts'
import type { Account } from './isolation.ts'

export function writeOwned(path: string, text: string | Uint8Array, mode: number, owner: Account | null): void {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.tmp`
  rmSync(fresh, { force: true })
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' })
  own(fresh, mode, owner)
  renameSync(fresh, path)
}
