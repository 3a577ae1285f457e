/** The command line and the environment of the city's commands. Nothing else reads them. */
import { createHash } from 'node:crypto'
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { FrenchError } from './french-error.ts'

/** The checkout, which holds `package.json`. */
export const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

export interface CityOptions {
  /** Caddy's; Gitea takes the next one. */
  port: number
  /** Absolute. */
  state: string
  /** Fixed passwords and the demo's own: for tests and trials. */
  demo: boolean
  /** Seconds between two runs of the watch; 0: never. */
  watchEvery: number
  /** Binaries named by the environment, and where built ones are kept. */
  tools: { gitea?: string; runner?: string; caddy?: string; cache: string }
}

const USAGE =
  'Options : --port NOMBRE (8080), --state DOSSIER (.parvis), --demo (mots de passe fixes), --veille SECONDES (60, 0 pour jamais).'

export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): CityOptions {
  const values = parse(args)
  const port = wholeNumber(values.port ?? '8080', 'port', 1, 65_534)
  return {
    port,
    state: stateFolder(values.state ?? env.PARVIS_STATE),
    demo: values.demo ?? false,
    watchEvery: wholeNumber(values.veille ?? '60', 'veille', 0, 86_400),
    tools: {
      ...(env.PARVIS_GITEA ? { gitea: resolve(env.PARVIS_GITEA) } : {}),
      ...(env.PARVIS_RUNNER ? { runner: resolve(env.PARVIS_RUNNER) } : {}),
      ...(env.PARVIS_CADDY ? { caddy: resolve(env.PARVIS_CADDY) } : {}),
      cache: join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'parvis', 'tools'),
    },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        state: { type: 'string' },
        demo: { type: 'boolean' },
        veille: { type: 'string' },
      },
    }).values
  } catch (cause) {
    throw new FrenchError(`Cette ligne de commande n’est pas comprise. ${USAGE}`, { cause })
  }
}

function wholeNumber(text: string, name: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new FrenchError(`--${name} attend un nombre entier entre ${least} et ${most}, et non « ${text} ». ${USAGE}`)
}

/**
 * The state folder goes into configuration files of three programs: a path that would need escaping in one of them is
 * refused instead.
 */
function stateFolder(given: string | undefined): string {
  const path = given ? resolve(given) : defaultState()
  if (/["'`{}#;%$\\\p{Cc}]/u.test(path)) {
    throw new FrenchError(
      `Le dossier de la ville ne peut pas s’appeler « ${path} » : choisissez un nom simple avec --state.`,
    )
  }
  return path
}

/**
 * `.parvis` in the checkout; but root's programs run as other users, who must be able to walk to the folder: a
 * checkout under `/root` keeps its city in `/var/lib`.
 */
function defaultState(): string {
  const inCheckout = join(CHECKOUT, '.parvis')
  if (process.getuid?.() !== 0 || firstClosedFolder(inCheckout) === null) return inCheckout
  return `/var/lib/parvis-${createHash('sha256').update(CHECKOUT).digest('hex').slice(0, 8)}`
}

/** The outermost folder above `path` that other users cannot walk through, or null. */
export function firstClosedFolder(path: string): string | null {
  const above: string[] = []
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) above.unshift(folder)
  return above.find((folder) => isClosed(folder)) ?? null
}

function isClosed(folder: string): boolean {
  try {
    accessSync(folder, constants.F_OK)
    return (statSync(folder).mode & 0o001) === 0
  } catch {
    return false // not there yet: it will be made open
  }
}
