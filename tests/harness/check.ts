/** `npm run check`, with names (`npm run check -- types lint`) those checks alone. */
import { checkNames, runChecks } from './checks.ts'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !checkNames.includes(name))
if (unknown.length > 0) {
  console.error(`unknown check: ${unknown.join(', ')}; there are ${checkNames.join(', ')}`)
  process.exit(2)
}
process.exitCode = runChecks(names).failed === 0 ? 0 : 1
