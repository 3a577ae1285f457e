/** The front matter of each type of content, and the sidecar of a media. `content-format`, in code. */
import { choice, line, list, paragraph, required, toggle, type FieldSet } from './field.ts'
import { dayOnly, link, media, moment, point } from './shapes.ts'
import type { ContentType } from './site.ts'

/** One text with commas is a list too: that is how people write key words. */
const words = {
  ...list(line(60), 20),
  prepare: (value: unknown) =>
    typeof value === 'string' ? value.split(',').filter((word) => word.trim() !== '') : value,
}

const base = {
  titre: required(line(200)),
  description: paragraph(160),
  image: media,
  chapeau: paragraph(600),
  publier_le: moment,
  retirer_le: moment,
  redirections: list(line(500), 50),
}

export const pageFields = base
export const newsFields = { ...base, date: dayOnly, auteur: line(120), mots: words }
export const eventFields = {
  ...base,
  debut: required(moment),
  fin: moment,
  lieu: line(200),
  adresse: line(300),
  tarif: line(300),
  inscription: link,
  annule: toggle,
  complet: toggle,
  mots: words,
}
export const missionFields = {
  ...base,
  temps: line(200),
  lieu: line(200),
  contact: line(300),
  places: line(120),
  jusqu_au: dayOnly,
}
export const albumFields = { ...base, date: dayOnly, photos: list(media, 500) }

/** For forms: the fields of a type by its name. Readers take the constants above, which keep their types. */
export const FIELDS_OF: Readonly<Record<ContentType, FieldSet>> = {
  page: pageFields,
  actualite: newsFields,
  evenement: eventFields,
  mission: missionFields,
  album: albumFields,
}

export const sidecarFields = {
  description: paragraph(500),
  decorative: toggle,
  credit: line(200),
  personnes: choice(['', 'aucune', 'accord', 'mineurs-accord'], ''),
  titre: line(200),
  point,
}
