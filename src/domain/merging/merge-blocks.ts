/** Puts a merge of blocks together: each with the space after it that one of the two gave it. */
import { align } from '../write-back/align.ts'
import { joinBlocks, type Block, type Blocks } from './blocks.ts'
import { mergeSequences, type Origin, type Region } from './merge-sequences.ts'
import { pick } from './pick.ts'

export type BlocksMerge = { kind: 'merged'; text: string } | { kind: 'conflict'; regions: readonly Region[] }

export interface Sides {
  base: Blocks
  mine: Blocks
  theirs: Blocks
}

export interface Manner {
  /** Cuts the result again: what ran into each other is not a merge. Null: it is something else now. */
  cut(text: string): Blocks | null
  /** Spaces to try where nobody gave one that serves, the closest first. */
  spaces: readonly { enough(gap: string): boolean; usual: string }[]
  /** Merges a block that both changed. */
  within?(base: string, mine: string, theirs: string): string | null
}

export function mergeBlocks(sides: Sides, manner: Manner): BlocksMerge {
  const merge = mergeSequences(textsOf(sides.base), textsOf(sides.mine), textsOf(sides.theirs), manner.within)
  if (merge.kind === 'conflict') return merge
  const wanted = merge.items.map((item) => item.text ?? sides[item.from].blocks[item.index]?.text ?? '')
  const before = pick(sides.base.before, sides.mine.before, sides.theirs.before) ?? sides.theirs.before
  const gaps = gapsOf(sides, merge.items)
  for (const { enough, usual } of manner.spaces) {
    const blocks = wanted.map((text, index): Block => {
      const gap = gaps[index] ?? null
      if (index === wanted.length - 1) return { text, after: endOf(sides) }
      return { text, after: gap !== null && enough(gap) ? gap : usual }
    })
    const text = joinBlocks({ before, blocks })
    const cut = manner.cut(text)
    if (cut && sameTexts(textsOf(cut), wanted)) return { kind: 'merged', text }
  }
  return {
    kind: 'conflict',
    regions: [{ base: textsOf(sides.base), mine: textsOf(sides.mine), theirs: textsOf(sides.theirs) }],
  }
}

/** Blank lines after each block of the result; null where its own are no help, it having been the last one. */
function gapsOf(sides: Sides, items: readonly Origin[]): (string | null)[] {
  const inMine = placesIn(sides.base, sides.mine)
  const inTheirs = placesIn(sides.base, sides.theirs)
  return items.map((item) => {
    if (item.base === null) return gapAfter(sides[item.from], item.index)
    const mineIndex = item.from === 'mine' ? item.index : inMine.get(item.base)
    const theirsIndex = item.from === 'theirs' ? item.index : inTheirs.get(item.base)
    const base = gapAfter(sides.base, item.base)
    const mine = mineIndex === undefined ? base : gapAfter(sides.mine, mineIndex)
    const theirs = theirsIndex === undefined ? base : gapAfter(sides.theirs, theirsIndex)
    return pick(base, mine, theirs) ?? theirs ?? mine
  })
}

function gapAfter(side: Blocks, index: number): string | null {
  return index >= side.blocks.length - 1 ? null : (side.blocks[index]?.after ?? null)
}

function placesIn(base: Blocks, side: Blocks): Map<number, number> {
  return new Map(align(textsOf(base), textsOf(side)))
}

/** How the text ends. */
function endOf(sides: Sides): string {
  const end = (side: Blocks) => side.blocks.at(-1)?.after ?? ''
  return pick(end(sides.base), end(sides.mine), end(sides.theirs)) ?? end(sides.theirs)
}

export function textsOf({ blocks }: Blocks): string[] {
  return blocks.map(({ text }) => text)
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
