/** `npm run city:passwords`: the first passwords of the people of this city, for whoever may read its state folder. */
import { runCommand } from './french-error.ts'
import { readOptions } from './options.ts'
import { readCityState } from './state.ts'
import { say } from './terminal.ts'
import { passwordLines } from './welcome.ts'

await runCommand(async () => {
  const { state } = readOptions(process.argv.slice(2), process.env)
  for (const line of passwordLines(readCityState(state))) say(line)
})
