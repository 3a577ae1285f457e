/**
 * When each item was last changed: calendars and feeds must say it, and never go back. A whole history says it by
 * itself, whoever builds. The city's runners have the last commit alone: there the cache remembers, for each file, the
 * commit with which it was first seen as it is.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { readHistory, type History } from '../sources/git-history.ts'
import type { GitSource } from '../sources/git-source.ts'
import type { Change, Source } from '../sources/source.ts'
import { readJson, writeWhole } from './files.ts'

export interface Changes {
  /** By path. Empty for a folder, whose files say nothing that would be the same elsewhere. */
  all: ReadonlyMap<string, Change>
  save(): Promise<void>
}

const memorySchema = v.record(v.string(), v.object({ oid: v.string(), at: v.number(), known: v.boolean() }))
type Memory = v.InferOutput<typeof memorySchema>

const NAME = 'changes.json'
const NONE: Changes = { all: new Map(), save: async () => {} }

export async function openChanges(source: Source, cache: string | null): Promise<Changes> {
  if (!isGit(source)) return NONE
  const history = await readHistory(source.repository, source.commit)
  if (!history.cut || cache === null) return { all: history.changes, save: async () => {} }
  const file = join(cache, NAME)
  const remembered = v.safeParse(memorySchema, await readJson(file))
  const before = remembered.success ? remembered.output : {}
  const now = withMemory(source, history, before)
  const all = new Map(Object.entries(now).map(([path, { at, known }]) => [path, { at, known }]))
  const text = JSON.stringify(now)
  return { all, save: () => (text === JSON.stringify(before) ? Promise.resolve() : writeWhole(file, text)) }
}

function withMemory(source: Source, history: History, before: Memory): Memory {
  const any = Object.keys(before).length > 0
  const entries = source.files.flatMap(({ path, oid }): [string, Memory[string]][] => {
    if (!path.endsWith('.md')) return []
    const seen = Object.hasOwn(before, path) ? before[path] : undefined
    if (seen?.oid === oid) return [[path, seen]]
    const change = history.changes.get(path)
    // A clock that was set back must not make a change look older than the one before it.
    const at = Math.max(change?.known === true ? change.at : history.commitAt, (seen?.at ?? -1000) + 1000)
    return [[path, { oid, at, known: any || change?.known === true }]]
  })
  return Object.fromEntries(entries)
}

function isGit(source: Source): source is GitSource {
  return 'repository' in source && source.commit !== null
}
