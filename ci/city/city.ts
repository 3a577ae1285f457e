/** A whole city on this machine, from an empty folder or an old one to « everything answers », and back. */
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cityAddresses, ORGANISATIONS, type CityAddresses } from './addresses.ts'
import { buildApp, installApp, installPlaceholder } from './app-build.ts'
import { builderNode, installBuilder } from './builder-install.ts'
import { writeWebFiles } from './caddy/web-files.ts'
import { cityFile } from './city-file.ts'
import { prepareFolders } from './folders.ts'
import { FrenchError } from './french-error.ts'
import { appIni } from './gitea/app-ini.ts'
import { setPassword, waitFor, waitForGitea, type GiteaApi } from './gitea/gitea-api.ts'
import { createRobot, migrate } from './gitea/gitea-cli.ts'
import { installPages } from './gitea/install-pages.ts'
import { writeOwned } from './owned-file.ts'
import { CHECKOUT, type CityOptions } from './options.ts'
import type { Supervisor } from './processes/supervisor.ts'
import { caddyProgram, giteaProgram, runnerProgram, specOf, type ProgramPlaces } from './programs.ts'
import { provision } from './provision.ts'
import { registerRunner } from './runner/register.ts'
import { runnerConfig, type RunnerName } from './runner/runner-config.ts'
import { findCityState, writeCityState, type CityState } from './state.ts'
import type { Progress } from './terminal.ts'
import { startWatch } from './watch-timer.ts'

export interface StartInput extends ProgramPlaces {
  options: CityOptions
  /** Gitea's own templates and translations; null when the binary carries them. */
  giteaStatic: string | null
  supervisor: Supervisor
  progress: Progress
  say: (line: string) => void
}

export interface RunningCity {
  city: CityState
  addresses: CityAddresses
  /** Whether this start made the accounts. */
  first: boolean
  stopWatch: () => void
}

const ANSWER_TIME = 60_000

export async function startCity(input: StartInput): Promise<RunningCity> {
  const { options, paths, supervisor } = input
  const addresses = cityAddresses(options.port)
  rmSync(paths.ready, { force: true })
  prepareFolders(paths, input.isolation)
  for (const role of ['forge', 'web', 'sites', 'regie']) emptyLog(join(paths.logs, `${role}.log`))

  const before = findCityState(options.state)
  let city = cityStateFor(options, addresses, before)
  writeCityState(options.state, city)
  const readyBuilder = installBuilder(CHECKOUT, paths.builder)
  const readyApp = prepareApp(input)
  // Their failure is told when they are awaited, below.
  for (const work of [readyBuilder, readyApp]) work.catch(() => {})

  await prepareForge(input, addresses, city)
  await supervisor.start(specOf('forge', giteaProgram(input, ['web']), input))
  await expectAnswer(input, 'forge', () => waitForGitea(addresses.giteaDirect, ANSWER_TIME))
  city = await ensureRobot(input, city, addresses)
  city = await provision(options.state, city, addresses, input.say)
  writeOwned(paths.villeJson, `${JSON.stringify(cityFile(addresses, city.client), null, 2)}\n`, 0o644, null)

  await readyApp
  await startWeb(input, addresses)
  await readyBuilder
  const api: GiteaApi = { giteaDirect: addresses.giteaDirect, token: city.robot.token }
  await Promise.all([startRunner(input, api, 'sites'), startRunner(input, api, 'regie')])
  const stopWatch = startWatch(api, options.watchEvery, (reason) =>
    input.say(`! La veille des sites n’a pas pu être demandée : ${reason}`),
  )
  writeFileSync(paths.ready, `${new Date().toISOString()}\n`)
  return { city, addresses, first: before === null || before.client === '', stopWatch }
}

function cityStateFor(options: CityOptions, addresses: CityAddresses, before: CityState | null): CityState {
  const { app, forge, giteaDirect, sites } = addresses
  return {
    version: 1,
    port: options.port,
    // A city keeps the passwords that it was made with.
    demo: before?.demo ?? options.demo,
    addresses: { app, forge, giteaDirect, sites },
    organisations: { ...ORGANISATIONS },
    robot: before?.robot ?? { account: 'robot', token: '', password: '' },
    secrets: before?.secrets ?? {
      internalToken: randomBytes(48).toString('base64url'),
      secretKey: randomBytes(48).toString('base64url'),
      jwtSecret: randomBytes(32).toString('base64url'),
    },
    passwords: before?.passwords ?? {},
    client: before?.client ?? '',
    sites: before?.sites ?? [],
  }
}

async function prepareForge(input: StartInput, addresses: CityAddresses, city: CityState): Promise<void> {
  const { paths, isolation } = input
  const owner = isolation.accounts?.forge ?? null
  const ini = appIni({
    addresses,
    folder: paths.forge,
    staticRoot: input.giteaStatic ?? paths.forge,
    secrets: city.secrets,
    cityName: 'Parvis',
  })
  writeOwned(join(paths.forge, 'app.ini'), ini, 0o600, owner)
  await installPages(join(paths.forge, 'custom'), addresses, owner)
  if (!existsSync(join(paths.forge, 'data', 'gitea.db'))) await migrate(giteaProgram(input))
}

async function ensureRobot(input: StartInput, city: CityState, addresses: CityAddresses): Promise<CityState> {
  if (city.robot.token !== '' && city.robot.password !== '') return city
  const token = await createRobot(giteaProgram(input), city.robot.account)
  const password = randomBytes(30).toString('base64url')
  await setPassword({ giteaDirect: addresses.giteaDirect, token }, city.robot.account, password)
  const complete = { ...city, robot: { ...city.robot, token, password } }
  writeCityState(input.options.state, complete)
  return complete
}

async function prepareApp({ paths, progress, say }: StartInput): Promise<void> {
  try {
    await buildApp(CHECKOUT, progress)
    await installApp(CHECKOUT, paths.app)
  } catch (error) {
    // The sites and the forge are worth starting all the same.
    if (!(error instanceof FrenchError)) throw error
    const before = existsSync(join(paths.app, 'index.html'))
    say(
      `! ${error.message}\n! ${before ? 'La version précédente de l’application est servie.' : 'Une page d’attente est servie à sa place.'}`,
    )
    if (!before) await installPlaceholder(paths.app)
  }
}

async function startWeb(input: StartInput, addresses: CityAddresses): Promise<void> {
  writeWebFiles(input.paths, addresses)
  await input.supervisor.start(specOf('web', caddyProgram(input), input))
  const headers = { host: new URL(addresses.app).host }
  await expectAnswer(input, 'web', () => waitFor(`http://127.0.0.1:${addresses.port}/ville.json`, ANSWER_TIME, headers))
}

async function startRunner(input: StartInput, api: GiteaApi, name: RunnerName): Promise<void> {
  const { paths, isolation, supervisor } = input
  const folder = paths.runner[name]
  const owner = isolation.accounts?.[name] ?? null
  const tokenFile = join(folder, 'jeton-du-robot')
  if (name === 'regie') writeOwned(tokenFile, api.token, 0o600, owner)
  const config = runnerConfig({
    name,
    folder,
    node: builderNode(paths.builder),
    builder: paths.builder,
    sites: paths.sites,
    cityFile: paths.villeJson,
    sandbox: isolation.bubblewrap,
    ...(name === 'regie' ? { robot: { gitea: api.giteaDirect, tokenFile } } : {}),
  })
  writeOwned(join(folder, 'config.yaml'), config, 0o600, owner)
  const register = () => registerRunner(api, { name, file: join(folder, '.runner'), ...runnerProgram(input, name, []) })
  // Again before each new start: a runner that the forge has forgotten ends at once.
  await supervisor.start({ ...specOf(name, runnerProgram(input, name, ['daemon']), input), prepare: register })
}

async function expectAnswer(input: StartInput, role: 'forge' | 'web', answers: () => Promise<boolean>): Promise<void> {
  if (await answers()) return
  const name = role === 'forge' ? 'La forge' : 'Le serveur web'
  throw new FrenchError(
    `${name} ne répond pas après ${ANSWER_TIME / 1000} secondes. Journal : ${join(input.paths.logs, `${role}.log`)}`,
  )
}

function emptyLog(path: string): void {
  if (existsSync(path)) truncateSync(path)
}
