/** The French of the information's fields; a field that the catalogue does not know is named as it is in the file. */
import { t } from '#src/i18n/text.ts'
import { contents } from '#src/i18n/fr/contents.ts'
import { publishing } from '#src/i18n/fr/publishing.ts'

export type KnownField = keyof typeof contents.fields

export function isKnownField(field: string): field is KnownField {
  return Object.hasOwn(contents.fields, field)
}

export function fieldLabel(field: string): string {
  const identity: Readonly<Record<string, string>> = publishing.checks.identityFields
  return isKnownField(field) ? t(`contents.fields.${field}.label`) : (identity[field] ?? field)
}

export function fieldHelp(field: string): string {
  return isKnownField(field) ? t(`contents.fields.${field}.help`) : ''
}

/** « Identité de l’association » for a settings file, the file's name for one that we do not know. */
export function settingsName(path: string): string {
  if (path === 'identite.yml') return t('publishing.checks.identity')
  const settings: Readonly<Record<string, string>> = publishing.checks.settings
  return settings[path] ?? path
}
