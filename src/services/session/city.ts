/** The city that this app serves, from the static `/ville.json` beside it: one build serves every city. */
import * as v from 'valibot'
import { cityFileSchema, cityOf } from '#site-builder/model/city-file.ts'
import type { City } from '#site-builder/model/site.ts'
import { AppError } from '../app-error.ts'

export interface CityHelp {
  name: string
  phone: string
  email: string
  /** When somebody answers, in words. */
  hours: string
}

export interface AppCity {
  /** The part that sites show, as the builder takes it. */
  site: City
  name: string
  forge: { url: string; clientId: string }
  owners: { sites: string; city: string }
  /** `https://{adresse}.exemple.fr` */
  sitePattern: string
  /** Whom to call; null when the file does not say. */
  help: CityHelp | null
}

const text = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), '')
const helpSchema = v.union([
  v.pipe(
    text,
    v.nonEmpty(),
    v.transform((nom) => ({ nom, telephone: '', courriel: '', horaires: '' })),
  ),
  v.object({ nom: text, telephone: text, courriel: text, horaires: text }),
])

/** Throws `AppError` `answer-unreadable` when the file is no city file or lacks what the app needs. */
export function readCity(json: unknown): AppCity {
  const parsed = v.safeParse(cityFileSchema, json)
  if (!parsed.success) throw new AppError('answer-unreadable', { data: { file: 'ville.json' } })
  const file = parsed.output
  if (!file.forge || !file.organisations || !file.adresse_des_sites)
    throw new AppError('answer-unreadable', { data: { file: 'ville.json' } })
  const help = v.safeParse(helpSchema, file.aide)
  return {
    site: cityOf(file),
    name: file.nom,
    forge: { url: file.forge.adresse.replace(/\/+$/, ''), clientId: file.forge.client },
    owners: { sites: file.organisations.sites, city: file.organisations.ville },
    sitePattern: file.adresse_des_sites,
    help: help.success
      ? {
          name: help.output.nom,
          phone: help.output.telephone,
          email: help.output.courriel,
          hours: help.output.horaires,
        }
      : null,
  }
}

export async function loadCity(
  send: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
): Promise<AppCity> {
  let response: Response
  try {
    response = await send('/ville.json', { cache: 'no-cache', credentials: 'omit' })
  } catch (cause) {
    throw new AppError('offline', { cause })
  }
  if (!response.ok) throw new AppError('forge-down', { data: { status: response.status } })
  try {
    return readCity(await response.json())
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('answer-unreadable', { cause })
  }
}
