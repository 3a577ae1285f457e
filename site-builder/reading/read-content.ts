/** One Markdown file to one item of the site. A required field that is missing leaves the item out, and only it. */
import { endOf, parseMoment, startOf } from '../model/dates.ts'
import { albumFields, eventFields, missionFields, newsFields, pageFields } from '../model/content-fields.ts'
import type { Values } from '../model/field.ts'
import type { Problem } from '../model/problem.ts'
import type { Content, ContentType, Moment } from '../model/site.ts'
import type { Source, SourceFile } from '../sources/source.ts'
import { splitFrontMatter } from './front-matter.ts'
import { asFields, readFields, readYaml } from './read-fields.ts'
import { readText } from './text.ts'

export interface ContentPlace {
  type: ContentType
  address: string
  /** Of the file name, for news and events. */
  date: string
}

export async function readContent(
  source: Source,
  file: SourceFile,
  place: ContentPlace,
  problems: Problem[],
): Promise<Content | null> {
  const { path } = file
  const read = await readText(source, file)
  if (read.problem !== null) {
    problems.push(read.problem)
    return null
  }
  const split = splitFrontMatter(read.text)
  if (split === null) {
    problems.push({ code: 'front-matter-missing', path })
    return null
  }
  const yaml = readYaml(split.yaml, path, 2)
  const fields = yaml.problem === null ? asFields(yaml.value) : null
  if (fields === null) {
    problems.push(yaml.problem ?? { code: 'yaml-invalid', path, data: { reason: 'shape', line: 2 } })
    return null
  }
  const text = { path, address: place.address, body: split.body, bodyLine: split.bodyLine }
  return toContent(place, fields, text, problems)
}

type Text = Pick<Content, 'path' | 'address' | 'body' | 'bodyLine'>
type Fields = Readonly<Record<string, unknown>>

function toContent(place: ContentPlace, fields: Fields, text: Text, problems: Problem[]): Content | null {
  switch (place.type) {
    case 'page': {
      const values = readFields(pageFields, fields, text.path, problems)
      return titled({ type: 'page', ...text, ...common(values) })
    }
    case 'actualite': {
      const values = readFields(newsFields, fields, text.path, problems)
      const date = values.date === '' ? place.date : values.date
      return titled({ type: 'actualite', ...text, ...common(values), date, author: values.auteur, tags: values.mots })
    }
    case 'evenement':
      return toEvent(fields, text, problems)
    case 'mission': {
      const values = readFields(missionFields, fields, text.path, problems)
      return titled({
        type: 'mission',
        ...text,
        ...common(values),
        time: values.temps,
        place: values.lieu,
        contact: values.contact,
        seats: values.places,
        until: values.jusqu_au,
      })
    }
    case 'album': {
      const values = readFields(albumFields, fields, text.path, problems)
      return titled({ type: 'album', ...text, ...common(values), date: values.date, photos: values.photos })
    }
  }
}

function toEvent(fields: Fields, text: Text, problems: Problem[]): Content | null {
  const values = readFields(eventFields, fields, text.path, problems)
  const start = parseMoment(values.debut)
  if (start === null) return null
  let end = parseMoment(values.fin)
  if (end !== null && endOf(end) < startOf(start)) {
    problems.push({ code: 'field-date-invalid', path: text.path, field: 'fin', data: { reason: 'before-start' } })
    end = null
  }
  return titled({
    type: 'evenement',
    ...text,
    ...common(values),
    start,
    end,
    place: values.lieu,
    placeAddress: values.adresse,
    price: values.tarif,
    registration: values.inscription,
    cancelled: values.annule,
    full: values.complet,
    tags: values.mots,
  })
}

function common(values: Values<typeof pageFields>) {
  const publish = parseMoment(values.publier_le)
  const withdraw = parseMoment(values.retirer_le)
  return {
    title: values.titre,
    description: values.description,
    image: values.image,
    lead: values.chapeau,
    redirects: values.redirections,
    publishAt: publish === null ? null : startOf(publish),
    withdrawAt: withdraw === null ? null : withdrawal(withdraw),
  }
}

/** « retirer_le: 2026-12-24 » : the item is still there on that day. */
function withdrawal(moment: Moment): number {
  return moment.wholeDay ? endOf(moment) : moment.instant
}

/** The home page can do without a title: the association's name stands there. */
function titled(content: Content): Content | null {
  return content.title === '' && content.address !== '/' ? null : content
}
