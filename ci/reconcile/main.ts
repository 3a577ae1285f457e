/**
 * The command of a real city: `node ci/reconcile/main.ts [--dry-run] [--allow-many-removals]`.
 * Exit 0: the forge is as the registry says; 1: something needs a person's eye; 2: wrong command line.
 */
import { randomBytes } from 'node:crypto'
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { AppError } from '#src/services/app-error.ts'
import { reconcile } from './reconcile.ts'

const USAGE = `node ci/reconcile/main.ts [--dry-run] [--allow-many-removals]

  --dry-run              dire ce qui serait fait, ne rien faire
  --allow-many-removals  permettre qu’un passage retire plus d’un quart des personnes

  PARVIS_GITEA            adresse directe de la forge, http://127.0.0.1:3000
  PARVIS_CITY_FILE        fichier de la ville (JSON) ; « forge.client » y est rempli
  PARVIS_ROBOT            compte du robot, administrateur de la forge
  PARVIS_ROBOT_TOKEN      son jeton
  PARVIS_ROBOT_PASSWORD   son mot de passe (pour inscrire la chaîne la première fois, et le vérifier)
  PARVIS_PASSWORDS_FILE   où noter le premier mot de passe des nouveaux comptes (0600)
`

/** Only what this command needs; the rest of the file is kept as it is. */
const CityFile = v.looseObject({
  nom: v.string(),
  adresse_de_l_application: v.string(),
  organisations: v.object({ sites: v.string(), ville: v.string() }),
  forge: v.looseObject({ client: v.optional(v.string(), '') }),
})

class UsageError extends Error {}

async function main(): Promise<number> {
  const { flags, settings } = readCommand()
  const city = v.parse(CityFile, JSON.parse(await readFile(settings.cityFile, 'utf8')))
  const passwords = new Map<string, string>()
  const outcome = await reconcile({
    gitea: settings.gitea,
    robot: {
      account: settings.robot,
      token: settings.token,
      ...(settings.password === undefined ? {} : { password: settings.password }),
    },
    city,
    // A new city begins with an empty registry; its staff fill it in.
    registry: { associations: [], staff: [] },
    passwordFor: (account) => {
      const password = randomBytes(12).toString('base64url')
      passwords.set(account, password)
      return password
    },
    dryRun: flags.dryRun,
    allowManyRemovals: flags.allowManyRemovals,
    report: ({ target, what }) => console.log(`${flags.dryRun ? 'à faire  ' : 'fait     '} ${target} : ${what}`),
  }).finally(() => keepPasswords(settings.passwordsFile, passwords))

  if (outcome.kind === 'refused') {
    for (const reason of outcome.reasons) console.error(`Refusé : ${reason}`)
    return 1
  }
  if (!flags.dryRun && outcome.client !== city.forge.client) {
    await writeCityFile(settings.cityFile, { ...city, forge: { ...city.forge, client: outcome.client } })
  }
  for (const warning of outcome.warnings) console.error(`À regarder : ${warning}`)
  if (outcome.changes.length === 0) console.log('Rien à changer : la forge est conforme au registre.')
  return outcome.warnings.length === 0 ? 0 : 1
}

function readCommand() {
  let values: { 'dry-run'?: boolean | undefined; 'allow-many-removals'?: boolean | undefined }
  try {
    ;({ values } = parseArgs({
      options: { 'dry-run': { type: 'boolean' }, 'allow-many-removals': { type: 'boolean' } },
    }))
  } catch (cause) {
    throw new UsageError('option inconnue', { cause })
  }
  const need = (name: string): string => {
    const value = process.env[name]
    if (value === undefined || value === '') throw new UsageError(`il manque ${name}`)
    return value
  }
  return {
    flags: { dryRun: values['dry-run'] ?? false, allowManyRemovals: values['allow-many-removals'] ?? false },
    settings: {
      gitea: need('PARVIS_GITEA'),
      cityFile: need('PARVIS_CITY_FILE'),
      robot: need('PARVIS_ROBOT'),
      token: need('PARVIS_ROBOT_TOKEN'),
      password: process.env['PARVIS_ROBOT_PASSWORD'],
      passwordsFile: process.env['PARVIS_PASSWORDS_FILE'],
    },
  }
}

/** Kept even when the run stops half-way: the accounts that it made exist. */
async function keepPasswords(file: string | undefined, passwords: ReadonlyMap<string, string>): Promise<void> {
  if (file === undefined || passwords.size === 0) return
  const lines = [...passwords].map(([account, password]) => `${account}\t${password}\n`)
  await appendFile(file, lines.join(''), { mode: 0o600 })
}

async function writeCityFile(path: string, city: unknown): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(city, null, 2)}\n`)
  await rename(`${path}.new`, path)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`)
    process.exitCode = 2
  } else if (error instanceof AppError) {
    const { status, message } = error.data
    console.error(`Arrêté (${error.code}) : ${status ?? ''} ${message ?? ''}. Relancer reprend où c’était.`)
    process.exitCode = 1
  } else throw error
}
