/**
 * « Informations de la page » as a form: which fields a type has, in which order, how each is typed, and what is wrong
 * with a value. The fields themselves are the content format's, from the site builder.
 */
import { checkField, type Fault } from '#site-builder/model/check-field.ts'
import { FIELDS_OF } from '#site-builder/model/content-fields.ts'
import type { Field, FieldSet } from '#site-builder/model/field.ts'
import type { ContentType } from '#site-builder/model/site.ts'

export type Control =
  | 'line'
  | 'text' // several lines on the screen, one paragraph in the file
  | 'lines' // a list, one entry a line
  | 'words' // a list, entries parted by commas
  | 'switch'

export interface FormField {
  key: string
  control: Control
  required: boolean
  /** Characters, null when nothing is said. */
  max: number | null
  /** Shown at once; the others wait under « Plus d’informations ». */
  main: boolean
}

/** What a field holds in the file: text, true or false, a list of texts; undefined when it is not there. */
export type FieldValue = string | boolean | readonly string[] | undefined

const mainFields: Readonly<Record<ContentType, readonly string[]>> = {
  page: ['description', 'chapeau', 'image'],
  actualite: ['date', 'description', 'chapeau', 'image', 'auteur', 'mots'],
  evenement: ['debut', 'fin', 'lieu', 'adresse', 'tarif', 'inscription', 'annule', 'description'],
  mission: ['temps', 'lieu', 'contact', 'places', 'jusqu_au', 'description'],
  album: ['date', 'photos', 'description'],
}

/** The title is not here: it is written on the page itself. */
export function formOf(type: ContentType): readonly FormField[] {
  const fields = FIELDS_OF[type]
  const main = mainFields[type].filter((key) => Object.hasOwn(fields, key))
  const rest = Object.keys(fields).filter((key) => key !== 'titre' && !main.includes(key))
  const field = (key: string, isMain: boolean): FormField[] => {
    const of = fields[key]
    return of
      ? [
          {
            key,
            control: controlOf(key, of),
            required: of.required,
            max: of.kind === 'list' ? null : of.max,
            main: isMain,
          },
        ]
      : []
  }
  return [...main.flatMap((key) => field(key, true)), ...rest.flatMap((key) => field(key, false))]
}

function controlOf(key: string, field: Field<unknown>): Control {
  if (field.kind === 'switch') return 'switch'
  if (field.kind === 'list') return key === 'mots' ? 'words' : 'lines'
  return field.kind === 'paragraph' || field.kind === 'lines' ? 'text' : 'line'
}

/** A value as it is typed in its control. */
export function typed(control: Control, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(String).join(control === 'words' ? ', ' : '\n')
  return String(value)
}

/** What a control's text is in the file; undefined takes the field away. */
export function valueOf(control: Control, text: string): FieldValue {
  if (control === 'switch') return text === 'true' ? true : undefined
  if (control === 'words' || control === 'lines') {
    const entries = text
      .split(control === 'words' ? ',' : '\n')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
    return entries.length > 0 ? entries : undefined
  }
  const one = control === 'text' ? text.replace(/\s*\n\s*/g, ' ') : text
  return one.trim() === '' ? undefined : one.trim()
}

/** The first thing that is wrong with a value, by the builder's own check; null when it is as it should be. */
export function faultOf(type: ContentType, key: string, value: unknown): Fault | null {
  const fields: FieldSet = FIELDS_OF[type]
  const field = fields[key]
  if (!field) return null
  const faults: Fault[] = []
  checkField(field, value, key, faults)
  return faults[0] ?? null
}
