/** The theme's own files that a site serves: style sheet, fonts, icon, script. */
import type { Site } from '../model/site.ts'
import { searchScript } from './assets/search-script.ts'
import { FONT_PAIRS, fontFilesOf } from './fonts.ts'
import { shortHash } from './hash.ts'
import { escapeHtml } from './html.ts'
import { PALETTES } from './palettes.ts'
import { siteStylesheet, THEME_FOLDER } from './stylesheet.ts'

export type StaticFile =
  | { url: string; kind: 'text'; content: string }
  /** A file that Node finds as a module: `import.meta.resolve(package)` finds it. */
  | { url: string; kind: 'package'; package: string }

type Look = Pick<Site, 'identity' | 'appearance'>

/** Names with a hash in them, and fonts, never change: they may be kept for a year. */
export function staticFiles(site: Look): StaticFile[] {
  const sheet = siteStylesheet(site.appearance)
  return [
    { url: sheet.url, kind: 'text', content: sheet.content },
    { url: iconUrl(site), kind: 'text', content: icon(site) },
    { url: SEARCH_SCRIPT_URL, kind: 'text', content: searchScript },
    ...fontFilesOf(FONT_PAIRS[site.appearance.fonts]).map((file): StaticFile => ({
      url: `${THEME_FOLDER}polices/${file}`,
      kind: 'package',
      package: `#site-builder/theme/polices/${file}`,
    })),
  ]
}

export const SEARCH_SCRIPT_URL = `${THEME_FOLDER}recherche-${shortHash(searchScript)}.js`

export function iconUrl(site: Look): string {
  return `${THEME_FOLDER}icone-${shortHash(icon(site))}.svg`
}

/** The site's initial on its colour: a tab that one finds again. */
function icon(site: Look): string {
  const { light, dark } = PALETTES[site.appearance.palette]
  const initial = escapeHtml((site.identity.acronym || site.identity.name).trim().slice(0, 1).toUpperCase())
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>rect{fill:${light.accent}}text{fill:${light.on}}@media (prefers-color-scheme:dark){rect{fill:${dark.accent}}text{fill:${dark.on}}}</style><rect width="64" height="64" rx="14"/><text x="32" y="47" font-family="Arial,sans-serif" font-weight="700" font-size="42" text-anchor="middle">${initial}</text></svg>`
}
