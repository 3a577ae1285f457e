/** Compares what is to be published with what is at the forge now, file by file. No file is ever overwritten unseen. */
import type { ConflictFile, FileChange } from './git-repo.ts'

export type MergeOutcome = { kind: 'merged'; text: string } | { kind: 'conflict' }

export interface PlanSource {
  /** oid of each file of the fetched head. */
  current: ReadonlyMap<string, string>
  /** Text of a blob; null when it cannot be had or is no text. */
  text: (oid: string) => Promise<string | null>
  /** oid that this content would have. */
  oidOf: (content: Uint8Array) => Promise<string>
  merge: (path: string, base: string, mine: string, theirs: string) => Promise<MergeOutcome>
}

export interface Plan {
  /** What the commit changes on the fetched head; empty when all of it is there already. */
  writes: Map<string, Uint8Array | null>
  merged: { path: string; text: string }[]
  conflicts: ConflictFile[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export async function planPublication(changes: readonly FileChange[], source: PlanSource): Promise<Plan> {
  const plan: Plan = { writes: new Map(), merged: [], conflicts: [] }
  for (const change of changes) await planFile(change, source, plan)
  return plan
}

async function planFile(change: FileChange, source: PlanSource, plan: Plan): Promise<void> {
  const { path, base } = change
  const theirs = source.current.get(path) ?? null
  const mine = typeof change.content === 'string' ? encoder.encode(change.content) : change.content
  const mineOid = mine === null ? null : await source.oidOf(mine)
  // Already so: a push whose answer was lost, or the same edit made twice.
  if (theirs === mineOid) return
  // Nobody touched it meanwhile, or it is new on both counts.
  if (theirs === base) {
    plan.writes.set(path, mine)
    return
  }
  const baseText = base === null ? null : (change.baseText ?? (await source.text(base).catch(() => null)))
  const theirText = theirs === null ? null : await source.text(theirs)
  if (mine !== null && typeof change.content === 'string' && theirText !== null && baseText !== null) {
    const outcome = await source.merge(path, baseText, change.content, theirText)
    if (outcome.kind === 'merged') {
      if (outcome.text !== theirText) plan.writes.set(path, encoder.encode(outcome.text))
      plan.merged.push({ path, text: outcome.text })
      return
    }
  }
  // Pictures, deletions, two new pages of one name, and paragraphs that both changed: a person decides.
  plan.conflicts.push({
    path,
    theirs: theirText,
    theirsOid: theirs,
    mine: mine === null ? null : decoder.decode(mine),
    base: baseText,
  })
}
