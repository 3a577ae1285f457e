/**
 * Information that cannot be read, mended field by field: what is sound keeps its bytes, what is not is written anew
 * from what the person says, and what nobody can read stays as a comment. Nothing is thrown away.
 */
import { cutFields, type FieldPiece } from './cut-fields.ts'
import { editYaml } from './edit-yaml.ts'
import type { FieldValue } from './field-value.ts'
import { lineEndOf, splitFile } from './split-file.ts'
import { parseYaml } from '#site-builder/reading/yaml.ts'

export interface FileFault {
  /** 1-based, in the file. */
  line: number
  key: string | null
  /** `frame`: one of the two lines of dashes is missing. */
  reason: NonNullable<FieldPiece['fault']> | 'frame'
  /** The line as it is written. */
  written: string
  /** What the field says, as far as it can be guessed; null where there is nothing to ask. */
  proposal: string | null
}

export interface MendOptions {
  /** Names of the type's fields. */
  known: ReadonlySet<string>
  /** A field's value from a text: a list for those that are lists. */
  valueOf(key: string, text: string): FieldValue | undefined
}

/** What is wrong, in order of line; empty when the information can be read. */
export function faultsOf(file: string, known: ReadonlySet<string>): readonly FileFault[] {
  const framed = frame(file, known)
  const pieces = cutFields(framed.yaml, known)
  const faults: FileFault[] = framed.missing ? [{ ...framed.missing, key: null, reason: 'frame', proposal: null }] : []
  if (parseYaml(framed.yaml).ok && faults.length === 0) return []
  const firsts = new Map(pieces.filter(({ fault }) => fault === null).map((piece) => [piece.key, piece]))
  for (const piece of pieces) {
    if (piece.fault === null) continue
    const first = piece.fault === 'duplicate' ? firsts.get(piece.key) : undefined
    faults.push({
      line: piece.line + framed.lines,
      key: piece.key,
      reason: piece.fault,
      written: piece.source.trimEnd(),
      proposal: piece.key === null || piece.fault === 'duplicate' ? textOf(first?.value) : guess(piece),
    })
  }
  return faults
}

/** @param answers to the proposals, in the same order; null is the file that cannot be mended so. */
export function mendFile(file: string, answers: readonly (string | null)[], options: MendOptions): string | null {
  const framed = frame(file, options.known)
  const eol = lineEndOf(file)
  const faults = faultsOf(file, options.known)
  const offset = framed.missing ? 1 : 0
  let asked = offset
  let yaml = ''
  const later: [string, string][] = []
  for (const piece of cutFields(framed.yaml, options.known)) {
    if (piece.fault === null) {
      yaml += piece.source
      continue
    }
    const answer = answers[asked] ?? faults[asked]?.proposal ?? null
    asked += 1
    if (piece.key !== null && piece.fault !== 'duplicate') {
      yaml += written(piece.key, options.valueOf(piece.key, answer ?? ''), eol)
      continue
    }
    yaml += commented(piece.source, eol)
    if (piece.key !== null && answer !== null && answer !== faults[asked - 1]?.proposal) later.push([piece.key, answer])
  }
  for (const [key, answer] of later) {
    const edit = editYaml(yaml, key, options.valueOf(key, answer))
    if (edit.kind === 'written') yaml = edit.yaml
  }
  return parseYaml(yaml).ok ? framed.opening + yaml + framed.closing + framed.body : null
}

interface Frame {
  opening: string
  yaml: string
  closing: string
  body: string
  /** Lines of the file before the fields. */
  lines: number
  missing: { line: number; written: string } | null
}

/** The file in its parts, with the lines of dashes that it lacks. */
function frame(file: string, known: ReadonlySet<string>): Frame {
  const split = splitFile(file)
  if (split.kind === 'parts') return { ...split.parts, lines: 1, missing: null }
  const eol = lineEndOf(file)
  const unclosed = split.kind === 'unclosed'
  const opening = unclosed ? (/^[^\n]*\n?/.exec(file)?.[0] ?? '') : `---${eol}`
  const rest = unclosed ? file.slice(opening.length) : file
  const lines = rest.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const pieces = cutFields(rest, known)
  // Fields, until the first line that is none: there the text begins.
  const end = pieces.findIndex(({ key, source }) => key === null && !/^[ \t]*#/.test(source))
  const count = end === -1 ? lines.length : (pieces[end]?.line ?? 1) - 1
  if (!unclosed && (count === 0 || !known.has(pieces[0]?.key ?? ''))) {
    return { opening: '', yaml: '', closing: '', body: file, lines: 0, missing: null }
  }
  const dashes = /^---[ \t]*\r?\n?$/.test(lines[count] ?? '')
  const yaml = lines.slice(0, count).join('')
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : eol
  return {
    opening,
    yaml: yaml + gap,
    closing: dashes ? (lines[count] ?? '') : `---${eol}`,
    body: lines.slice(count + (dashes ? 1 : 0)).join(''),
    lines: unclosed ? 1 : 0,
    missing: { line: unclosed ? count + 2 : 1, written: '' },
  }
}

/** What a field that cannot be read most likely says. */
function guess({ source }: FieldPiece): string {
  const text = source.replace(/^[^:=]*[:=][ \t]*/, '').replace(/[ \t]#[^\n]*/g, '')
  const items = text.split('\n').map((line) => line.trim())
  const entries = items.filter((line) => /^-(?:[ \t]|$)/.test(line)).map((line) => line.slice(1))
  const said = entries.length > 0 ? entries.map(unquoted).join(', ') : unquoted(items.join(' '))
  return said.replace(/\s+/g, ' ').trim()
}

function unquoted(text: string): string {
  const trimmed = text.trim()
  return trimmed
    .replace(/^(['"])(.*?)\1?$/s, '$2')
    .replace(/['"]$/, (quote) => (trimmed.startsWith(quote) ? '' : quote))
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(', ') : null
}

function written(key: string, value: FieldValue | undefined, eol: string): string {
  const edit = value === undefined ? null : editYaml('', key, value)
  return edit?.kind === 'written' ? edit.yaml.replaceAll('\n', eol) : ''
}

function commented(source: string, eol: string): string {
  return source
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => `# ${line}${eol}`)
    .join('')
}
