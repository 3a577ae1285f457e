/** `npm run city:reset`: forgets the city. Removes nothing but a city of Parvis, and not while it runs. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MARK } from './folders.ts'
import { FrenchError, runCommand } from './french-error.ts'
import { readOptions } from './options.ts'
import { lockHolder } from './processes/state-lock.ts'
import { cityPaths } from './state.ts'
import { say } from './terminal.ts'

await runCommand(async () => {
  const { state } = readOptions(process.argv.slice(2), process.env)
  if (!existsSync(state)) {
    say(`Il n’y a pas de ville dans « ${state} » : rien à effacer.`)
    return
  }
  if (!existsSync(join(state, MARK))) {
    throw new FrenchError(`« ${state} » n’est pas le dossier d’une ville de Parvis : rien n’a été effacé.`)
  }
  const holder = lockHolder(cityPaths(state).lock)
  if (holder !== null) {
    throw new FrenchError(
      `Cette ville est en marche (processus ${holder}) : l’arrêter d’abord par Ctrl-C. Rien n’a été effacé.`,
    )
  }
  rmSync(state, { recursive: true, force: true })
  say('La ville est effacée. Pour en ouvrir une nouvelle : npm start')
})
