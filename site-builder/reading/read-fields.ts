/** A YAML text and the fields expected in it: their values, and what is wrong as problems of one file. */
import { checkFields } from '../model/check-field.ts'
import type { FieldSet, Values } from '../model/field.ts'
import type { Problem } from '../model/problem.ts'
import { words } from '../words/site.ts'
import { parseYaml } from './yaml.ts'

export type ReadYaml = { value: unknown; problem: null } | { value: null; problem: Problem }

/** `firstLine`: line of the file where this YAML begins. */
export function readYaml(yaml: string, path: string, firstLine = 1): ReadYaml {
  const parsed = parseYaml(yaml)
  if (parsed.ok) return { value: parsed.value, problem: null }
  const line = parsed.line + firstLine - 1
  return {
    value: null,
    problem: { code: 'yaml-invalid', path, field: words.lineField(line), data: { reason: parsed.reason, line } },
  }
}

/** What a file of fields must be: an object, or nothing at all. Null when it is something else. */
export function asFields(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return null
  return value as Readonly<Record<string, unknown>>
}

export function readFields<const F extends FieldSet>(
  fields: F,
  source: Readonly<Record<string, unknown>>,
  path: string,
  problems: Problem[],
): Values<F> {
  const { values, faults } = checkFields(fields, source)
  for (const fault of faults) problems.push({ path, ...fault })
  return values
}
