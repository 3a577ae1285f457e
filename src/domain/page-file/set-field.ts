/** One field of a content file: read, set, taken away. Everything else in the file keeps its bytes. */
import { editYaml } from './edit-yaml.ts'
import type { FieldValue } from './field-value.ts'
import { joinFile, lineEndOf, splitFile } from './split-file.ts'
import { yamlEntries } from './yaml-entries.ts'

/** `faulty`: the file's information cannot be read, so it is not touched. `line` is 1-based in the file. */
export type FieldEdit = { kind: 'written'; text: string } | { kind: 'faulty'; line: number }
export type FieldRead = { kind: 'value'; value: unknown } | { kind: 'absent' } | { kind: 'faulty'; line: number }

/** @param value undefined takes the field away */
export function editField(text: string, key: string, value: FieldValue | undefined): FieldEdit {
  const file = splitFile(text)
  if (file.kind === 'unclosed') return { kind: 'faulty', line: 1 }
  if (file.kind === 'none') {
    if (value === undefined) return { kind: 'written', text }
    const eol = lineEndOf(file.body)
    const edit = editYaml('', key, value)
    if (edit.kind === 'faulty') return edit
    const yaml = edit.yaml.replaceAll('\n', eol)
    return { kind: 'written', text: `${file.mark}---${eol}${yaml}---${eol}${file.body}` }
  }
  const { parts } = file
  // The opening line says how lines end, should there be no field yet.
  const eol = lineEndOf(parts.opening)
  const edit = editYaml(parts.yaml, key, value)
  if (edit.kind === 'faulty') return { kind: 'faulty', line: edit.line + 1 }
  const yaml = parts.yaml === '' ? edit.yaml.replaceAll('\n', eol) : edit.yaml
  return { kind: 'written', text: joinFile({ ...parts, yaml }) }
}

/** The file with the field set; the file as it is where its information cannot be read (`editField` says so). */
export function setField(text: string, key: string, value: FieldValue | undefined): string {
  const edit = editField(text, key, value)
  return edit.kind === 'written' ? edit.text : text
}

export function getField(text: string, key: string): FieldRead {
  const file = splitFile(text)
  if (file.kind === 'unclosed') return { kind: 'faulty', line: 1 }
  if (file.kind === 'none') return { kind: 'absent' }
  const read = yamlEntries(file.parts.yaml)
  if (read.kind === 'faulty') return { kind: 'faulty', line: read.line + 1 }
  const value =
    read.kind === 'block' ? read.entries.find((entry) => entry.key === key)?.value : valueIn(read.value, key)
  return value === undefined ? { kind: 'absent' } : { kind: 'value', value }
}

function valueIn(fields: unknown, key: string): unknown {
  return typeof fields === 'object' && fields !== null && Object.hasOwn(fields, key)
    ? (fields as Record<string, unknown>)[key]
    : undefined
}
