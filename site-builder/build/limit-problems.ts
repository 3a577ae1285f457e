/** A report is read by people and carried by programs: a text of a hundred thousand dead links must not fill either. */
import type { Problem } from '../model/problem.ts'

const PER_PATH_MAX = 50
const ALL_MAX = 5000
const TEXT_MAX = 300

/** Keeps whatever refuses, and of the rest the first ones of each path; values that sentences name are shortened. */
export function limitProblems(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  let kept = 0
  return problems.flatMap((problem) => {
    const count = (counts.get(problem.path) ?? 0) + 1
    counts.set(problem.path, count)
    if (problem.refuses !== true && (count > PER_PATH_MAX || kept >= ALL_MAX)) return []
    kept += 1
    return [problem.data === undefined ? problem : { ...problem, data: shortened(problem.data) }]
  })
}

function shortened(data: NonNullable<Problem['data']>): NonNullable<Problem['data']> {
  const entries = Object.entries(data).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'string' && value.length > TEXT_MAX ? `${value.slice(0, TEXT_MAX)}…` : value,
  ])
  return Object.fromEntries(entries)
}
