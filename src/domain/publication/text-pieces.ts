/**
 * Cuts a file into what a person recognises: the fields of its information and the blocks of its text. The pieces put
 * together again are the file to the byte.
 */
export interface TextPiece {
  /** Name of the field (`titre`), or null for a block of the text. */
  field: string | null
  /** With the white space that follows it. */
  text: string
}

export interface PieceFile {
  /** `---` and its line end, or empty when the file has no information. */
  opening: string
  fields: readonly TextPiece[]
  closing: string
  blocks: readonly TextPiece[]
}

const head = /^(---[ \t]*\n)([\s\S]*?)(^---[ \t]*(?:\n+|$))/m

export function piecesOf(file: string): PieceFile {
  const match = file.startsWith('---') ? head.exec(file) : null
  if (!match || match.index !== 0) return { opening: '', fields: [], closing: '', blocks: blocksOf(file) }
  const [whole, opening = '', yaml = '', closing = ''] = match
  return { opening, fields: fieldsOf(yaml), closing, blocks: blocksOf(file.slice(whole.length)) }
}

/** A field begins at a key in the first column; what is indented, empty or a comment goes with the field before it. */
function fieldsOf(yaml: string): TextPiece[] {
  const fields: TextPiece[] = []
  for (const line of linesOf(yaml)) {
    const key = /^("?)([\p{L}_][\p{L}\p{N}_-]*)\1[ \t]*:/u.exec(line)?.[2]
    const last = fields.at(-1)
    if (key !== undefined || !last) fields.push({ field: key ?? '', text: line })
    else last.text += line
  }
  return fields
}

/** Blocks are parted by empty lines, but not inside a fence or a container, nor before an indented line (a list goes on). */
function blocksOf(body: string): TextPiece[] {
  const blocks: TextPiece[] = []
  let fence = ''
  let containers = 0
  let open = false
  for (const line of linesOf(body)) {
    const blank = line.trim() === ''
    const last = blocks.at(-1)
    const goesOn = last && (blank || open || fence !== '' || containers > 0 || /^[ \t]/.test(line))
    if (goesOn) last.text += line
    else blocks.push({ field: null, text: line })
    open = !blank
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    } else if (mark !== '') fence = mark
    else if (/^:{3,}\s*$/.test(line)) containers = Math.max(0, containers - 1)
    else if (/^:{3,}[a-z]/.test(line)) containers += 1
  }
  return blocks
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}
