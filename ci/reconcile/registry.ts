/** `ville/registre`: the desired state. Read whole; one entry that cannot be read leaves its association as it is. */
import * as v from 'valibot'
import { parse, stringify } from 'yaml'
import { personSchema, registryEntrySchema, type RegistryEntry } from '#site-builder/model/registry-entry.ts'
import { ensureFiles, listFiles, readFiles } from './files.ts'
import type { Run } from './run.ts'

export const REGISTRY = 'registre'
export const REGISTRY_BRANCH = 'main'
const ENTRY_PATH = /^associations\/([^/]+)\.yml$/
const STAFF_PATH = 'ville.yml'

/** Somebody with an account, whoever she works for. */
const accountHolder = v.omit(personSchema, ['role'])
export type AccountHolder = v.InferOutput<typeof accountHolder>

const staffSchema = v.object({ personnes: v.array(accountHolder) })

/** Names of the city's own hosts, and of the forge's own team: no site may have one. */
const TAKEN: ReadonlySet<string> = new Set(['forge', 'ecrire', 'www', 'owners'])

export interface Registry {
  entries: readonly RegistryEntry[]
  staff: readonly AccountHolder[]
  /** Addresses whose entry cannot be read: nothing of theirs is touched, and no account is closed. */
  unreadable: readonly string[]
  /** In French. */
  warnings: readonly string[]
}

export interface RegistrySeed {
  associations: readonly RegistryEntry[]
  staff: readonly AccountHolder[]
}

/** Null when the repository is not there or is empty. */
export async function readRegistry(run: Run, owner: string): Promise<Registry | null> {
  const files = await listFiles(run, owner, REGISTRY, REGISTRY_BRANCH)
  const ours = files.filter(({ path }) => path === STAFF_PATH || ENTRY_PATH.test(path))
  if (ours.length === 0) return null
  return parseRegistry(await readFiles(run, owner, REGISTRY, ours))
}

/** `texts`: path in the registry → YAML. */
export function parseRegistry(texts: ReadonlyMap<string, string>): Registry {
  const entries: RegistryEntry[] = []
  const unreadable: string[] = []
  const warnings: string[] = []
  let staff: readonly AccountHolder[] = []
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const address = ENTRY_PATH.exec(path)?.[1]
    if (address === undefined) {
      const read = readYaml(staffSchema, text)
      if (read.ok) staff = read.value.personnes
      else {
        unreadable.push(path)
        warnings.push(`${path} : ${read.why}`)
      }
      continue
    }
    const read = readYaml(registryEntrySchema, text)
    const why = read.ok ? addressFault(read.value.adresse, address) : read.why
    if (read.ok && why === null) entries.push(read.value)
    else {
      unreadable.push(address)
      warnings.push(`${path} : ${why ?? ''}`)
    }
  }
  return { entries, staff, unreadable, warnings }
}

/** In French, or null. */
function addressFault(given: string, fileName: string): string | null {
  if (given !== fileName) return `l’adresse doit être « ${fileName} », comme le nom du fichier`
  return TAKEN.has(given) ? `l’adresse « ${given} » est prise par la ville` : null
}

type Read<T> = { ok: true; value: T } | { ok: false; why: string }

function readYaml<Schema extends v.GenericSchema>(schema: Schema, text: string): Read<v.InferOutput<Schema>> {
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 10 })
  } catch {
    return { ok: false, why: 'ce n’est pas du YAML' }
  }
  const result = v.safeParse(schema, value)
  if (result.success) return { ok: true, value: result.output }
  const where = v.getDotPath(result.issues[0]) ?? ''
  return {
    ok: false,
    why: where === '' ? 'la fiche est vide ou mal formée' : `le champ « ${where} » est absent ou faux`,
  }
}

/** First content of the repository. */
export async function seedRegistry(run: Run, owner: string, seed: RegistrySeed): Promise<void> {
  const files = new Map(seed.associations.map((entry) => [`associations/${entry.adresse}.yml`, stringify(entry)]))
  files.set(STAFF_PATH, stringify({ personnes: seed.staff }))
  const place = { owner, name: REGISTRY, branch: REGISTRY_BRANCH, folder: '' }
  await ensureFiles(run, place, files, 'Le registre commence')
}

export interface People {
  /** Each account once, as the first entry that lists it says. */
  people: readonly AccountHolder[]
  warnings: readonly string[]
}

/** Everybody who may have an account. `kept`: accounts that no entry may name (administrators, the robot). */
export function peopleOf(registry: Registry, kept: ReadonlySet<string>): People {
  const people = new Map<string, AccountHolder>()
  const warnings: string[] = []
  const lists = [
    { where: STAFF_PATH, personnes: registry.staff },
    ...registry.entries.map(({ adresse, personnes }) => ({ where: `associations/${adresse}.yml`, personnes })),
  ]
  for (const { where, personnes } of lists) {
    for (const { compte, nom, courriel: written } of personnes) {
      // Gitea keeps addresses in small letters.
      const courriel = written.toLowerCase()
      const known = people.get(compte)
      if (kept.has(compte)) warnings.push(`${where} : le compte « ${compte} » est réservé à la ville`)
      else if (known === undefined) people.set(compte, { compte, nom, courriel })
      else if (known.nom !== nom || known.courriel !== courriel) {
        warnings.push(`${where} : le compte « ${compte} » porte un autre nom ou un autre courriel dans une autre fiche`)
      }
    }
  }
  return { people: [...people.values()], warnings }
}
