/**
 * Merges two edits of the same fields, each field for itself. Works on the lines of each field, so that comments, order
 * and quotes stay as people left them; what cannot be cut into fields is merged as a whole or not at all.
 */
import { parseYaml } from '#site-builder/reading/yaml.ts'
import { sameValue } from '../page-file/field-value.ts'
import { lineEndOf } from '../page-file/split-file.ts'
import { yamlEntries } from '../page-file/yaml-entries.ts'
import { mergeKeys } from './merge-keys.ts'
import { pick } from './pick.ts'

/** `fields`: the names that both changed, each in another way; empty when the whole is meant. */
export type FieldsMerge = { kind: 'merged'; yaml: string } | { kind: 'conflict'; fields: readonly string[] }

interface Segment {
  value: unknown
  /** Comments and blank lines above it, and its own lines. */
  text: string
}

interface Segments {
  byKey: ReadonlyMap<string, Segment>
  /** Comments below the last field. */
  tail: string
}

const WHOLE: FieldsMerge = { kind: 'conflict', fields: [] }

export function mergeFields(base: string, mine: string, theirs: string): FieldsMerge {
  const easy = pick(base, mine, theirs)
  if (easy !== null) return { kind: 'merged', yaml: easy }
  const [b, m, t] = [segmentsOf(base), segmentsOf(mine), segmentsOf(theirs)]
  if (!b || !m || !t) return WHOLE
  const merged = new Map<string, Segment>()
  const fields: string[] = []
  for (const key of new Set([...b.byKey.keys(), ...t.byKey.keys(), ...m.byKey.keys()])) {
    const outcome = mergeField(b.byKey.get(key), m.byKey.get(key), t.byKey.get(key))
    if (outcome === 'conflict') fields.push(key)
    else if (outcome) merged.set(key, outcome)
  }
  if (fields.length > 0) return { kind: 'conflict', fields }
  const keys = mergeKeys([...b.byKey.keys()], [...m.byKey.keys()], [...t.byKey.keys()]).filter((key) => merged.has(key))
  const eol = lineEndOf(theirs)
  const parts = [...keys.map((key) => merged.get(key)?.text ?? ''), pick(b.tail, m.tail, t.tail) ?? t.tail]
  const yaml = parts.reduce(
    (text, part) => text + (text === '' || part === '' || text.endsWith('\n') ? '' : eol) + part,
    '',
  )
  return holds(yaml, merged) ? { kind: 'merged', yaml } : WHOLE
}

/** Undefined: the field is not in the result. A field written otherwise with the same value counts as not changed. */
function mergeField(
  b: Segment | undefined,
  m: Segment | undefined,
  t: Segment | undefined,
): Segment | undefined | 'conflict' {
  if (m?.text === t?.text || m?.text === b?.text) return t
  if (t?.text === b?.text) return m
  if (same(m, b)) return t
  if (same(t, b)) return m
  return same(m, t) ? t : 'conflict'
}

function same(a: Segment | undefined, b: Segment | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameValue(a.value, b.value)
}

function segmentsOf(yaml: string): Segments | null {
  const read = yamlEntries(yaml)
  if (read.kind !== 'block') return null
  const byKey = new Map<string, Segment>()
  let at = 0
  for (const { key, end, value } of read.entries) {
    byKey.set(key, { value, text: yaml.slice(at, end) })
    at = end
  }
  return { byKey, tail: yaml.slice(at) }
}

function holds(yaml: string, wanted: ReadonlyMap<string, Segment>): boolean {
  const read = parseYaml(yaml)
  const fields = Object.fromEntries([...wanted].map(([key, { value }]) => [key, value]))
  return read.ok && sameValue(read.value ?? {}, fields)
}
