import type { SourceNode } from './adapter.ts'
import type { Piece } from './patch-sequence.ts'
import type { SourceText } from './source-text.ts'

/** A body as it was put together, and where each of its blocks lies in it. */
export interface Patched {
  readonly body: string
  readonly pieces: readonly Piece[]
}

/** A part of a body that reads, alone, as it does in the whole. */
export interface Window {
  /** Indexes of its blocks, the last one included. */
  readonly first: number
  readonly last: number
  /** Offsets in the body. */
  readonly start: number
  readonly end: number
  /** Its last block is untouched, and so is all up to the next window: it has to begin where it lies. */
  readonly anchored: boolean
}

/**
 * The parts of a patched body that have to be read again; everything outside them is the file's own bytes and reads as
 * it did. Why that is as good as reading the whole:
 *
 * Block structure is found line by line, from above. An **anchor** is an untouched block at the margin, after a blank
 * line, that was a block of the page itself: when its first line comes, nothing is open. What follows an anchor
 * therefore reads the same whatever stands above, as long as the anchor is reached with nothing open. A window goes from
 * the last anchor above an edit to the first one below. Its beginning is known (untouched bytes after an anchor, or the
 * start of the file); reading it shows that its last anchor begins a block of the page at its own place; from there on
 * untouched bytes read as before, up to the next window. Within lines, only definitions (addresses, notes) reach across
 * blocks: the caller reads windows with them, and reads the whole when one of them was touched.
 */
export function windowsOf(patched: Patched, source: SourceText, before: readonly SourceNode[]): readonly Window[] {
  const { body, pieces } = patched
  const count = pieces.length
  const gap = (index: number) => body.slice(pieces[index - 1]?.end ?? 0, pieces[index]?.start ?? body.length)
  const gapInFile = (index: number) =>
    source.slice(before[index - 1]?.end ?? 0, before[index]?.start ?? source.text.length)

  const isAnchor = (index: number): boolean => {
    const origin = pieces[index]?.before
    if (index <= 0 || origin === null || origin === undefined || origin === 0) return false
    // A parser drops this one at the beginning of a text.
    if (body[pieces[index]?.start ?? 0] === '\ufeff') return false
    return [gap(index), gapInFile(origin)].every((space) => blankLineAndMargin.test(space))
  }
  const isWhole = (index: number): boolean => {
    const left = index === 0 ? -1 : pieces[index - 1]?.before
    const right = index === count ? before.length : pieces[index]?.before
    if (typeof left !== 'number' || typeof right !== 'number' || right !== left + 1) return false
    return index === 0 || index === count || gap(index) === gapInFile(right)
  }

  const found: Window[] = []
  const add = (above: number, below: number): void => {
    let first = above
    while (first > 0 && !isAnchor(first)) first--
    let last = below
    while (last < count && !isAnchor(last)) last++
    const start = first > 0 ? (pieces[first]?.start ?? 0) : 0
    const anchored = last < count
    const end = anchored ? (pieces[last]?.end ?? body.length) : body.length
    if (found.at(-1)?.start === start) return
    found.push({ first: Math.max(0, first), last: Math.min(last, count - 1), start, end, anchored })
  }
  for (let index = 0; index <= count; index++) {
    if (!isWhole(index)) add(index - 1, index)
    if (index < count && pieces[index]?.before === null) add(index - 1, index + 1)
  }
  return found
}

const blankLineAndMargin = /\n[ \t]*\r?\n$/
