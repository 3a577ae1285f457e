/** The order of fields after a merge: as a merge of the two orders where it can be had, else new ones beside their neighbours. */
import { mergeSequences } from './merge-sequences.ts'

/** Every key of mine and theirs, once each. The same whoever is called mine. */
export function mergeKeys(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const lists = { base, mine, theirs }
  const merge = mergeSequences(base, mine, theirs)
  const order = merge.kind === 'merged' ? merge.items.map(({ from, index }) => lists[from][index] ?? '') : [...base]
  const keys = [...new Set(order)]
  // Two runs of new fields at one place: the one whose first name comes first in the alphabet goes first.
  const runs = [...runsOf(mine, new Set(keys)), ...runsOf(theirs, new Set(keys))].toSorted((a, b) =>
    (b.names[0] ?? '') < (a.names[0] ?? '') ? -1 : 1,
  )
  for (const { after, names } of runs) {
    const fresh = names.filter((name) => !keys.includes(name))
    keys.splice(after === null ? 0 : keys.indexOf(after) + 1, 0, ...fresh)
  }
  return keys
}

interface Run {
  /** The known key above it; null at the top. */
  after: string | null
  names: string[]
}

function runsOf(side: readonly string[], known: ReadonlySet<string>): Run[] {
  const runs: Run[] = []
  let after: string | null = null
  let run: Run | null = null
  for (const key of side) {
    if (known.has(key)) {
      after = key
      run = null
    } else if (run) {
      run.names.push(key)
    } else {
      run = { after, names: [key] }
      runs.push(run)
    }
  }
  return runs
}
