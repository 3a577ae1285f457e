/** Registers a runner once, and again when the forge no longer knows it; never leaves a second one there. */
import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { FrenchError } from '../french-error.ts'
import { deleteRunner, registrationToken, runnersOf, type GiteaApi } from '../gitea/gitea-api.ts'
import { RUNNER_SCOPE, type RunnerName } from './runner-config.ts'

const run = promisify(execFile)
const Registered = v.object({ id: v.number() })

export interface Registration {
  name: RunnerName
  /** `.runner` of the runner's folder. */
  file: string
  /** The start of the command, confined: binary with its configuration. */
  command: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
}

export async function registerRunner(api: GiteaApi, registration: Registration): Promise<void> {
  const scope = RUNNER_SCOPE[registration.name]
  const known = await runnersOf(api, scope)
  const mine = readId(registration.file)
  for (const { id, name } of known) {
    if (name === registration.name && id !== mine) await deleteRunner(api, scope, id)
  }
  if (known.some(({ id }) => id === mine)) return
  rmSync(registration.file, { force: true })
  const token = await registrationToken(api, scope)
  const [program = '', ...start] = registration.command
  const args = [
    'register',
    '--no-interactive',
    '--instance',
    api.giteaDirect,
    '--token',
    token,
    '--name',
    registration.name,
  ]
  try {
    await run(program, [...start, ...args], { cwd: registration.cwd, env: { ...registration.env }, timeout: 30_000 })
  } catch (cause) {
    throw new FrenchError(`L’exécuteur « ${registration.name} » n’a pas pu s’inscrire à la forge.`, { cause })
  }
}

function readId(file: string): number | null {
  try {
    return v.parse(Registered, JSON.parse(readFileSync(file, 'utf8'))).id
  } catch {
    return null
  }
}
