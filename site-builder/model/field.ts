/**
 * A field of the content format: what a form needs to show it (kind, required, longest, choices) and what a reader needs
 * to check it (a valibot schema, strict; `check-field.ts` is the lenient reading over it). Keys of fields are French:
 * they are what people see in their files. Issues of the schemas are `FieldFault` codes, never sentences.
 */
import * as v from 'valibot'
import type { ProblemCode } from './problem.ts'

export type FieldKind =
  | 'line' // one line of text
  | 'paragraph' // text in one paragraph, line ends are spaces
  | 'lines' // text whose line ends count: a postal address
  | 'switch' // true or false
  | 'choice'
  | 'day'
  | 'moment' // a day, or a day and an hour
  | 'media' // path of a picture or a document
  | 'link' // https, mailto or tel
  | 'web' // https or http
  | 'target' // an address on this site or on the web
  | 'email'
  | 'phone'
  | 'rna'
  | 'siret'
  | 'point'
  | 'address' // of a page of this site
  | 'list'
  | 'group'

export type FieldFault = Extract<ProblemCode, `field-${string}`>

export interface Field<T> {
  readonly kind: FieldKind
  readonly required: boolean
  /** Characters of a text, items of a list; null when nothing is said. */
  readonly max: number | null
  readonly choices: readonly string[]
  /** What a reader takes when the field is absent or faulty. */
  readonly fallback: T
  /** Strict: for forms. Accepts what `check-field.ts` accepts without a fault. */
  readonly schema: v.GenericSchema<unknown, T>
  /** Of a list: what it holds. Of a group: its fields. */
  readonly item?: Field<unknown>
  readonly fields?: FieldSet
  /** Other spellings of the same value that people write: one text for a list of one. */
  readonly prepare?: (value: unknown) => unknown
}

export type FieldSet = Readonly<Record<string, Field<unknown>>>
export type Values<F extends FieldSet> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** Controls, direction marks, invisible joints and separators: they hide or turn what a person reads. */
export const HIDDEN_CHARACTERS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

const LINE_END = /[ \t]*[\n\t][ \t]*/g

export function hasHiddenCharacters(text: string): boolean {
  return text.search(HIDDEN_CHARACTERS) !== -1
}

type TextSchema = v.GenericSchema<unknown, string>

/** Text in Unicode's composed form, without spaces around it. */
function text(kind: 'line' | 'paragraph' | 'lines', max: number): TextSchema {
  return v.pipe(
    v.string('field-invalid'),
    v.transform((value) => {
      // YAML can write half a character (`\ud800`), which no address can hold.
      const trimmed = value.toWellFormed().normalize('NFC').trim()
      return kind === 'paragraph' ? trimmed.replace(LINE_END, ' ') : trimmed
    }),
    v.check((value) => !hasHiddenCharacters(value), 'field-hidden-character'),
    v.check((value) => kind !== 'line' || !/[\n\t]/.test(value), 'field-hidden-character'),
    v.check((value) => value.length <= max, 'field-too-long'),
  )
}

function textField(kind: 'line' | 'paragraph' | 'lines', max: number): Field<string> {
  return { kind, required: false, max, choices: [], fallback: '', schema: text(kind, max) }
}

export const line = (max: number): Field<string> => textField('line', max)
export const paragraph = (max: number): Field<string> => textField('paragraph', max)
export const lines = (max: number): Field<string> => textField('lines', max)

export function required<T>(field: Field<T>): Field<T> {
  const filled = v.check<T, FieldFault>((value) => value !== '', 'field-missing')
  return { ...field, required: true, schema: v.pipe(field.schema, filled) }
}

/** A line of text with a form of its own. An empty one is an absent one. */
export function shaped(
  kind: FieldKind,
  max: number,
  shape: (value: string) => string | null,
  fault: FieldFault = 'field-invalid',
): Field<string> {
  const schema = v.pipe(
    text('line', max),
    v.transform((value) => (value === '' ? '' : shape(value))),
    v.string(fault),
  )
  return { kind, required: false, max, choices: [], fallback: '', schema }
}

export function choice<const C extends string>(choices: readonly C[], fallback: C): Field<C> {
  return {
    kind: 'choice',
    required: false,
    max: null,
    choices,
    fallback,
    schema: v.picklist(choices, 'field-unknown-choice'),
  }
}

const SAID: ReadonlyMap<unknown, boolean> = new Map([
  ['oui', true],
  ['non', false],
  ['vrai', true],
  ['faux', false],
])

export const toggle: Field<boolean> = {
  kind: 'switch',
  required: false,
  max: null,
  choices: [],
  fallback: false,
  schema: v.boolean('field-invalid'),
  prepare: (value) => SAID.get(typeof value === 'string' ? value.trim().toLowerCase() : value) ?? value,
}

export function list<T>(item: Field<T>, max: number): Field<readonly T[]> {
  return {
    kind: 'list',
    required: false,
    max,
    choices: [],
    fallback: [],
    item,
    schema: v.pipe(v.array(item.schema, 'field-invalid'), v.maxLength(max, 'field-too-long')),
    prepare: (value) => (typeof value === 'string' ? [value] : value),
  }
}

export function group<const F extends FieldSet>(fields: F): Field<Values<F> | null> {
  return { kind: 'group', required: false, max: null, choices: [], fallback: null, fields, schema: schemaOf(fields) }
}

/** The strict schema of a whole set; an absent field that is not required gets its fallback. */
export function schemaOf<const F extends FieldSet>(fields: F): v.GenericSchema<unknown, Values<F>> {
  const entries = Object.entries(fields).map(([key, field]) => [
    key,
    field.required ? field.schema : v.optional(field.schema, () => field.fallback),
  ])
  const entry: v.ObjectEntries = Object.fromEntries(entries)
  // The entries were made from F one by one: valibot cannot see that, so the type is said here.
  return v.object(entry, 'field-invalid') as unknown as v.GenericSchema<unknown, Values<F>>
}
