/**
 * The look of a site for the app's writing area: what is written is seen as visitors will see it. Everything is scoped
 * under one class, so the app's own look is untouched; element rules are those of the sites' texts (`styles/prose.ts`).
 */
import type { Appearance } from '../model/site.ts'
import { FONT_PAIRS, fontFaces, variables } from './fonts.ts'
import { declarations, PALETTES } from './palettes.ts'
import { prose } from './styles/prose.ts'

/** Class of the element around the writing area. */
export const EDITOR_CLASS = 'site-look'

type Look = Pick<Appearance, 'palette' | 'fonts'>

/** Scheme of the app, when it has its own switch; `system` follows the device, as the sites do. */
export type Scheme = 'system' | 'light' | 'dark'

/** A style sheet as text. `fontUrl` gives the app's address of a font's file, or null. */
export function editorStyle(look: Look, fontUrl: (file: string) => string | null, scheme: Scheme = 'system'): string {
  const palette = PALETTES[look.palette]
  const pair = FONT_PAIRS[look.fonts]
  const scope = `.${EDITOR_CLASS}`
  const first = scheme === 'dark' ? palette.dark : palette.light
  return [
    fontFaces(pair, fontUrl),
    `${scope}{${declarations(first)};${variables(pair)};color-scheme:${scheme === 'system' ? 'light dark' : scheme}}`,
    scheme === 'system' ? `@media (prefers-color-scheme:dark){${scope}{${declarations(palette.dark)}}}` : '',
    AREA.replaceAll('&', scope),
    prose.replaceAll('.prose', `${scope} .prose`),
  ].join('\n')
}

const AREA = /* css */ `
&{background:var(--paper);color:var(--ink);font:400 1.125rem/1.6 var(--text);overflow-wrap:break-word}
& .prose :is(h1,h2,h3,h4,h5,h6),& .page-title{font-family:var(--display);font-weight:var(--subtitle-weight);line-height:1.2;letter-spacing:-.012em;text-wrap:balance;margin:0}
& .page-title{font-weight:var(--title-weight);font-size:clamp(2.1rem,1.4rem + 3vw,3.5rem);line-height:var(--title-line);letter-spacing:var(--title-space);max-width:18ch}
& .page-lead{font-size:clamp(1.2rem,1.1rem + .5vw,1.4rem);line-height:1.5;color:var(--muted);max-width:40ch}
& .prose :is(p,ul,ol,dl,figure,blockquote,pre){margin:0}
& .prose h1,& .prose h2{font-size:clamp(1.55rem,1.25rem + 1.3vw,2.15rem);line-height:1.14}
& .prose h3{font-size:clamp(1.25rem,1.15rem + .45vw,1.45rem)}
& .prose :is(h4,h5,h6){font-size:1.125rem}
& .prose :is(ul,ol){padding-left:1.35em}
& .prose img{display:block;max-width:100%;height:auto}
& .prose a{color:var(--accent);text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:.07em}
& .button{display:inline-flex;align-items:center;min-height:3rem;padding:.5rem 1.45rem;border-radius:var(--button-radius);background:var(--accent);color:var(--on);font-weight:700;text-decoration:none}
`
