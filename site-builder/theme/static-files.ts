/**
 * The theme's own files that a site serves: style sheet, fonts, icon, script. Templates name them without this module:
 * the app's preview has no use for the script's text.
 */
import type { Site } from '../model/site.ts'
import { searchScriptName } from './assets/search-script-name.ts'
import { searchScript } from './assets/search-script.ts'
import { FONT_PAIRS, fontFilesOf } from './fonts.ts'
import { siteIcon } from './icon.ts'
import { siteStylesheet, THEME_FOLDER } from './stylesheet.ts'

export type StaticFile =
  | { url: string; kind: 'text'; content: string }
  /** A file that Node finds as a module: `import.meta.resolve(package)` finds it. */
  | { url: string; kind: 'package'; package: string }

/** Names with a hash in them, and fonts, never change: they may be kept for a year. */
export function staticFiles(site: Pick<Site, 'identity' | 'appearance'>): StaticFile[] {
  return [
    { ...siteStylesheet(site.appearance), kind: 'text' },
    { ...siteIcon(site), kind: 'text' },
    { url: THEME_FOLDER + searchScriptName, kind: 'text', content: searchScript },
    ...fontFilesOf(FONT_PAIRS[site.appearance.fonts]).map((file): StaticFile => ({
      url: `${THEME_FOLDER}polices/${file}`,
      kind: 'package',
      package: `#site-builder/theme/polices/${file}`,
    })),
  ]
}
