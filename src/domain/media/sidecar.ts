/** The file that says what a media is, beside it: `medias/2026/affiche-3f9a2c10.webp.yml`. */
import { focusOf } from '#site-builder/model/focus.ts'
import { sidecarFields } from '#site-builder/model/content-fields.ts'
import { asFields, readFields } from '#site-builder/reading/read-fields.ts'
import { parseYaml } from '#site-builder/reading/yaml.ts'
import { editYaml } from '../page-file/edit-yaml.ts'
import type { FieldValue } from '../page-file/field-value.ts'
import { writtenPoint, type Point } from './point.ts'

/** What the law wants to know of a picture: nobody, people who agreed, minors whose parents agreed in writing. */
export const PEOPLE = ['aucune', 'accord', 'mineurs-accord'] as const
export type People = (typeof PEOPLE)[number]

export interface PictureNotes {
  /** What one sees; empty for a decorative one. */
  description: string
  decorative: boolean
  /** Empty: what the file says of it stays. */
  people: People | ''
  credit: string
  /** What must stay in view; null when nobody said. */
  point: Point | null
}

export const sidecarPath = (media: string): string => `${media}.yml`

/** A picture that only decorates has no description: screen readers go past it. */
export function pictureSidecar(notes: PictureNotes, before = ''): string {
  const { decorative, people } = notes
  const description = decorative ? '' : oneLine(notes.description)
  const credit = oneLine(notes.credit)
  return withFields(before, {
    description,
    decorative: decorative || undefined,
    credit: credit || undefined,
    ...pointField(notes.point, before),
    ...(people !== '' && { personnes: people }),
  })
}

export function documentSidecar(title: string, before = ''): string {
  return withFields(before, { titre: oneLine(title) })
}

/** What a sidecar says of a picture, by the builder's own reading; empty answers where it says nothing readable. */
export function readPictureSidecar(text: string): PictureNotes {
  const parsed = parseYaml(text)
  const values = readFields(sidecarFields, (parsed.ok ? asFields(parsed.value) : null) ?? {}, '', [])
  const people = PEOPLE.find((one) => one === values.personnes) ?? ''
  const { description, decorative, credit, point } = values
  return { description, decorative, credit, people, point: focusOf(point) }
}

/** Another spelling of the same point keeps its bytes, and one that cannot be read does while nobody chose another. */
function pointField(point: Point | null, before: string): { point?: string | undefined } {
  const said = before === '' ? null : readPictureSidecar(before).point
  const same = point === null ? said === null : said !== null && writtenPoint(said) === writtenPoint(point)
  return same ? {} : { point: point === null ? undefined : writtenPoint(point) }
}

/** Keys that we do not know, comments and order keep their bytes; what cannot be read as fields is written anew. */
function withFields(before: string, fields: Readonly<Record<string, FieldValue | undefined>>): string {
  let yaml = before
  for (const [key, value] of Object.entries(fields)) {
    const edit = editYaml(yaml, key, value)
    if (edit.kind === 'faulty') return yaml === '' ? '' : withFields('', fields)
    yaml = edit.yaml
  }
  return yaml
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
