/** `npm start`: a whole city on this machine, until Ctrl-C. */
import { examine, askMachine } from './doctor.ts'
import { startCity } from './city.ts'
import { FrenchError, runCommand } from './french-error.ts'
import { detectIsolation } from './isolation.ts'
import { firstClosedFolder, readOptions, type CityOptions } from './options.ts'
import { takenPorts } from './processes/ports.ts'
import { takeLock } from './processes/state-lock.ts'
import { Supervisor } from './processes/supervisor.ts'
import { cityPaths } from './state.ts'
import { duration, say, terminalProgress } from './terminal.ts'
import { prepareTools } from './tools/prepare-tools.ts'
import { welcome } from './welcome.ts'
import { rmSync } from 'node:fs'
import { claim } from './folders.ts'

await runCommand(async () => {
  // Folders that others must walk through stay open whatever the shell says.
  process.umask(0o022)
  const begun = Date.now()
  const options = readOptions(process.argv.slice(2), process.env)
  const paths = cityPaths(options.state)
  claim(options.state)
  const lock = takeLock(paths.lock)
  if ('holder' in lock) {
    throw new FrenchError(
      `Cette ville est déjà en marche (processus ${lock.holder}, dossier « ${options.state} ») : l’arrêter d’abord par Ctrl-C dans son terminal, ou choisir un autre dossier avec --state.`,
    )
  }
  const supervisor = new Supervisor(say)
  let stopWatch = () => {}
  const stop = async () => {
    stopWatch()
    await supervisor.stopAll()
    rmSync(paths.ready, { force: true })
    lock.release()
  }
  stopOnSignals(supervisor, stop)
  try {
    const { isolation, tools, giteaStatic } = await prepare(options)
    const running = await startCity({
      options,
      paths,
      isolation,
      tools,
      giteaStatic,
      supervisor,
      port: options.port,
      progress: terminalProgress(),
      say,
    })
    stopWatch = running.stopWatch
    say(welcome(running, options.state, duration(Date.now() - begun)))
  } catch (error) {
    if (supervisor.stopping) return
    await stop()
    throw error
  }
})

async function prepare(options: CityOptions) {
  await refuseTakenPorts(options.port)
  const isolation = detectIsolation(options.state)
  const closed = isolation.accounts ? firstClosedFolder(options.state) : null
  if (closed !== null) {
    throw new FrenchError(
      `Le dossier « ${closed} » est fermé aux autres utilisateurs, et les programmes de la ville tournent sous des utilisateurs à part : choisir un autre dossier, par exemple --state /var/lib/parvis.`,
    )
  }
  return { isolation, ...(await prepareTools(options, isolation, reportFindings)) }

  function reportFindings(mustBuild: boolean): void {
    const findings = examine({
      nodeVersion: process.version,
      mustBuild,
      root: process.getuid?.() === 0,
      isolation,
      ask: askMachine,
    })
    for (const { sentence, stops } of findings) say(`${stops ? '✗' : '!'} ${sentence}`)
    if (findings.some(({ stops }) => stops))
      throw new FrenchError('La ville ne peut pas démarrer tant que cela manque.')
  }
}

async function refuseTakenPorts(port: number): Promise<void> {
  const taken = await takenPorts([port, port + 1])
  if (taken.length === 0) return
  const which =
    taken.length === 1 ? `Le port ${taken[0]} est déjà pris` : `Les ports ${taken.join(' et ')} sont déjà pris`
  throw new FrenchError(
    `${which} par un autre programme : l’arrêter, ou choisir un autre port avec --port (la ville prend aussi le suivant).`,
  )
}

function stopOnSignals(supervisor: Supervisor, stop: () => Promise<void>): void {
  const onSignal = () => {
    if (!supervisor.stopping)
      say(
        '\nArrêt de la ville… (une mise en ligne commencée se termine ; Ctrl-C une seconde fois pour ne pas attendre)',
      )
    void stop().then(() => process.exit())
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
}
