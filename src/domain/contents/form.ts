/**
 * « Informations de la page » as a form: which fields a type has, in which order, how each is typed, and what is wrong
 * with a value. The fields themselves are the content format's, from the site builder.
 */
import { checkField, type Fault } from '#site-builder/model/check-field.ts'
import { FIELDS_OF } from '#site-builder/model/content-fields.ts'
import { endOf, parseMoment, startOf } from '#site-builder/model/dates.ts'
import type { Field, FieldSet } from '#site-builder/model/field.ts'
import type { ContentType } from '#site-builder/model/site.ts'
import type { MendOptions } from '#src/domain/page-file/mend-file.ts'
import { linkFrom, readableLink } from './registration.ts'

export type Control =
  | 'line'
  | 'text' // several lines on the screen, one paragraph in the file
  | 'lines' // a list, one entry a line
  | 'words' // a list, entries parted by commas
  | 'link' // an address, a mail address, a telephone number
  | 'day'
  | 'moment' // a day, or a day and an hour
  | 'picture'
  | 'pictures' // a list of pictures, in order
  | 'switch'

/** `main` is shown at once, `when` is when the page is on the site, `more` waits folded; `paper` is on the page itself. */
export type FieldGroup = 'main' | 'when' | 'more' | 'paper'

export interface FormField {
  key: string
  control: Control
  required: boolean
  /** Characters, null when nothing is said. */
  max: number | null
  group: FieldGroup
}

/** What a field holds in the file: text, true or false, a list of texts; undefined when it is not there. */
export type FieldValue = string | boolean | readonly string[] | undefined

const mainFields: Readonly<Record<ContentType, readonly string[]>> = {
  page: ['description', 'chapeau', 'image'],
  actualite: ['date', 'description', 'chapeau', 'image', 'auteur', 'mots'],
  evenement: [
    'debut',
    'fin',
    'lieu',
    'adresse',
    'tarif',
    'inscription',
    'annule',
    'complet',
    'description',
    'image',
    'mots',
  ],
  mission: ['temps', 'lieu', 'contact', 'places', 'jusqu_au', 'description', 'image'],
  album: ['date', 'description'],
}
const whenFields: readonly string[] = ['publier_le', 'retirer_le']
const paperFields: readonly string[] = ['photos']

/** The title is not here: it is written on the page itself. */
export function formOf(type: ContentType): readonly FormField[] {
  const fields = FIELDS_OF[type]
  const main = mainFields[type].filter((key) => Object.hasOwn(fields, key))
  const elsewhere = new Set(['titre', ...main, ...whenFields, ...paperFields])
  const more = Object.keys(fields).filter((key) => !elsewhere.has(key))
  const field = (key: string, group: FieldGroup): FormField[] => {
    const of = fields[key]
    if (!of) return []
    const max = of.kind === 'list' ? null : of.max
    return [{ key, control: controlOf(key, of), required: of.required, max, group }]
  }
  return [
    ...main.flatMap((key) => field(key, 'main')),
    ...whenFields.flatMap((key) => field(key, 'when')),
    ...more.flatMap((key) => field(key, 'more')),
    ...paperFields.flatMap((key) => field(key, 'paper')),
  ]
}

function controlOf(key: string, field: Field<unknown>): Control {
  switch (field.kind) {
    case 'switch':
    case 'link':
    case 'day':
    case 'moment':
      return field.kind
    case 'media':
      return 'picture'
    case 'list':
      return field.item?.kind === 'media' ? 'pictures' : key === 'mots' ? 'words' : 'lines'
    case 'paragraph':
    case 'lines':
      return 'text'
    default:
      return 'line'
  }
}

/** A value as it is typed in its control. */
export function typed(control: Control, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(String).join(control === 'words' ? ', ' : '\n')
  return control === 'link' ? readableLink(String(value)) : String(value)
}

/** What a control's text is in the file; undefined takes the field away. */
export function valueOf(control: Control, text: string): FieldValue {
  if (control === 'switch') return text === 'true' ? true : undefined
  if (control === 'words' || control === 'lines' || control === 'pictures') {
    const entries = text
      .split(control === 'words' ? ',' : '\n')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
    return entries.length > 0 ? entries : undefined
  }
  const one = control === 'text' ? text.replace(/\s*\n\s*/g, ' ') : text
  if (one.trim() === '') return undefined
  return control === 'link' ? linkFrom(one) : one.trim()
}

/** A fault of one value, or of two that contradict each other. */
export type FormFault = Fault['code'] | 'end-before-start' | 'gone-before-shown'

/** The first thing that is wrong with a value, by the builder's own check; null when it is as it should be. */
export function faultOf(
  type: ContentType,
  key: string,
  values: Readonly<Record<string, unknown>>,
): { code: FormFault; kind: string } | null {
  const fields: FieldSet = FIELDS_OF[type]
  const field = fields[key]
  if (!field) return null
  const faults: Fault[] = []
  checkField(field, values[key], key, faults)
  if (faults[0]) return { code: faults[0].code, kind: field.item?.kind ?? field.kind }
  const [start, end] = [momentIn(values['debut']), momentIn(values['fin'])]
  if (key === 'fin' && start && end && endOf(end) < startOf(start))
    return { code: 'end-before-start', kind: field.kind }
  const [shown, gone] = [momentIn(values['publier_le']), momentIn(values['retirer_le'])]
  if (key === 'retirer_le' && shown && gone && endOf(gone) <= startOf(shown))
    return { code: 'gone-before-shown', kind: field.kind }
  return null
}

function momentIn(value: unknown) {
  return typeof value === 'string' ? parseMoment(value.trim()) : null
}

/** How information that cannot be read is mended for this type: which fields there are, and what a text is in each. */
export function mendOptions(type: ContentType): MendOptions {
  const controls = new Map(formOf(type).map(({ key, control }) => [key, control]))
  return {
    known: new Set(Object.keys(FIELDS_OF[type])),
    valueOf: (key, text) => {
      const control = controls.get(key) ?? 'line'
      return control === 'lines' || control === 'pictures'
        ? valueOf('words', text)
        : control === 'switch'
          ? valueOf('switch', /^(?:true|oui|vrai)$/i.test(text.trim()) ? 'true' : 'false')
          : valueOf(control, text)
    },
  }
}
