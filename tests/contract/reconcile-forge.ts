/** A Gitea of a test's own, empty, with the city's settings: nothing in front of it, no runner, nothing else to disturb. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cityAddresses } from '#ci/city/addresses.ts'
import { claim, prepareFolders } from '#ci/city/folders.ts'
import { appIni } from '#ci/city/gitea/app-ini.ts'
import { setPassword, waitForGitea } from '#ci/city/gitea/gitea-api.ts'
import { createRobot, migrate } from '#ci/city/gitea/gitea-cli.ts'
import { detectIsolation } from '#ci/city/isolation.ts'
import { readOptions } from '#ci/city/options.ts'
import { writeOwned } from '#ci/city/owned-file.ts'
import { giteaProgram } from '#ci/city/programs.ts'
import { cityPaths } from '#ci/city/state.ts'
import { prepareTools } from '#ci/city/tools/prepare-tools.ts'

export interface EmptyForge {
  gitea: string
  robot: { account: string; token: string; password: string }
  stop(): Promise<void>
}

const SECRET = 'un-secret-de-test-assez-long-pour-la-forge-0123456789'
const ANSWER_TIME = 60_000

export async function startEmptyForge(): Promise<EmptyForge> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-forge-'))
  await chmod(folder, 0o755)
  const state = join(folder, 'city')
  const port = await freePort()
  const addresses = cityAddresses(port - 1)
  const paths = cityPaths(state)
  const isolation = detectIsolation(state)
  claim(state)
  const { tools, giteaStatic } = await prepareTools(readOptions(['--state', state], process.env), isolation, () => {})
  prepareFolders(paths, isolation)
  const ini = appIni({
    addresses,
    folder: paths.forge,
    staticRoot: giteaStatic ?? paths.forge,
    secrets: { internalToken: SECRET, secretKey: SECRET, jwtSecret: SECRET.slice(0, 43) },
    cityName: 'Parvis',
  })
  writeOwned(join(paths.forge, 'app.ini'), ini, 0o600, isolation.accounts?.forge ?? null)
  const places = { paths, tools, isolation, port }
  await migrate(giteaProgram(places))

  const program = giteaProgram(places, ['web'])
  const [command = '', ...args] = program.command
  const child = spawn(command, args, { cwd: program.cwd, env: { ...program.env }, stdio: 'ignore' })
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    if (!(await waitForGitea(addresses.giteaDirect, ANSWER_TIME))) throw new Error('the forge does not answer')
    const account = 'robot'
    const password = `${account}-parvis-2026`
    const token = await createRobot(giteaProgram(places), account)
    await setPassword({ giteaDirect: addresses.giteaDirect, token }, account, password)
    return { gitea: addresses.giteaDirect, robot: { account, token, password }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
