/** Changes one top-level field of a YAML text. Whatever is not that field keeps its bytes: comments, order, quotes. */
import { parseDocument, Scalar, stringify } from 'yaml'
import { parseYaml } from '#site-builder/reading/yaml.ts'
import { sameValue, type FieldValue } from './field-value.ts'
import { lineEndOf } from './split-file.ts'
import { yamlEntries, type YamlEntry } from './yaml-entries.ts'

/** `faulty`: the text cannot be read as fields, so none is touched. `line` is 1-based in the YAML. */
export type YamlEdit = { kind: 'written'; yaml: string } | { kind: 'faulty'; line: number }

/** @param value undefined takes the field away */
export function editYaml(yaml: string, key: string, value: FieldValue | undefined): YamlEdit {
  const before = yamlEntries(yaml)
  if (before.kind === 'faulty') return before
  if (before.kind === 'block') {
    const edited = cutIn(yaml, before.entries, key, value)
    if (holds(yaml, edited, key, value)) return { kind: 'written', yaml: edited }
  }
  const rewritten = rewrite(yaml, key, value)
  return rewritten !== null && holds(yaml, rewritten, key, value)
    ? { kind: 'written', yaml: rewritten }
    : { kind: 'faulty', line: 1 }
}

function cutIn(yaml: string, entries: readonly YamlEntry[], key: string, value: FieldValue | undefined): string {
  const eol = lineEndOf(yaml)
  const entry = entries.find((candidate) => candidate.key === key)
  if (!entry) {
    if (value === undefined) return yaml
    const gap = yaml === '' || yaml.endsWith('\n') ? '' : eol
    const indent = entries[0] ? indentOf(yaml, entries[0]) : ''
    return yaml + gap + written(key, value, indent, eol)
  }
  if (value === undefined) return yaml.slice(0, entry.start) + yaml.slice(entry.end)
  if (sameValue(entry.value, value)) return yaml
  const inline = inlineText(value, entry.scalar)
  if (inline !== null && entry.scalar) {
    return yaml.slice(0, entry.scalar.start) + inline + yaml.slice(entry.scalar.end)
  }
  if (inline !== null && entry.value === null)
    return `${yaml.slice(0, entry.colon)} ${inline}${yaml.slice(entry.colon)}`
  const text = written(key, value, indentOf(yaml, entry), eol)
  const last = entry.end === yaml.length && !yaml.endsWith('\n')
  return yaml.slice(0, entry.start) + (last ? text.slice(0, -eol.length) : text) + yaml.slice(entry.end)
}

/** The value on one line, in the quotes that were there; null when it needs more than a line. */
function inlineText(value: FieldValue, old: YamlEntry['scalar']): string | null {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' || /[\r\n]/.test(value)) return null
  // A number that was typed without quotes stays so; a telephone number (leading zero) never becomes one.
  const isCount = /^(0|[1-9]\d{0,8})$/
  if (old?.type === 'PLAIN' && isCount.test(old.source) && isCount.test(value)) return value
  const scalar = new Scalar(value)
  scalar.type = old?.type ?? 'PLAIN'
  const text = stringify(scalar, { lineWidth: 0 }).trimEnd()
  return /[\r\n]/.test(text) ? null : text
}

function written(key: string, value: FieldValue, indent: string, eol: string): string {
  const lines = stringify({ [key]: value }, { lineWidth: 0 })
    .replace(/\n$/, '')
    .split('\n')
  return lines.map((line) => (line === '' ? '' : indent + line) + eol).join('')
}

function indentOf(yaml: string, entry: YamlEntry): string {
  return /^[ \t]*/.exec(yaml.slice(entry.start, entry.colon))?.[0] ?? ''
}

/** The library's own way, for texts that are not one field a line: comments and order stay, spacing may not. */
function rewrite(yaml: string, key: string, value: FieldValue | undefined): string | null {
  try {
    const document = parseDocument(yaml, { schema: 'core', merge: false, prettyErrors: false })
    if (value === undefined) document.delete(key)
    else document.set(key, value)
    return document.toString({ lineWidth: 0 })
  } catch {
    return null // a list or a sentence where fields were expected
  }
}

/** Reads the result again: this field is as wanted, every other as before. Nothing else may be published. */
function holds(before: string, after: string, key: string, value: FieldValue | undefined): boolean {
  const old = parseYaml(before)
  const fresh = parseYaml(after)
  if (!old.ok || !fresh.ok) return false
  const { [key]: _old, ...oldRest } = asRecord(old.value)
  const { [key]: now, ...freshRest } = asRecord(fresh.value)
  return sameValue(oldRest, freshRest) && (value === undefined ? now === undefined : sameValue(now, value))
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
