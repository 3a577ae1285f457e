/**
 * `npm run dev`: the app from Vite's server, in the city that runs or in one that is started for it. It is seen at the
 * app's own address, through the city's web server: signing in works as it will in earnest.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createServer } from 'vite'
import { cityAddresses } from './addresses.ts'
import { reloadWeb } from './caddy/reload.ts'
import { adminSocket, webConfiguration } from './caddy/web-files.ts'
import { FrenchError, runCommand } from './french-error.ts'
import { CHECKOUT, readOptions } from './options.ts'
import { lockHolder } from './processes/state-lock.ts'
import { cityPaths, readCityState } from './state.ts'
import { say } from './terminal.ts'

const DEV_PORT = 5173

await runCommand(async () => {
  const args = process.argv.slice(2)
  const paths = cityPaths(readOptions(args, process.env).state)
  const started = lockHolder(paths.lock) === null ? startCity(args) : null
  // Ctrl-C reaches the city that we started as well: it ends everything, then so do we.
  started?.once('exit', (code) => process.exit(code ?? 0))
  if (started) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  while (!existsSync(paths.ready)) await sleep(200)

  const server = await createServer({
    root: CHECKOUT,
    server: { port: DEV_PORT, strictPort: true, host: '127.0.0.1' },
  })
  await server.listen().catch((cause: unknown) => {
    throw new FrenchError(`Le port ${DEV_PORT} est déjà pris par un autre programme.`, { cause })
  })
  const addresses = cityAddresses(readCityState(paths.state).port)
  await reloadWeb(adminSocket(paths), webConfiguration(paths, addresses, `127.0.0.1:${DEV_PORT}`))
  say(`\nL’application en cours d’écriture : ${addresses.app}`)

  if (started) return
  const stop = async () => {
    // The city goes on, with the app as it was built.
    await reloadWeb(adminSocket(paths), webConfiguration(paths, addresses)).catch(() => {})
    await server.close()
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())
})

function startCity(args: readonly string[]) {
  return spawn(process.execPath, [join(CHECKOUT, 'ci', 'city', 'start.ts'), ...args], { stdio: 'inherit' })
}
