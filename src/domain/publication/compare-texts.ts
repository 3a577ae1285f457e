/**
 * Two versions of one page side by side, piece by piece, and the text that the person's choices make of them. Nothing
 * is decided here: where the two differ, somebody chooses « mine », « theirs » or « both ».
 */
import { piecesOf, type TextPiece } from './text-pieces.ts'

export type Side = 'mine' | 'theirs'
export type Choice = Side | 'both'

export interface DifferentPiece {
  kind: 'differs'
  id: number
  /** Name of the field; null for blocks of the text, which alone can be kept both. */
  field: string | null
  /** Empty when that side has nothing here. */
  mine: string
  theirs: string
  /** The side that changed something, when the other is as it was before both; null when both did. */
  suggested: Side | null
}

export type ComparedPiece = { kind: 'same'; text: string; field: string | null } | DifferentPiece

export interface Comparison {
  opening: string
  closing: string
  fields: readonly ComparedPiece[]
  blocks: readonly ComparedPiece[]
}

/** @param base the text that both started from, when it is known. */
export function compareTexts(mine: string, theirs: string, base: string | null): Comparison {
  const [a, b] = [piecesOf(mine), piecesOf(theirs)]
  const before = base === null ? null : piecesOf(base)
  let ids = 0
  const differs = (field: string | null, m: string, t: string, old: string | null): DifferentPiece => ({
    kind: 'differs',
    id: (ids += 1),
    field,
    mine: m,
    theirs: t,
    suggested: old === null ? null : bare(old) === bare(m) ? 'theirs' : bare(old) === bare(t) ? 'mine' : null,
  })

  const fields: ComparedPiece[] = []
  const find = (pieces: readonly TextPiece[], field: string | null) =>
    pieces.find((piece) => piece.field === field)?.text ?? ''
  for (const { field, text } of a.fields) {
    const other = find(b.fields, field)
    if (bare(text) === bare(other)) fields.push({ kind: 'same', text, field })
    else fields.push(differs(field, text, other, before && find(before.fields, field)))
  }
  for (const { field, text } of b.fields) {
    if (!a.fields.some((piece) => piece.field === field)) {
      fields.push(differs(field, '', text, before && find(before.fields, field)))
    }
  }

  const oldBlocks = before && before.blocks.map((piece) => bare(piece.text))
  const blocks = hunks(a.blocks, b.blocks).map((hunk): ComparedPiece => {
    if (hunk.kind === 'same') return { kind: 'same', text: hunk.text, field: null }
    const [m, t] = [joined(hunk.mine), joined(hunk.theirs)]
    const unchanged = (pieces: readonly TextPiece[]) =>
      oldBlocks !== null && pieces.every((piece) => oldBlocks.includes(bare(piece.text)))
    const [mineOld, theirsOld] = [unchanged(hunk.mine), unchanged(hunk.theirs)]
    return { ...differs(null, m, t, null), suggested: mineOld === theirsOld ? null : mineOld ? 'theirs' : 'mine' }
  })
  return {
    opening: a.opening || b.opening,
    closing: a.closing || b.closing,
    fields,
    blocks,
  }
}

export function differences(comparison: Comparison): readonly DifferentPiece[] {
  return [...comparison.fields, ...comparison.blocks].filter((piece) => piece.kind === 'differs')
}

/** The file that the choices make; a difference without a choice keeps both (a field: mine), so that nothing is lost. */
export function chosenText(comparison: Comparison, choices: ReadonlyMap<number, Choice>): string {
  const chosen = (piece: ComparedPiece): string[] => {
    if (piece.kind === 'same') return [piece.text]
    const choice = choices.get(piece.id) ?? 'both'
    if (choice === 'theirs') return [piece.theirs]
    if (choice === 'mine' || piece.field !== null) return [piece.mine]
    return [piece.mine, piece.theirs]
  }
  const fields = glue(comparison.fields.flatMap(chosen), '\n')
  const blocks = glue(comparison.blocks.flatMap(chosen), '\n\n')
  const head = fields && !fields.endsWith('\n') ? `${fields}\n` : fields
  return comparison.opening + head + comparison.closing + blocks
}

/** Puts pieces together; one that ends without the separator (it was the last of its file) gets it when more follows. */
function glue(pieces: readonly string[], separator: string): string {
  let text = ''
  for (const piece of pieces) {
    if (piece === '') continue
    if (text !== '' && !text.endsWith(separator)) text = text.replace(/\n*$/, () => separator)
    text += piece
  }
  return text
}

type Hunk = { kind: 'same'; text: string } | { kind: 'differs'; mine: TextPiece[]; theirs: TextPiece[] }

/** Longest common subsequence of the blocks; what lies between two common blocks is one difference. */
function hunks(mine: readonly TextPiece[], theirs: readonly TextPiece[]): Hunk[] {
  const a = mine.map((piece) => bare(piece.text))
  const b = theirs.map((piece) => bare(piece.text))
  const width = b.length + 1
  const length = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const result: Hunk[] = []
  const open = (): Hunk & { kind: 'differs' } => {
    const last = result.at(-1)
    if (last?.kind === 'differs') return last
    const hunk: Hunk = { kind: 'differs', mine: [], theirs: [] }
    result.push(hunk)
    return hunk
  }
  let [i, j] = [0, 0]
  for (let m = mine[i], t = theirs[j]; m || t; m = mine[i], t = theirs[j]) {
    if (m && t && a[i] === b[j]) {
      result.push({ kind: 'same', text: m.text })
      i++
      j++
    } else if (t && (!m || at(i, j + 1) > at(i + 1, j))) {
      open().theirs.push(t)
      j++
    } else if (m) {
      open().mine.push(m)
      i++
    }
  }
  return result
}

const joined = (pieces: readonly TextPiece[]) => pieces.map((piece) => piece.text).join('')
const bare = (text: string) => text.trimEnd()
