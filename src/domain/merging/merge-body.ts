/**
 * Merges two edits of a text block by block, of a list item by item, of a table row by row. Each of these is, to the
 * letter, one of the two's.
 */
import { cutBlock, splitBlocks, type CutBlock } from './blocks.ts'
import { mergeBlocks, textsOf, type Manner } from './merge-blocks.ts'
import type { Region } from './merge-sequences.ts'
import { pick } from './pick.ts'

export type BodyMerge = { kind: 'merged'; body: string } | { kind: 'conflict'; regions: readonly Region[] }

export function mergeBody(base: string, mine: string, theirs: string): BodyMerge {
  const easy = pick(base, mine, theirs)
  if (easy !== null) return { kind: 'merged', body: easy }
  const eol = theirs.includes('\r\n') ? '\r\n' : '\n'
  const merge = mergeBlocks(
    { base: splitBlocks(base), mine: splitBlocks(mine), theirs: splitBlocks(theirs) },
    {
      cut: splitBlocks,
      // The second try parts all blocks by blank lines: blocks of two hands may run into each other without.
      spaces: [
        { enough: (gap) => gap.includes('\n'), usual: eol + eol },
        { enough: (gap) => gap.split('\n').length > 2, usual: eol + eol },
      ],
      within: (...texts) => mergeParts(...texts, eol),
    },
  )
  return merge.kind === 'merged' ? { kind: 'merged', body: merge.text } : merge
}

/** One list, or one table, that both changed. */
function mergeParts(baseText: string, mineText: string, theirsText: string, eol: string): string | null {
  const [base, mine, theirs] = [cutBlock(baseText), cutBlock(mineText), cutBlock(theirsText)]
  if (!base || !mine || !theirs || base.kind !== mine.kind || base.kind !== theirs.kind) return null
  if (base.kind.startsWith('table') && [mine, theirs].some((side) => movesColumns(base, side))) return null
  const cut: Manner['cut'] = (text) => {
    const again = cutBlock(text)
    return again?.kind === base.kind ? again : null
  }
  const usual = base.blocks.length > 1 ? (base.blocks[0]?.after ?? eol) : eol
  const spaces = [{ enough: (gap: string) => gap.includes('\n'), usual }]
  const merge = mergeBlocks({ base, mine, theirs }, { cut, spaces })
  return merge.kind === 'merged' ? merge.text : null
}

/** A header that changed together with rows: columns may have changed places, and a row of the other would not fit. */
function movesColumns(base: CutBlock, side: CutBlock): boolean {
  const [header, ...rows] = textsOf(base)
  const [newHeader, ...newRows] = textsOf(side)
  return header !== newHeader && rows.join('\n') !== newRows.join('\n')
}
