/** The state folder and who owns what in it. Everything that holds a secret is closed to all but its owner. */
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FrenchError } from './french-error.ts'
import type { Account, Isolation } from './isolation.ts'
import type { CityPaths } from './state.ts'

/** Says that a folder is a city's, so that `city:reset` never removes another one. */
export const MARK = '.ville-parvis'

export function prepareFolders(paths: CityPaths, isolation: Isolation): void {
  const accounts = isolation.accounts
  makeFolder(paths.logs, 0o700, null)
  makeFolder(paths.tools, 0o755, null)
  makeFolder(paths.web, 0o755, null)
  makeFolder(join(paths.web, 'run'), 0o700, accounts?.web ?? null)
  makeFolder(join(paths.web, 'storage'), 0o700, accounts?.web ?? null)
  makeFolder(paths.builder, 0o755, null)
  makeFolder(paths.forge, 0o700, accounts?.forge ?? null)
  makeFolder(join(paths.forge, 'home'), 0o700, accounts?.forge ?? null)
  makeFolder(paths.sites, 0o755, accounts?.sites ?? null)
  for (const name of ['sites', 'regie'] as const) {
    const account = accounts?.[name] ?? null
    makeFolder(paths.runner[name], 0o700, account)
    // What a killed runner's jobs have left.
    rmSync(join(paths.runner[name], 'work'), { recursive: true, force: true })
    makeFolder(join(paths.runner[name], 'work'), 0o700, account)
  }
}

/** @throws {FrenchError} when the folder holds something that is not a city. */
export function claim(state: string): void {
  if (existsSync(state) && !existsSync(join(state, MARK)) && readdirSync(state).length > 0) {
    throw new FrenchError(
      `Le dossier « ${state} » contient autre chose qu’une ville de Parvis : choisir un dossier vide avec --state.`,
    )
  }
  makeFolder(state, 0o755, null)
  if (!existsSync(join(state, MARK)))
    writeFileSync(join(state, MARK), 'Ce dossier est une ville de Parvis. « npm run city:reset » l’efface.\n')
}

export function makeFolder(path: string, mode: number, owner: Account | null): void {
  mkdirSync(path, { recursive: true })
  own(path, mode, owner)
}

/** Mode and owner at once, whatever the umask. */
export function own(path: string, mode: number, owner: Account | null): void {
  if (owner) chownSync(path, owner.uid, owner.gid)
  chmodSync(path, mode)
}
