/** Merges two edits of a text block by block. A block of the result is, to the letter, a block of one of the two. */
import { align } from '../write-back/align.ts'
import { joinBlocks, splitBlocks, type Block, type Blocks } from './blocks.ts'
import { mergeSequences, type Origin, type Region } from './merge-sequences.ts'
import { pick } from './pick.ts'

export type BodyMerge = { kind: 'merged'; body: string } | { kind: 'conflict'; regions: readonly Region[] }

export function mergeBody(base: string, mine: string, theirs: string): BodyMerge {
  const easy = pick(base, mine, theirs)
  if (easy !== null) return { kind: 'merged', body: easy }
  const sides = { base: splitBlocks(base), mine: splitBlocks(mine), theirs: splitBlocks(theirs) }
  const merge = mergeSequences(textsOf(sides.base), textsOf(sides.mine), textsOf(sides.theirs))
  if (merge.kind === 'conflict') return merge
  const eol = theirs.includes('\r\n') ? '\r\n' : '\n'
  const wanted = merge.items.map((item) => sides[item.from].blocks[item.index]?.text ?? '')
  const before = pick(sides.base.before, sides.mine.before, sides.theirs.before) ?? sides.theirs.before
  const gaps = gapsOf(sides, merge.items)
  // The second try parts all blocks by blank lines: blocks of two hands may run into each other without.
  for (const enough of [(gap: string) => gap.includes('\n'), (gap: string) => gap.split('\n').length > 2]) {
    const blocks = wanted.map((text, index): Block => {
      const gap = gaps[index] ?? null
      if (index === wanted.length - 1) return { text, after: endOf(sides) }
      return { text, after: gap !== null && enough(gap) ? gap : eol + eol }
    })
    const body = joinBlocks({ before, blocks })
    if (sameTexts(textsOf(splitBlocks(body)), wanted)) return { kind: 'merged', body }
  }
  return {
    kind: 'conflict',
    regions: [{ base: textsOf(sides.base), mine: textsOf(sides.mine), theirs: textsOf(sides.theirs) }],
  }
}

interface Sides {
  base: Blocks
  mine: Blocks
  theirs: Blocks
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

function textsOf({ blocks }: Blocks): string[] {
  return blocks.map(({ text }) => text)
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
