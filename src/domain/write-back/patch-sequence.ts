import { pairBlocks } from './pair-blocks.ts'
import type { Original, Patching } from './patching.ts'

export interface Sequence<N> {
  readonly before: readonly Original<N>[]
  readonly after: readonly N[]
  /** Between two blocks that were not neighbours in the file; written with `\n`. */
  readonly separator: (left: N, right: N) => string
  /** A changed block (with its original) or a new one, with the file's line endings. */
  readonly write: (node: N, index: number, original: Original<N> | undefined) => string
  /** Indexes of blocks to be written together with their forced neighbours, changed or not. */
  readonly forced?: ReadonlySet<number>
  /** Told where each block came to lie; several may share one piece. */
  readonly onPiece?: (piece: Piece) => void
}

/** The place of a block in what was put together. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Index in the file of the block whose bytes these are; null for what was written anew. */
  readonly before: number | null
}

/**
 * Sibling blocks, from the first one's first character to the last one's last: untouched blocks and the gaps between
 * them are the file's own bytes, the others are written anew.
 */
export function patchSequence<N>(patching: Patching<N>, sequence: Sequence<N>): string {
  const { adapter, slice, toFile } = patching
  const { before, after, forced } = sequence
  const describe = (node: N) => ({ meaning: adapter.meaning(node), kind: adapter.kind(node) })
  const origins = pairBlocks(
    before.map((original) => describe(original.node)),
    after.map(describe),
  )

  let out = ''
  let left: { node: N; before: number | undefined } | undefined
  for (let index = 0; index < after.length; index++) {
    const node = after[index]
    if (node === undefined) continue
    const origin = origins[index]
    if (left) out += gap(left.node, left.before, node, origin?.before)

    const run = forcedRun(index)
    const original = origin && before[origin.before]
    const start = out.length
    const copied = run.length === 0 && origin?.kept === true && original !== undefined
    if (run.length > 0) {
      out += toFile(adapter.serialise(run, patching.manner))
      index += run.length - 1
    } else if (copied) {
      out += slice(original.source.start, original.source.end)
    } else {
      out += sequence.write(node, index, original)
    }
    const piece = { start, end: out.length, before: copied ? origin.before : null }
    for (let blocks = Math.max(1, run.length); blocks > 0; blocks--) sequence.onPiece?.(piece)
    left = { node: run.at(-1) ?? node, before: origins[index]?.before }
  }
  return out

  function gap(leftNode: N, leftBefore: number | undefined, rightNode: N, rightBefore: number | undefined): string {
    const own = rightBefore === undefined || rightBefore === 0 ? '' : gapBefore(rightBefore)
    const neighbours = leftBefore !== undefined && rightBefore === leftBefore + 1
    if (own.includes('\n') && (neighbours || /\n[ \t>]*\r?\n/.test(own))) return own
    return toFile(sequence.separator(leftNode, rightNode))
  }

  function gapBefore(index: number): string {
    const [one, two] = [before[index - 1], before[index]]
    return one && two ? slice(one.source.end, two.source.start) : ''
  }

  function forcedRun(index: number): readonly N[] {
    let end = index
    while (end < after.length && forced?.has(end)) end++
    return after.slice(index, end)
  }
}
