/** identite.yml, apparence.yml and the entries of menu.yml. */
import { choice, group, line, lines, list, paragraph, required, type Field } from './field.ts'
import { address, email, media, phone, rna, siret, target, web } from './shapes.ts'
import type { FontPairName, HomeLayoutName, PaletteName } from './site.ts'

/** « lundi: 14 h - 18 h » a line each says the same as a list of `{quand, texte}`. */
function hoursList(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).map(([quand, texte]: [string, unknown]) => ({ quand, texte }))
}

const hours = { ...list(group({ quand: required(line(120)), texte: required(line(300)) }), 40), prepare: hoursList }

export const identityFields = {
  nom: required(line(120)),
  sigle: line(40),
  objet: required(paragraph(300)),
  siege: required(lines(300)),
  telephone: required(phone),
  courriel: required(email),
  responsable: required(line(120)),
  fonction: line(120),
  rna,
  siret,
  horaires: hours,
  acces: lines(1000),
  liens: list(group({ titre: required(line(120)), adresse: required(web) }), 30),
  partenaires: list(group({ nom: required(line(120)), adresse: web, logo: media }), 60),
  mentions: list(paragraph(600), 30),
  actions: list(group({ titre: required(line(60)), page: address, adresse: target }), 2),
}

/** Without these the law lets nobody publish. `objet` is required too, but only told. */
export const LEGAL_FIELDS = ['nom', 'siege', 'telephone', 'courriel', 'responsable'] as const

export const PALETTES: readonly PaletteName[] = [
  'foret',
  'mer',
  'brique',
  'lavande',
  'soleil',
  'ardoise',
  'cerise',
  'nuit',
]
export const FONT_PAIRS: readonly FontPairName[] = ['atkinson', 'plume', 'journal', 'atelier']
export const HOME_LAYOUTS: readonly HomeLayoutName[] = ['simple', 'affiche', 'journal']

export const appearanceFields = {
  palette: choice(PALETTES, 'foret'),
  polices: choice(FONT_PAIRS, 'atkinson'),
  accueil: choice(HOME_LAYOUTS, 'simple'),
  logo: media,
  image: media,
}

/** `sous` holds entries of the same fields: one level, read by `reading/menu.ts`. */
export const menuEntryFields: Readonly<Record<'page' | 'adresse' | 'titre', Field<string>>> = {
  page: address,
  adresse: web,
  titre: line(80),
}
