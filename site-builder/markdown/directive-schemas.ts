/** The attributes of each directive of the content format. What they name is checked here, whether it exists later. */
import * as v from 'valibot'
import { mediaPath, urlKind } from './urls.ts'

const target = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.check((url) => urlKind(url) === 'external' || urlKind(url) === 'internal'),
)
const web = v.pipe(v.string(), v.trim(), v.regex(/^https?:\/\/[^\s/]/i), v.url())
const count = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(20)),
  '3',
)

export const DIRECTIVES = {
  encadre: v.object({ type: v.optional(v.picklist(['info', 'important', 'merci']), 'info') }),
  bouton: v.object({ vers: target }),
  galerie: v.object({ album: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)) }),
  document: v.object({
    fichier: v.pipe(
      v.string(),
      v.transform((path) => mediaPath(path) ?? ''),
      v.nonEmpty(),
    ),
  }),
  video: v.object({ adresse: web }),
  carte: v.object({ adresse: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300)) }),
  contact: v.object({}),
  agenda: v.object({ nombre: count }),
  actualites: v.object({ nombre: count }),
} as const

export type DirectiveName = keyof typeof DIRECTIVES

export function isDirective(name: string): name is DirectiveName {
  return Object.hasOwn(DIRECTIVES, name)
}

/** The one directive that holds other blocks. */
export const CONTAINER: DirectiveName = 'encadre'
