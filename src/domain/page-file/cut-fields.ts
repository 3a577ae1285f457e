/** The fields of a front matter that cannot be read as a whole, cut apart by hand: which of them are sound alone. */
import { parseYaml, type YamlReason } from '#site-builder/reading/yaml.ts'

export interface FieldPiece {
  /** Lines of the piece, line ends included. */
  source: string
  /** 1-based, in the fields. */
  line: number
  /** Null for lines that are no field: comments, blank ones, and what nobody can read. */
  key: string | null
  /** Why it cannot be read; null when it is sound. */
  fault: YamlReason | 'no-field' | null
  /** What it says when it is sound. */
  value: unknown
}

const FIELD = /^([\p{L}_][\p{L}\p{N}_ -]{0,60}?)[ \t]*:(?=[ \t\r\n]|$)/u

/** @param known names of fields: they are found too where a space is missing, or one is too many */
export function cutFields(yaml: string, known: ReadonlySet<string>): readonly FieldPiece[] {
  const pieces: FieldPiece[] = []
  const lines = yaml.match(/[^\n]*\n|[^\n]+$/g) ?? []
  for (let at = 0; at < lines.length;) {
    const size = sizeAt(lines, at, known)
    pieces.push(pieceOf(lines.slice(at, at + size).join(''), at + 1, known))
    at += size
  }
  const seen = new Set<string>()
  return pieces.map((piece) => {
    if (piece.key === null || !seen.has(piece.key)) {
      if (piece.key !== null) seen.add(piece.key)
      return piece
    }
    return { ...piece, fault: 'duplicate' as const }
  })
}

/** How many lines the piece has that begins here. */
function sizeAt(lines: readonly string[], at: number, known: ReadonlySet<string>): number {
  const first = lines[at] ?? ''
  if (keyIn(first, known) === null) return 1
  let size = 1
  while (at + size < lines.length && continues(lines, at + size, known)) size += 1
  if (readable(lines.slice(at, at + size).join(''))) return size
  // A quoted text may go on over lines that look like fields.
  if (/:[ \t]*['"]/.test(first)) {
    for (let more = size + 1; at + more <= lines.length; more += 1) {
      if (readable(lines.slice(at, at + more).join(''))) return more
    }
  }
  return size
}

function continues(lines: readonly string[], at: number, known: ReadonlySet<string>): boolean {
  const line = lines[at] ?? ''
  if (/^[ \t]*#/.test(line)) return false
  if (/^[ \t]+[^ \t\r\n]/.test(line)) {
    // A known field that was pushed to the right by mistake is a field all the same.
    const key = keyIn(line.trimStart(), known)
    return key === null || !known.has(key)
  }
  return /^-[ \t]/.test(line)
}

function readable(source: string): boolean {
  const read = parseYaml(source)
  return read.ok && typeof read.value === 'object' && read.value !== null && Object.keys(read.value).length === 1
}

function keyIn(line: string, known: ReadonlySet<string>): string | null {
  const key = FIELD.exec(line)?.[1]
  if (key !== undefined) return key
  const tight = /^([\p{L}_]+)[ \t]*[:=]/u.exec(line)?.[1]
  return tight !== undefined && known.has(tight) ? tight : null
}

function pieceOf(source: string, line: number, known: ReadonlySet<string>): FieldPiece {
  if (/^[ \t]*(?:#[^\n]*)?\r?\n?$/.test(source)) return { source, line, key: null, fault: null, value: undefined }
  const key = keyIn(source.trimStart(), known)
  if (key === null) return { source, line, key, fault: 'no-field', value: undefined }
  const read = parseYaml(source)
  const fields = read.ok && typeof read.value === 'object' && read.value !== null ? Object.entries(read.value) : []
  const only = fields[0]
  if (fields.length === 1 && only?.[0] === key && /^\S/.test(source)) {
    return { source, line, key, fault: null, value: only[1] }
  }
  return { source, line, key, fault: read.ok ? 'syntax' : read.reason, value: undefined }
}
