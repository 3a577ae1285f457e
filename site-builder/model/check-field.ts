/**
 * The lenient reading of fields: a fault never costs more than its own field. What can be repaired without changing the
 * sense (an invisible character copied from a telephone, a text too long) is repaired and told; the rest is left out.
 */
import * as v from 'valibot'
import { HIDDEN_CHARACTERS, type Field, type FieldFault, type FieldKind, type FieldSet, type Values } from './field.ts'

export interface Fault {
  code: FieldFault
  /** `titre`, `liens 2 adresse` (items counted from 1, as people do). */
  field: string
  data?: Readonly<Record<string, string | number>>
}

const FAULTS: ReadonlySet<string> = new Set<FieldFault>([
  'field-missing',
  'field-invalid',
  'field-too-long',
  'field-unknown-choice',
  'field-date-invalid',
  'field-hidden-character',
])

const isFault = (code: string): code is FieldFault => FAULTS.has(code)

export function checkFields<const F extends FieldSet>(
  fields: F,
  source: Readonly<Record<string, unknown>>,
): { values: Values<F>; faults: readonly Fault[] } {
  const faults: Fault[] = []
  const values = Object.entries(fields).map(([key, field]) => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined
    return [key, checkField(field, value, key, faults)]
  })
  // One value for each key of F, made by the field of that key.
  return { values: Object.fromEntries(values) as Values<F>, faults }
}

/** The value of one field; faults are added to the list. */
export function checkField<T>(field: Field<T>, source: unknown, name: string, faults: Fault[]): T {
  const value = source === undefined || source === null ? undefined : (field.prepare?.(source) ?? source)
  if (value === undefined || value === '') {
    if (field.required) faults.push({ code: 'field-missing', field: name })
    return field.fallback
  }
  if (field.item !== undefined) return listValue(field, field.item, value, name, faults)
  if (field.fields !== undefined) return groupValue(field, field.fields, value, name, faults)
  return scalarValue(field, value, name, faults)
}

function scalarValue<T>(field: Field<T>, value: unknown, name: string, faults: Fault[]): T {
  const result = v.safeParse(field.schema, value)
  if (result.success) return result.output
  const code = codeOf(result.issues[0].message)
  const fault: Fault = { code, field: name, data: dataOf(field, value) }
  faults.push(fault)
  if (typeof value !== 'string') return field.fallback
  const repaired =
    code === 'field-hidden-character' ? visible(value, field.kind) : code === 'field-too-long' ? cut(field, value) : ''
  if (repaired === '' || repaired === value) return field.fallback
  const again = v.safeParse(field.schema, repaired)
  if (again.success) return again.output
  return code === 'field-hidden-character' ? scalarValue(field, repaired, name, faults) : field.fallback
}

function listValue<T>(field: Field<T>, item: Field<unknown>, value: unknown, name: string, faults: Fault[]): T {
  if (!Array.isArray(value)) {
    faults.push({ code: 'field-invalid', field: name })
    return field.fallback
  }
  const max = field.max ?? value.length
  if (value.length > max)
    faults.push({ code: 'field-too-long', field: name, data: { max, length: value.length, items: 1 } })
  const kept: unknown[] = []
  value.slice(0, max).forEach((entry: unknown, index) => {
    const before = faults.length
    const checked = checkField(item, entry, `${name} ${index + 1}`, faults)
    const faulty = faults.length > before
    if (checked === null || (faulty && checked === item.fallback) || checked === '') return
    kept.push(checked)
  })
  return kept as T
}

/** A group without one of its required fields says nothing: it is left out as a whole. */
function groupValue<T>(field: Field<T>, fields: FieldSet, value: unknown, name: string, faults: Fault[]): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ code: 'field-invalid', field: name })
    return field.fallback
  }
  const { values, faults: inside } = checkFields(fields, value as Readonly<Record<string, unknown>>)
  for (const fault of inside) faults.push({ ...fault, field: `${name} ${fault.field}` })
  const incomplete = Object.entries(fields).some(([key, inner]) => inner.required && values[key] === inner.fallback)
  return incomplete ? field.fallback : (values as T)
}

function codeOf(message: string): FieldFault {
  return isFault(message) ? message : 'field-invalid'
}

function dataOf(field: Field<unknown>, value: unknown): Record<string, string | number> {
  const data: Record<string, string | number> = { kind: field.kind }
  if (field.max !== null) data['max'] = field.max
  if (field.choices.length > 0) data['choices'] = field.choices.filter((choice) => choice !== '').join(', ')
  if (typeof value === 'string') {
    data['value'] = visible(value, 'line').slice(0, 80)
    data['length'] = value.trim().length
  }
  return data
}

function visible(text: string, kind: FieldKind): string {
  const shown = text.replace(HIDDEN_CHARACTERS, '')
  return (kind === 'lines' ? shown : shown.replace(/\s+/g, ' ')).trim()
}

/** Cut at a space, with an ellipsis: only texts are, never an address or a date. */
function cut(field: Field<unknown>, text: string): string {
  if (field.max === null || !['line', 'paragraph', 'lines'].includes(field.kind)) return ''
  const short = text
    .normalize('NFC')
    .trim()
    .slice(0, field.max - 1)
    .replace(/[\ud800-\udbff]$/, '')
  const space = short.lastIndexOf(' ')
  return `${space > field.max / 2 ? short.slice(0, space) : short}…`
}
