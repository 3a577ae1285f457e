/** The site's initial on its colour: a tab that one finds again. */
import type { Site } from '../model/site.ts'
import { shortHash } from './hash.ts'
import { escapeHtml } from './html.ts'
import { PALETTES } from './palettes.ts'
import { THEME_FOLDER } from './stylesheet.ts'

export function siteIcon({ identity, appearance }: Pick<Site, 'identity' | 'appearance'>): {
  url: string
  content: string
} {
  const { light, dark } = PALETTES[appearance.palette]
  const initial = escapeHtml((identity.acronym || identity.name).trim().slice(0, 1).toUpperCase())
  const content = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>rect{fill:${light.accent}}text{fill:${light.on}}@media (prefers-color-scheme:dark){rect{fill:${dark.accent}}text{fill:${dark.on}}}</style><rect width="64" height="64" rx="14"/><text x="32" y="47" font-family="Arial,sans-serif" font-weight="700" font-size="42" text-anchor="middle">${initial}</text></svg>`
  return { url: `${THEME_FOLDER}icone-${shortHash(content)}.svg`, content }
}
