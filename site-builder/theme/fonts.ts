/**
 * The pairs of fonts: files that the site serves itself, and the shapes that go with them. Of each face one file covers
 * French, and a second is fetched only by a page that has a letter of it. The fallback has the same measure, so nothing
 * moves when it is replaced.
 */
import type { FontPairName } from '../model/site.ts'
import { FONT_FILES } from './font-files.ts'
import { EXTENDED_RANGE, FRENCH_RANGE, unicodeRange } from './font-ranges.ts'

interface Face {
  family: string
  files: { french: string; extended: string }
  weights: string
  style: 'normal' | 'italic'
}

interface Fallback {
  family: string
  weights: string
  locals: readonly string[]
  /** Percentages measured against the face that it stands for, on a French text. */
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

const ANY = '100 900'
const atkinson: Face = { family: 'Atkinson', files: FONT_FILES.atkinson, weights: '400 750', style: 'normal' }
const atkinsonItalic: Face = {
  family: 'Atkinson',
  files: FONT_FILES['atkinson-italique'],
  weights: '400',
  style: 'italic',
}
const textFallbacks: readonly Fallback[] = [
  {
    family: 'Atkinson repli',
    weights: '100 500',
    // Telephones with Android have no Arial; Roboto is as wide to a hundredth.
    locals: ['Arial', 'Liberation Sans', 'Helvetica', 'Roboto'],
    size: 98.5,
    ascent: 99.5,
    descent: 32.5,
  },
  {
    family: 'Atkinson repli',
    weights: '501 900',
    locals: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica Bold', 'Roboto Bold'],
    size: 98.4,
    ascent: 99.5,
    descent: 32.5,
  },
]
const TIMES_BOLD = ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Times Bold']

const TEXT = '"Atkinson","Atkinson repli",Arial,sans-serif'

/** What a pair has besides its text, which is the same for all: a face for titles, and its stand-in. */
function titled(family: string, files: Face['files'], fallback: Omit<Fallback, 'family' | 'weights'>, end: string) {
  return {
    faces: [{ family, files, weights: ANY, style: 'normal' as const }, atkinson, atkinsonItalic],
    fallbacks: [{ family: `${family} repli`, weights: ANY, ...fallback }, ...textFallbacks],
    display: `"${family}","${family} repli",${end}`,
  }
}

const bricolage = titled(
  'Bricolage',
  FONT_FILES.bricolage,
  {
    locals: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica Bold', 'Roboto Bold'],
    size: 85.1,
    ascent: 109.3,
    descent: 31.7,
  },
  'Arial,sans-serif',
)
const fraunces = titled(
  'Fraunces',
  FONT_FILES.fraunces,
  { locals: TIMES_BOLD, size: 103.6, ascent: 94.6, descent: 25.1 },
  'Georgia,serif',
)
const newsreader = titled(
  'Newsreader',
  FONT_FILES.newsreader,
  { locals: TIMES_BOLD, size: 105.4, ascent: 70.2, descent: 25.6 },
  'Georgia,serif',
)

export const FONT_PAIRS: Readonly<Record<FontPairName, FontPair>> = {
  atelier: {
    ...bricolage,
    variables: {
      '--text': TEXT,
      '--display': bricolage.display,
      '--title-weight': '780',
      '--subtitle-weight': '780',
      '--title-space': '-.02em',
      '--subtitle-space': '-.01em',
      '--title-line': '.96',
      '--title-size': 'min(14vw,clamp(2.75rem,1.4rem + 5.6vw,5.4rem))',
      '--h2-size': 'clamp(1.75rem,1.35rem + 1.7vw,2.5rem)',
      '--h3-size': '1.45rem',
      '--radius': '0rem',
      '--button-radius': '0rem',
    },
  },
  plume: {
    ...fraunces,
    variables: {
      '--text': TEXT,
      '--display': fraunces.display,
      '--title-weight': '550',
      '--subtitle-weight': '550',
      '--title-space': '-.015em',
      '--subtitle-space': '-.005em',
      '--title-line': '1.08',
      '--title-size': 'min(12.5vw,clamp(2.35rem,1.35rem + 4.1vw,4.25rem))',
      '--h2-size': 'clamp(1.65rem,1.3rem + 1.4vw,2.25rem)',
      '--h3-size': '1.4rem',
      '--radius': '1.4rem',
      '--button-radius': '2rem',
    },
  },
  atkinson: {
    faces: [atkinson, atkinsonItalic],
    fallbacks: textFallbacks,
    variables: {
      '--text': TEXT,
      '--display': TEXT,
      '--title-weight': '750',
      '--subtitle-weight': '700',
      '--title-space': '-.022em',
      '--subtitle-space': '-.012em',
      '--title-line': '1.1',
      '--title-size': 'min(11.5vw,clamp(2.15rem,1.4rem + 2.9vw,3.4rem))',
      '--h2-size': 'clamp(1.5rem,1.25rem + 1.1vw,1.95rem)',
      '--h3-size': '1.28rem',
      '--radius': '.5rem',
      '--button-radius': '.5rem',
    },
  },
  journal: {
    ...newsreader,
    variables: {
      '--text': TEXT,
      '--display': newsreader.display,
      '--title-weight': '680',
      '--subtitle-weight': '680',
      '--title-space': '-.018em',
      '--subtitle-space': '-.008em',
      '--title-line': '1.04',
      '--title-size': 'min(13vw,clamp(2.5rem,1.4rem + 4.4vw,4.5rem))',
      '--h2-size': 'clamp(1.7rem,1.35rem + 1.5vw,2.3rem)',
      '--h3-size': '1.5rem',
      '--radius': '0rem',
      '--button-radius': '0rem',
    },
  },
}

/** Every file that a pair may fetch. */
export function fontFilesOf(pair: FontPair): readonly string[] {
  return pair.faces.flatMap(({ files }) => [files.french, files.extended])
}

/** `@font-face` rules; `url` gives the address of a file, or null where it cannot be had (the fallback then serves). */
export function fontFaces(pair: FontPair, url: (file: string) => string | null): string {
  const faces = pair.faces.flatMap((face) => {
    const part = (file: string, range: string): string => {
      const address = url(file)
      if (address === null) return ''
      return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weights};font-display:swap;src:url("${address}") format("woff2");unicode-range:${range}}`
    }
    return [
      part(face.files.extended, unicodeRange(EXTENDED_RANGE)),
      part(face.files.french, unicodeRange(FRENCH_RANGE)),
    ]
  })
  const fallbacks = pair.fallbacks.map((fallback) => {
    const locals = fallback.locals.map((name) => `local("${name}")`).join(',')
    return `@font-face{font-family:"${fallback.family}";font-weight:${fallback.weights};src:${locals};size-adjust:${fallback.size}%;ascent-override:${fallback.ascent}%;descent-override:${fallback.descent}%;line-gap-override:0%}`
  })
  return [...faces, ...fallbacks].filter((rule) => rule !== '').join('\n')
}

export function variables(pair: FontPair): string {
  return Object.entries(pair.variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}
