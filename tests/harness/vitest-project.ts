/** Runs one of the projects of `vite.config.ts` and counts its tests. */
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import * as v from 'valibot'

export interface Outcome {
  passed: number
  failed: number
  seconds: number
  /** What failed, and how, to be said again after everything else: the log of a whole run is long. */
  failures?: readonly string[]
}

const RESULTS = 'tests/.results'
const FAILURE_LENGTH = 1500
const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.nullish(v.array(v.string()), []),
        }),
      ),
    }),
  ),
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
})

/** @param only part of the path of the files to run; undefined: all */
export async function runProject(
  project: string,
  only: string | undefined,
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const begun = performance.now()
  await mkdir(RESULTS, { recursive: true })
  const file = join(RESULTS, `${project}.json`)
  await rm(file, { force: true })
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const child = spawn('node_modules/.bin/vitest', only === undefined ? args : [...args, only], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const seconds = (performance.now() - begun) / 1000
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return { passed: 0, failed: 1, seconds }
  const report = v.parse(Report, JSON.parse(text))
  // A skipped test and a file that did not load count as failures; so does an error outside of any test.
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests
  const unsaid = code !== 0 && failed === 0 ? Math.max(1, report.numFailedTestSuites) : 0
  return { passed: report.numPassedTests, failed: failed + unsaid, seconds, failures: failuresOf(report) }
}

function failuresOf({ testResults }: v.InferOutput<typeof Report>): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative('.', name)
    const tests = assertionResults.filter(({ status }) => status !== 'passed')
    const told = tests.map(({ fullName, status, failureMessages }) =>
      `${file}: ${fullName}: ${status}\n${failureMessages?.join('\n') ?? ''}`.slice(0, FAILURE_LENGTH),
    )
    // A file that did not load has no tests to tell of.
    return assertionResults.length === 0 && message !== '' ? [`${file}: ${message}`.slice(0, FAILURE_LENGTH)] : told
  })
}
