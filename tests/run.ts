/**
 * `npm test`: the checks, then unit tests while a city starts, then contract and end-to-end tests against that city; those
 * in a browser without a city run beside the contract tests, which mostly wait.
 * Ends with one line, `N passed, N failed`; what cannot be run is a failure, nothing is skipped.
 * With names (`npm test -- unit check`), those parts alone; what follows `--only` narrows to files whose path holds it.
 */
import { parseArgs } from 'node:util'
import { installSystemPackages } from './harness/system-packages.ts'
import { runChecks } from './harness/checks.ts'
import { startTestCity, type TestCity } from './harness/test-city.ts'
import { runProject, type Outcome } from './harness/vitest-project.ts'

const PARTS = ['check', 'unit', 'browser', 'contract', 'e2e'] as const
type Part = (typeof PARTS)[number]

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } })
const wanted = new Set<string>(positionals.length > 0 ? positionals : PARTS)
const unknown = [...wanted].filter((name) => !PARTS.some((part) => part === name))
if (unknown.length > 0) {
  console.error(`unknown part: ${unknown.join(', ')}; there are ${PARTS.join(', ')}`)
  process.exit(2)
}
const wants = (part: Part): boolean => wanted.has(part)

const outcomes = new Map<string, Outcome>()
const needsCity = wants('contract') || wants('e2e')
let city: Promise<TestCity> | null = null
try {
  installSystemPackages()
  if (needsCity) {
    city = startTestCity()
    // Awaited below; a failure meanwhile must not end this process before the unit tests have said their word.
    city.catch(() => {})
  }
  if (wants('check')) outcomes.set('check', runChecks([]))
  if (wants('unit')) outcomes.set('unit', await runProject('unit', values.only, {}))
  const state = await started(city)
  const env: Record<string, string> = state === null ? {} : { PARVIS_TEST_CITY: state }
  const run = async (part: 'browser' | 'contract' | 'e2e'): Promise<void> => {
    if (wants(part)) outcomes.set(part, await runProject(part, values.only, env))
  }
  await Promise.all([run('browser'), run('contract')])
  await run('e2e')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  outcomes.set('set-up', { passed: 0, failed: 1, seconds: 0 })
} finally {
  await city?.then((running) => running.stop()).catch(() => {})
}

async function started(starting: Promise<TestCity> | null): Promise<string | null> {
  if (starting === null) return null
  const { state, startSeconds } = await starting
  console.log(`\nThe city started in ${startSeconds.toFixed(1)} s.`)
  return state
}

for (const [name, { failures }] of outcomes) {
  for (const failure of failures ?? []) console.log(`\n${name}: ${failure}`)
}
console.log('')
for (const [name, { passed, failed, seconds }] of outcomes) {
  console.log(
    `${name.padEnd(9)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(0)} s`,
  )
}
const passed = [...outcomes.values()].reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = [...outcomes.values()].reduce((sum, outcome) => sum + outcome.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
