/**
 * The pairs of fonts: files that the site serves itself, and what each pair changes in the shapes around the text. Of
 * each family one variable file is sent (latin); the fallback has the same measure, so nothing moves when it is replaced.
 */
import type { FontPairName } from '../model/site.ts'

interface Face {
  family: string
  /** File of an installed package, and its name on the site. */
  package: string
  file: string
  weights: string
  style: 'normal' | 'italic'
}

interface Fallback {
  family: string
  locals: readonly string[]
  /** Percentages measured against the face that it stands for. */
  size: number
  ascent: number
  descent: number
}

export interface FontPair {
  faces: readonly Face[]
  fallbacks: readonly Fallback[]
  /** Custom properties of the style sheet. */
  variables: Readonly<Record<string, string>>
}

const ATKINSON = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght'
const atkinson: Face = {
  family: 'Atkinson',
  package: `${ATKINSON}-normal.woff2`,
  file: 'atkinson.woff2',
  weights: '200 800',
  style: 'normal',
}
const atkinsonItalic: Face = {
  family: 'Atkinson',
  package: `${ATKINSON}-italic.woff2`,
  file: 'atkinson-italique.woff2',
  weights: '200 800',
  style: 'italic',
}
const atkinsonFallback: Fallback = {
  family: 'Atkinson repli',
  locals: ['Arial', 'Liberation Sans', 'Helvetica'],
  size: 98.8,
  ascent: 99.2,
  descent: 32.4,
}
const bricolage: Face = {
  family: 'Bricolage',
  package: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  file: 'bricolage.woff2',
  weights: '200 800',
  style: 'normal',
}
const bricolageFallback: Fallback = {
  family: 'Bricolage repli',
  locals: ['Arial Bold', 'Liberation Sans Bold', 'Helvetica Bold'],
  size: 102.6,
  ascent: 90.6,
  descent: 26.3,
}
const fraunces: Face = {
  family: 'Fraunces',
  package: '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  file: 'fraunces.woff2',
  weights: '100 900',
  style: 'normal',
}
const frauncesFallback: Fallback = {
  family: 'Fraunces repli',
  locals: ['Times New Roman', 'Liberation Serif', 'Times'],
  size: 117.4,
  ascent: 83.5,
  descent: 22.1,
}

const TEXT = '"Atkinson","Atkinson repli",Arial,sans-serif'
const SERIF = '"Fraunces","Fraunces repli",Georgia,serif'

const plume: FontPair = {
  faces: [fraunces, atkinson, atkinsonItalic],
  fallbacks: [frauncesFallback, atkinsonFallback],
  variables: {
    '--text': TEXT,
    '--display': SERIF,
    '--title-weight': '500',
    '--subtitle-weight': '560',
    '--title-space': '-.02em',
    '--title-line': '1.06',
    '--title-size': 'min(13vw,clamp(2.25rem,1.35rem + 4vw,4.1rem))',
    '--radius': '1.1rem',
    '--button-radius': '2rem',
  },
}

export const FONT_PAIRS: Readonly<Record<FontPairName, FontPair>> = {
  atelier: {
    faces: [bricolage, atkinson, atkinsonItalic],
    fallbacks: [bricolageFallback, atkinsonFallback],
    variables: {
      '--text': TEXT,
      '--display': '"Bricolage","Bricolage repli",Arial,sans-serif',
      '--title-weight': '800',
      '--subtitle-weight': '700',
      '--title-space': '-.035em',
      '--title-line': '.98',
      '--title-size': 'min(13vw,clamp(2.5rem,1.3rem + 5.2vw,5rem))',
      '--radius': '.45rem',
      '--button-radius': '.4rem',
    },
  },
  plume,
  atkinson: {
    faces: [atkinson, atkinsonItalic],
    fallbacks: [atkinsonFallback],
    variables: {
      '--text': TEXT,
      '--display': TEXT,
      '--title-weight': '750',
      '--subtitle-weight': '700',
      '--title-space': '-.02em',
      '--title-line': '1.08',
      '--title-size': 'min(13vw,clamp(2.2rem,1.4rem + 3.4vw,3.6rem))',
      '--radius': '.7rem',
      '--button-radius': '.6rem',
    },
  },
  // Drawn with the layout `journal`; until then it is set like `plume`, the nearest of the three.
  journal: plume,
}

/** `@font-face` rules; `url` gives the address of a file, or null where it cannot be had (the fallback then serves). */
export function fontFaces(pair: FontPair, url: (file: string) => string | null): string {
  const faces = pair.faces.map((face) => {
    const address = url(face.file)
    if (address === null) return ''
    return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weights};font-display:swap;src:url("${address}") format("woff2")}`
  })
  const fallbacks = pair.fallbacks.map((fallback) => {
    const locals = fallback.locals.map((name) => `local("${name}")`).join(',')
    return `@font-face{font-family:"${fallback.family}";src:${locals};size-adjust:${fallback.size}%;ascent-override:${fallback.ascent}%;descent-override:${fallback.descent}%;line-gap-override:0%}`
  })
  return [...faces, ...fallbacks].join('\n')
}

export function variables(pair: FontPair): string {
  return Object.entries(pair.variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}
