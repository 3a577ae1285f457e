/** The one style sheet of a site: its palette, its fonts, and the rules that all sites share. */
import type { Appearance } from '../model/site.ts'
import { FONT_PAIRS, fontFaces, variables } from './fonts.ts'
import { shortHash } from './hash.ts'
import { declarations, PALETTES } from './palettes.ts'
import { base } from './styles/base.ts'
import { frame } from './styles/frame.ts'
import { homes } from './styles/homes.ts'
import { lists } from './styles/lists.ts'
import { pages } from './styles/pages.ts'
import { pairs } from './styles/pairs.ts'
import { print } from './styles/print.ts'
import { prose } from './styles/prose.ts'

/** Where the files of the theme lie on a site; model/address.ts keeps the name from the pages. */
export const THEME_FOLDER = '/theme/'

type Look = Pick<Appearance, 'palette' | 'fonts'>

/** `fontUrl` gives the address of a font's file, or null where there is none. */
export function stylesheet(look: Look, fontUrl: (file: string) => string | null): string {
  const palette = PALETTES[look.palette]
  const pair = FONT_PAIRS[look.fonts]
  return [
    fontFaces(pair, fontUrl),
    `:root{${declarations(palette.light)};${variables(pair)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${declarations(palette.dark)}}}`,
    ...[base, frame, prose, lists, pages, homes, pairs[look.fonts], print].map((css) => css.trim()),
  ].join('\n')
}

/** The style sheet as a site serves it: beside its fonts, under a name that changes with its content. */
export function siteStylesheet(look: Look): { url: string; content: string } {
  const content = stylesheet(look, (file) => `polices/${file}`)
  return { url: `${THEME_FOLDER}${look.palette}-${look.fonts}-${shortHash(content)}.css`, content }
}
