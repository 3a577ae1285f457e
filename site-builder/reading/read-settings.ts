/** `identite.yml` and `apparence.yml`. Without a field of the law the site is refused; the rest has its defaults. */
import { appearanceFields, identityFields, LEGAL_FIELDS } from '../model/settings-fields.ts'
import type { Problem } from '../model/problem.ts'
import type { Appearance, Identity } from '../model/site.ts'
import type { Source, SourceFile } from '../sources/source.ts'
import { asFields, readFields, readYaml } from './read-fields.ts'
import { readText } from './text.ts'

/** The fields of a settings file; null when it cannot be read at all, which is told. */
export async function readSettings(
  source: Source,
  file: SourceFile,
  problems: Problem[],
): Promise<Readonly<Record<string, unknown>> | null> {
  const { path } = file
  const read = await readText(source, file)
  if (read.problem !== null) {
    problems.push(read.problem)
    return null
  }
  const yaml = readYaml(read.text, path)
  const fields = yaml.problem === null ? asFields(yaml.value) : null
  if (fields === null) problems.push(yaml.problem ?? { code: 'yaml-invalid', path, data: { reason: 'shape', line: 1 } })
  return fields
}

export async function readIdentity(
  source: Source,
  file: SourceFile | undefined,
  problems: Problem[],
): Promise<Identity> {
  const path = 'identite.yml'
  const found: Problem[] = []
  const fields = file === undefined ? {} : await readSettings(source, file, found)
  // A file that cannot be read has every field missing: its one problem refuses, the others would only hide it.
  if (fields === null) problems.push(...found.map((problem): Problem => ({ ...problem, refuses: true })))
  const faults: Problem[] = []
  const values = readFields(identityFields, fields ?? {}, path, faults)
  if (fields !== null) problems.push(...faults.map((fault) => withLaw(fault, values)))
  return {
    name: values.nom,
    acronym: values.sigle,
    purpose: values.objet,
    seat: values.siege,
    phone: values.telephone,
    email: values.courriel,
    director: values.responsable,
    directorRole: values.fonction,
    rna: values.rna,
    siret: values.siret,
    hours: present(values.horaires).map(({ quand, texte }) => ({ when: quand, text: texte })),
    access: values.acces,
    links: present(values.liens).map(({ titre, adresse }) => ({ title: titre, url: adresse })),
    partners: present(values.partenaires).map(({ nom, adresse, logo }) => ({ name: nom, url: adresse, logo })),
    notices: values.mentions,
    actions: present(values.actions).map(({ titre, page, adresse }) => ({
      title: titre,
      url: page === '' ? adresse : page,
    })),
  }
}

export async function readAppearance(
  source: Source,
  file: SourceFile | undefined,
  problems: Problem[],
): Promise<Appearance> {
  const fields = file === undefined ? {} : ((await readSettings(source, file, problems)) ?? {})
  const values = readFields(appearanceFields, fields, 'apparence.yml', problems)
  return {
    palette: values.palette,
    fonts: values.polices,
    home: values.accueil,
    logo: values.logo,
    image: values.image,
  }
}

/** A legal field that is faulty and has no value left is a missing one: it stops the publication. */
function withLaw(fault: Problem, values: Readonly<Record<string, unknown>>): Problem {
  const key = LEGAL_FIELDS.find((legal) => legal === fault.field)
  if (key === undefined || values[key] !== '') return fault
  return fault.code === 'field-missing'
    ? { ...fault, code: 'identity-missing', refuses: true }
    : { ...fault, refuses: true }
}

function present<T>(items: readonly (T | null)[]): T[] {
  return items.filter((item): item is T => item !== null)
}
