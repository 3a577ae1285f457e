/** The checks of the house: types of each world, lint, direction of imports, dead code, format. */
import { spawnSync } from 'node:child_process'
import type { Outcome } from './vitest-project.ts'

const WORLDS = [
  'site-builder',
  'site-builder/build',
  'site-builder/visitor',
  'src',
  'src/domain',
  'src/service-worker',
  'ci',
  'tests',
]

const CHECKS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  types: WORLDS.map((world) => ['vue-tsc', '--noEmit', '-p', world]),
  lint: [
    ['oxlint', '--deny-warnings', '--report-unused-disable-directives', '.'],
    ['eslint', '--max-warnings', '0', 'src'],
  ],
  imports: [
    ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src', 'site-builder', 'ci', 'tests'],
  ],
  dead: [['knip', '--no-progress', '--no-config-hints']],
  format: [['oxfmt', '--check', '.']],
}

export const checkNames: readonly string[] = Object.keys(CHECKS)

/** Runs every check, even after one has failed: who mends wants the whole list. No name means all. */
export function runChecks(names: readonly string[]): Outcome {
  const outcome = { passed: 0, failed: 0, seconds: 0 }
  for (const [name, commands] of Object.entries(CHECKS)) {
    if (names.length > 0 && !names.includes(name)) continue
    const begun = performance.now()
    const bad = commands.filter(([program = '', ...args]) => {
      return spawnSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit' }).status !== 0
    })
    const seconds = (performance.now() - begun) / 1000
    outcome.seconds += seconds
    outcome[bad.length === 0 ? 'passed' : 'failed'] += 1
    console.log(`${bad.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
  }
  return outcome
}
