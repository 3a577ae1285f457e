/** What a build says of itself: JSON for programs, a line a problem for people. */
import type { Problem } from '../model/problem.ts'
import { reportLine, sentence } from '../words/problems.ts'
import type { BuildResult } from './build-site.ts'

export interface Report {
  refused: boolean
  /** 40 hex digits, or null. */
  commit: string | null
  /** The present of the build, ISO 8601. */
  built: string
  /** Content pages of every type. */
  pages: number
  problems: readonly (Problem & { message: string })[]
  /** When the site changes by itself next, milliseconds since 1970, or null. */
  nextChange: number | null
  /** Files made anew, and hard-linked from the release before. */
  written: number
  linked: number
  /** Milliseconds of each step. */
  timings: Readonly<Record<string, number>>
}

export function reportOf({ refused, site, problems, pages, written, linked, timings }: BuildResult): Report {
  return {
    refused,
    commit: site.commit,
    built: new Date(site.now).toISOString(),
    pages,
    problems: problems.map((problem) => ({ ...problem, message: sentence(problem) })),
    nextChange: site.nextChange,
    written,
    linked,
    timings,
  }
}

/** What refuses comes first: it is what must be read. */
export function reportLines(problems: readonly Problem[]): string[] {
  const refusing = problems.filter((problem) => problem.refuses === true)
  const others = problems.filter((problem) => problem.refuses !== true)
  return [...refusing, ...others].map(reportLine)
}
