/**
 * The site's own fonts and colours around a part of the app: the theme's rules, nested under one class. They reach the
 * document as an adopted sheet, which the app's content policy (no inline style) allows.
 */
import type { Appearance } from '#site-builder/model/site.ts'
import { FONT_PAIRS, fontFaces, variables } from '#site-builder/theme/fonts.ts'
import { declarations, PALETTES } from '#site-builder/theme/palettes.ts'
import { base } from '#site-builder/theme/styles/base.ts'
import { prose } from '#site-builder/theme/styles/prose.ts'

export type Look = Pick<Appearance, 'palette' | 'fonts'>

/** Class of the element that looks like the site. */
export const lookClass = 'site-look'

const fontFiles = import.meta.glob<string>('../../site-builder/theme/polices/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Address of a font of the theme in the app, absolute: the preview's frame has no address of its own. */
export function fontUrl(file: string): string | null {
  const url = fontFiles[`../../site-builder/theme/polices/${file}`]
  return url === undefined ? null : new URL(url, location.href).href
}

/** The rules of a text, for the text that is being written: the editor names its area and its boxes in its own way. */
const written = prose
  .replaceAll('.prose', '.page-du-site')
  .replaceAll(/\.box-(info|important|merci)/g, (_, kind: string) => `.encadre[data-type="${kind}"]`)
  .replaceAll(/\.box(?![\w-])/g, '.encadre')

/** Sizes that follow the window on the site follow the page's own width here. */
const inside = (css: string) => css.replace(/(\d)vw\b/g, (_, digit: string) => `${digit}cqi`)

export function lookSheet(look: Look): string {
  const palette = PALETTES[look.palette]
  const pair = FONT_PAIRS[look.fonts]
  return [
    fontFaces(pair, fontUrl),
    `.${lookClass}{container-type:inline-size;${declarations(palette.light)};${inside(variables(pair))};background:var(--paper);color:var(--ink);font:400 1.125rem/1.6 var(--text);overflow-wrap:break-word}`,
    `@media screen and (prefers-color-scheme:dark){.${lookClass}{${declarations(palette.dark)}}}`,
    `.${lookClass}{${inside(base + written)}}`,
  ].join('\n')
}
