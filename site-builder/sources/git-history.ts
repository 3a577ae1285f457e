/** When each file was last changed on the way to a commit, as far back as the repository remembers. */
import { runGit } from './git-process.ts'
import type { Change } from './source.ts'

/** A history that takes longer is one that nobody wrote by hand. Milliseconds. */
const PATIENCE = 3000
const LATEST = Date.parse('2100-01-01T00:00:00Z')
const CONTENT = ['pages', 'actualites', 'agenda', 'benevolat', 'albums']

export interface History {
  /** When the commit itself was made, milliseconds since 1970. */
  commitAt: number
  /** By path. What is not in it was never changed as far as one can see. */
  changes: ReadonlyMap<string, Change>
  /** Older commits are not here: what was not changed since has an unknown date. */
  cut: boolean
}

/** Follows the first parents: a merge changes what it brings when it is made. */
export async function readHistory(repository: string, commit: string): Promise<History> {
  const cut = (await output(repository, ['rev-parse', '--is-shallow-repository'])).trim() !== 'false'
  const changes = new Map<string, number>()
  let commitAt = 0
  let at = 0
  let rest = ''
  const take = (line: string): void => {
    if (line.startsWith('\u0001')) {
      at = instant(line.slice(1))
      commitAt ||= at
    } else if (line !== '' && !changes.has(line)) changes.set(line, at)
  }
  const give = ['log', '--first-parent', '-m', '--no-renames', '--name-only', '--format=%x01%ct', commit]
  const begun = performance.now()
  let late = false
  try {
    await runGit(repository, [...give, '--', ...CONTENT], (chunk) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(take)
      late = performance.now() - begun > PATIENCE
      return late ? 'stop' : undefined
    })
    take(rest)
  } catch {
    // Commits or trees are missing: what was seen before them holds.
    late = true
  }
  commitAt ||= instant(await output(repository, ['show', '-s', '--format=%ct', commit]))
  // The oldest commit that is here seems to have made every file that is older.
  const known = (time: number): boolean => !(cut || late) || time > at
  return {
    commitAt,
    changes: new Map([...changes].map(([path, time]) => [path, { at: time, known: known(time) }])),
    cut: cut || late,
  }
}

/** A commit may claim any time; calendars have four digits for a year. */
function instant(seconds: string): number {
  return Math.min(Math.max(Number(seconds) * 1000 || 0, 0), LATEST)
}

async function output(repository: string, args: readonly string[]): Promise<string> {
  let text = ''
  await runGit(repository, args, (chunk) => {
    text += chunk.toString()
    return undefined
  })
  return text
}
