/** One association in the city's registry: `ville/registre/associations/<adresse>.yml`, the desired state of the forge. */
import * as v from 'valibot'
import { SEGMENT, SEGMENT_MAX } from './address.ts'

/** Gitea's account names, narrowed to what needs no escaping anywhere. */
export const ACCOUNT = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/
const ACCOUNT_MAX = 40

/** Names that the forge or the city's web server keeps for itself. */
const TAKEN: ReadonlySet<string> = new Set([
  'owners',
  'forge',
  'ecrire',
  'www',
  'ville',
  'associations',
  'admin',
  'api',
])

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(),
    v.maxLength(most),
    v.check((text) => !/\p{Cc}/u.test(text)),
  )

export const AccountSchema = v.pipe(v.string(), v.maxLength(ACCOUNT_MAX), v.regex(ACCOUNT))

/** What a person of the registry has, whoever she works for. */
export const PersonSchema = v.object({
  compte: AccountSchema,
  nom: line(100),
  courriel: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(200), v.email()),
})

export const MemberSchema = v.object({
  ...PersonSchema.entries,
  role: v.optional(v.picklist(['responsable', 'redaction']), 'redaction'),
})

const day = v.pipe(v.string(), v.isoDate())

export const RegistryEntrySchema = v.object({
  nom: line(120),
  /** Address of the site, name of its repository and of its team; the same as the file's name. */
  adresse: v.pipe(
    v.string(),
    // A label of a domain name holds 63 characters.
    v.maxLength(Math.min(63, SEGMENT_MAX)),
    v.regex(SEGMENT),
    v.check((name) => !TAKEN.has(name)),
  ),
  domaines: v.optional(v.array(v.pipe(v.string(), v.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}$/))), []),
  personnes: v.array(MemberSchema),
  etat: v.picklist(['preparation', 'en-ligne', 'suspendu', 'clos']),
  convention: v.optional(
    v.object({ signee_le: v.optional(day), reconduite_le: v.optional(day), fin: v.optional(day) }),
  ),
  profil: v.optional(line(80)),
  notes: v.optional(v.string()),
})

export type RegistryEntry = v.InferOutput<typeof RegistryEntrySchema>
export type RegistryMember = v.InferOutput<typeof MemberSchema>
export type RegistryPerson = v.InferOutput<typeof PersonSchema>
