/**
 * The city file: who hosts, where the forge is, whom to call. The builder takes `--city`, the app serves the same as
 * `/ville.json`. It is the city's own, yet a door is a door: what is not of this shape is refused whole.
 */
import * as v from 'valibot'
import { safeUrl } from './safe-url.ts'
import type { City } from './site.ts'

const text = v.pipe(v.string(), v.trim(), v.maxLength(500))
const webAddress = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
)

export const cityFileSchema = v.object({
  nom: v.pipe(text, v.nonEmpty()),
  hebergeur: v.optional(v.object({ nom: text, adresse: text, telephone: text, courriel: v.optional(text, '') })),
  forge: v.optional(v.object({ adresse: webAddress, client: text })),
  organisations: v.optional(v.object({ sites: text, ville: text })),
  /** `https://{adresse}.exemple.fr` */
  adresse_des_sites: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => value.includes('{adresse}')),
    ),
  ),
  adresse_de_l_application: v.optional(webAddress),
  signaler: v.optional(text, ''),
  /** Whom to call: shown by the app alone, which reads a text or `{nom, telephone, courriel, horaires}`. */
  aide: v.optional(v.unknown()),
})

export type CityFile = v.InferOutput<typeof cityFileSchema>

/** The part that a site shows. */
export function cityOf(file: CityFile): City {
  const host = file.hebergeur
  const complete = host !== undefined && host.nom !== '' && host.adresse !== '' && host.telephone !== ''
  return {
    name: file.nom,
    host: complete ? { name: host.nom, address: host.adresse, phone: host.telephone, email: host.courriel } : null,
    report: reportAddress(file.signaler),
  }
}

/** A mail address as people write it becomes `mailto:`; what leads nowhere is left out. */
function reportAddress(text: string): string {
  const url = /^[^\s:/]+@[^\s:/]+$/.test(text) ? `mailto:${text}` : text
  return safeUrl(url, ['https:', 'mailto:']) ?? (/^http:\/\/[a-z0-9.-]*localhost[:/]/.test(url) ? url : '')
}
