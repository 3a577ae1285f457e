/**
 * Three-way merge of two edits of one list. Finer than diff3 in one thing: neighbours that two people changed are two
 * changes, for paragraphs that stand side by side are still two paragraphs. In doubt it is a conflict.
 */
import { align } from '../write-back/align.ts'

/** An item of the result, by its index in one of the three lists. */
export interface Origin {
  from: 'base' | 'mine' | 'theirs'
  index: number
  /** Index in base of the item that it is, or takes the place of; null for one that is new. */
  base: number | null
  /** The item, where it was put together of both. */
  text?: string
}

export interface Region {
  base: readonly string[]
  mine: readonly string[]
  theirs: readonly string[]
}

export type SequenceMerge =
  | { kind: 'merged'; items: readonly Origin[] }
  | { kind: 'conflict'; regions: readonly Region[] }

/** Replaces `base[start, end)` by `items`, which begin at `index` in their list. */
interface Edit {
  from: 'mine' | 'theirs'
  start: number
  end: number
  index: number
  items: readonly string[]
  /** What both made of it together. */
  text?: string
}

/** @param within merges an item that both changed, each otherwise; null where that cannot be done */
export function mergeSequences(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  within: (base: string, mine: string, theirs: string) => string | null = () => null,
): SequenceMerge {
  const mineEdits = editsOf(base, mine, 'mine')
  const theirEdits = editsOf(base, theirs, 'theirs')
  const twice = new Set<Edit>()
  const regions: Region[] = []
  for (const ours of mineEdits) {
    for (const other of theirEdits) {
      if (isSame(ours, other)) twice.add(other)
      else if (collide(ours, other)) {
        const text = mergeOne(ours, other)
        if (text === null) regions.push(regionOf(base, ours, other))
        else {
          ours.text = text
          twice.add(other)
        }
      }
    }
  }
  if (regions.length > 0) return { kind: 'conflict', regions }
  const edits = [...mineEdits, ...theirEdits.filter((edit) => !twice.has(edit))]
  return { kind: 'merged', items: apply(base.length, edits) }

  /** Both changed one and the same item. */
  function mergeOne(ours: Edit, other: Edit): string | null {
    const [before, one, two] = [base[ours.start], ours.items[0], other.items[0]]
    if (before === undefined || one === undefined || two === undefined) return null
    const isOne = (edit: Edit) => edit.end === edit.start + 1 && edit.items.length === 1
    return ours.start === other.start && isOne(ours) && isOne(other) ? within(before, one, two) : null
  }
}

/** As many for as many are single changes, each of its own; every other edit stays whole. */
function editsOf(base: readonly string[], side: readonly string[], from: Edit['from']): Edit[] {
  const edits: Edit[] = []
  let start = 0
  let index = 0
  for (const [nextStart, nextIndex] of [...align(base, side), [base.length, side.length] as const]) {
    const items = side.slice(index, nextIndex)
    if (items.length === nextStart - start) {
      items.forEach((item, at) =>
        edits.push({ from, start: start + at, end: start + at + 1, index: index + at, items: [item] }),
      )
    } else {
      edits.push({ from, start, end: nextStart, index, items })
    }
    start = nextStart + 1
    index = nextIndex + 1
  }
  return edits
}

function isSame(a: Edit, b: Edit): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.items.length === b.items.length &&
    a.items.every((item, at) => item === b.items[at])
  )
}

function collide(a: Edit, b: Edit): boolean {
  if (a.start < b.end && b.start < a.end) return true
  if (a.end !== b.start && b.end !== a.start) return false
  // They touch. What is added between two paragraphs needs both of them: not beside what the other took away, and not
  // beside what the other added, for nothing says which comes first.
  return (grows(a) && !keepsCount(b)) || (grows(b) && !keepsCount(a))
}

function grows(edit: Edit): boolean {
  return edit.items.length > edit.end - edit.start
}

function keepsCount(edit: Edit): boolean {
  return edit.items.length === edit.end - edit.start
}

function regionOf(base: readonly string[], mine: Edit, theirs: Edit): Region {
  const start = Math.min(mine.start, theirs.start)
  const end = Math.max(mine.end, theirs.end)
  const seen = (edit: Edit) => [...base.slice(start, edit.start), ...edit.items, ...base.slice(edit.end, end)]
  return { base: base.slice(start, end), mine: seen(mine), theirs: seen(theirs) }
}

function apply(length: number, edits: readonly Edit[]): Origin[] {
  const items: Origin[] = []
  let at = 0
  const keepUntil = (end: number) => {
    for (; at < end; at += 1) items.push({ from: 'base', index: at, base: at })
  }
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    keepUntil(edit.start)
    const replaces = keepsCount(edit)
    edit.items.forEach((_item, offset) => {
      const text = edit.text === undefined ? {} : { text: edit.text }
      items.push({ from: edit.from, index: edit.index + offset, base: replaces ? edit.start + offset : null, ...text })
    })
    at = edit.end
  }
  keepUntil(length)
  return items
}
