/**
 * What the pipeline remembers of the standing release, for the next publication and for the watch: `release.json` in
 * the site's folder, outside of what visitors see. Losing it costs one publication.
 */
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readPlainFile } from '#ci/deploy/plain-file.ts'

const MOST_RECORD = 64 * 1024
const Times = v.record(v.string(), v.number())

const Record = v.object({
  commit: v.string(),
  /** Content pages: what « half of the pages vanished » is counted against. */
  pages: v.number(),
  /** When the site changes by itself next; milliseconds since 1970. */
  nextChange: v.nullable(v.number()),
  /** The last refused commit, so that the watch does not ask for it again and again. */
  refused: v.nullable(v.string()),
  /** The last commit whose publication led nowhere (a crash, a limit, a refusal at a date), when, and how often in a row. */
  failed: v.optional(
    v.nullable(v.object({ commit: v.string(), at: v.number(), count: v.optional(v.number(), 1) })),
    null,
  ),
  /** Before this moment it is the others' turn. Milliseconds since 1970. */
  restUntil: v.optional(v.number(), 0),
  /** Milliseconds since 1970 at the end of each step, for the benchmark's breakdown. */
  times: Times,
  /** Milliseconds that each part took; some of them side by side. */
  spent: v.optional(Times, {}),
  /**
   * What is wrong with the pages that were made anew, for the city's staff: pages looked at and to look at, faults, and
   * the first of them.
   */
  faults: v.optional(
    v.nullable(v.object({ looked: v.number(), wanted: v.number(), count: v.number(), first: v.array(v.string()) })),
    null,
  ),
})

export type ReleaseRecord = v.InferOutput<typeof Record>

export async function readRecord(root: string): Promise<ReleaseRecord | null> {
  try {
    return v.parse(Record, JSON.parse(await readPlainFile(join(root, 'release.json'), MOST_RECORD)))
  } catch {
    return null
  }
}

export async function writeRecord(root: string, record: ReleaseRecord): Promise<void> {
  const file = join(root, 'release.json')
  await writeFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o644 })
  await rename(`${file}.new`, file)
}
