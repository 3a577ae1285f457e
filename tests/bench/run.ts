/** `npm run bench -- NAME`: one benchmark, on the built product. No assertion: a table, and a line for each bar. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const folder = import.meta.dirname
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length))
const [name = '', ...args] = process.argv.slice(2)
const file = `${folder}/${name}.bench.ts`
if (!names.includes(name) || !existsSync(file)) {
  console.error(`npm run bench -- NAME; there are: ${names.join(', ')}`)
  process.exit(2)
}
process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1
