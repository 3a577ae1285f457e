/**
 * `ville/registre/associations/<adresse>.yml`: what the city knows of one association, and the state that the forge is
 * brought to. Written by the city alone; strict, because a half-read entry would close accounts.
 */
import * as v from 'valibot'
import { isRealDate, SEGMENT } from './address.ts'

const oneLine = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200))
const day = v.pipe(v.string(), v.check(isRealDate, 'date'))

/** A label of a host name and the name of a repository at once. */
export const siteNameSchema = v.pipe(v.string(), v.regex(SEGMENT), v.maxLength(40))

export const personSchema = v.object({
  compte: v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9]))*$/), v.maxLength(40)),
  nom: oneLine,
  courriel: v.pipe(v.string(), v.email()),
  role: v.picklist(['responsable', 'redaction']),
})

export const registryEntrySchema = v.object({
  nom: v.pipe(oneLine, v.maxLength(120)),
  adresse: siteNameSchema,
  domaines: v.optional(v.array(v.pipe(v.string(), v.regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/))), []),
  personnes: v.array(personSchema),
  etat: v.picklist(['preparation', 'en-ligne', 'suspendu', 'clos']),
  convention: v.optional(
    v.object({ signee_le: v.optional(day), reconduite_le: v.optional(day), fin: v.optional(day) }),
    {},
  ),
  profil: v.optional(v.unknown()),
  notes: v.optional(v.string(), ''),
})

export type RegistryEntry = v.InferOutput<typeof registryEntrySchema>
