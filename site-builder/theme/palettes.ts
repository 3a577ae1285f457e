/**
 * The colours of a site, light and dark. Names of a list: no value of a file is ever printed into a style sheet. The
 * test of this room computes every contrast that the styles use.
 */
import type { PaletteName } from '../model/site.ts'

export interface Colours {
  /** Background of the page, and of a panel on it. */
  paper: string
  soft: string
  /** Text, and quieter text: both 7:1 on paper and on soft. */
  ink: string
  muted: string
  /** Hairlines: decoration only. */
  line: string
  /** Links, buttons, marks: 7:1 on paper and on soft, and under `on`. */
  accent: string
  on: string
  /** The strong panel and its text: 7:1. */
  deep: string
  onDeep: string
  /** A spark of a second colour, and what is written on it: 7:1. Without words on it, decoration only. */
  spark: string
  onSpark: string
}

/** A ground and the words on it, by the colours that it takes. */
type Ground = 'paper' | 'soft' | 'accent' | 'deep' | 'spark'

/** Where a palette puts its colours: this, more than a hue, makes its temper. */
export interface Places {
  header: Ground
  footer: Ground
  /** The first screen of the layout `affiche`. */
  poster: Ground
  /** The block of a date. */
  date: Ground
  /** Titles of pages. */
  title: 'ink' | 'accent'
}

export interface Scheme extends Colours {
  places: Places
}

export interface Palette {
  light: Scheme
  dark: Scheme
}

type Row = readonly [string, string]

/** In this order: paper, soft, line; ink, muted; accent, on; deep, onDeep; spark, onSpark. */
function scheme(
  [paper, soft, line]: readonly [string, string, string],
  [ink, muted]: Row,
  [accent, on]: Row,
  [deep, onDeep]: Row,
  [spark, onSpark]: Row,
  places: Partial<Places> = {},
): Scheme {
  return {
    ...{ paper, soft, ink, muted, line, accent, on, deep, onDeep, spark, onSpark },
    places: { header: 'paper', footer: 'soft', poster: 'deep', date: 'accent', title: 'ink', ...places },
  }
}

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  // Undergrowth: a green that is nearly black at the foot, moss in the panels, one amber berry.
  foret: {
    light: scheme(
      ['#f8f9f2', '#e3ecd6', '#c5d4b9'],
      ['#14241b', '#374a3d'],
      ['#17512f', '#ffffff'],
      ['#123a26', '#eef6ea'],
      ['#e0a93b', '#1c1503'],
      { footer: 'deep', poster: 'accent' },
    ),
    dark: scheme(
      ['#0f1711', '#1a271e', '#35473b'],
      ['#e9f0e6', '#b9cabd'],
      ['#8fd3a8', '#0b1a11'],
      ['#153f2a', '#e6f5e9'],
      ['#e7c46b', '#1c1503'],
      { footer: 'deep' },
    ),
  },
  // Open water: the header is the deep, the page is the foam, the dates are buoys.
  mer: {
    light: scheme(
      ['#ffffff', '#dff0f3', '#b4d3da'],
      ['#08222c', '#2c4a55'],
      ['#005266', '#ffffff'],
      ['#033a4b', '#e6f7fa'],
      ['#ff9e66', '#2a1100'],
      { header: 'deep', poster: 'deep', date: 'spark', title: 'accent' },
    ),
    dark: scheme(
      ['#081519', '#10262d', '#28464f'],
      ['#e0f1f4', '#aac7ce'],
      ['#74d3e4', '#02222b'],
      ['#05404f', '#e0f7fb'],
      ['#ffb184', '#2a1100'],
      { header: 'deep', date: 'spark' },
    ),
  },
  // Fired clay on sand: warm everywhere, the paper too.
  brique: {
    light: scheme(
      ['#fcf5ec', '#f5e2cf', '#dfc3a9'],
      ['#2a1712', '#573e34'],
      ['#84270f', '#fff8f0'],
      ['#351a11', '#fbeadb'],
      ['#eeb03f', '#2a1712'],
      { header: 'soft', footer: 'deep', poster: 'accent' },
    ),
    dark: scheme(
      ['#1b1210', '#2b1d18', '#503830'],
      ['#f7e9dc', '#d6bfb1'],
      ['#ffab8f', '#2a1007'],
      ['#5c1f10', '#ffeadf'],
      ['#f0b44a', '#2a1712'],
      { header: 'soft', footer: 'deep' },
    ),
  },
  // A pastel: the poster is light, with words of dark violet.
  lavande: {
    light: scheme(
      ['#fdfbff', '#efe8fb', '#d5c7ee'],
      ['#231637', '#4c3f66'],
      ['#5b2f9c', '#ffffff'],
      ['#35205c', '#f3ecfc'],
      ['#d8c4fa', '#2b1650'],
      { header: 'paper', footer: 'spark', poster: 'spark', date: 'spark', title: 'accent' },
    ),
    dark: scheme(
      ['#151119', '#231c2b', '#443953'],
      ['#efe9f6', '#c6bbd5'],
      ['#cbb4f6', '#1e0f38'],
      ['#40276d', '#f3ecfc'],
      ['#f0a6b8', '#3a0a18'],
      { footer: 'soft', title: 'accent' },
    ),
  },
  // Noon: yellow is a ground and never a text; what is written on it is nearly black.
  soleil: {
    light: scheme(
      ['#fffdf5', '#fff0c2', '#ecd488'],
      ['#261d05', '#4e431f'],
      ['#6b3500', '#fffaf0'],
      ['#332405', '#fdf1cf'],
      ['#ffc629', '#241a00'],
      { header: 'spark', footer: 'spark', poster: 'spark', date: 'deep' },
    ),
    dark: scheme(
      ['#191509', '#2a230f', '#514521'],
      ['#f8f0d8', '#d6caa3'],
      ['#ffcb52', '#2b1d00'],
      ['#4d3800', '#fff2cc'],
      ['#ffcb52', '#2b1d00'],
      { poster: 'spark', date: 'spark', title: 'accent' },
    ),
  },
  // Stone and paper: white, grey, one line of ochre. What is solemn, or has many colours of its own in its pictures.
  ardoise: {
    light: scheme(
      ['#ffffff', '#eef0f2', '#ccd2d8'],
      ['#171c21', '#434b53'],
      ['#2b3f52', '#ffffff'],
      ['#1d262e', '#eef2f6'],
      ['#d29a4c', '#140c00'],
      { footer: 'paper', date: 'deep' },
    ),
    dark: scheme(
      ['#121417', '#1d2126', '#3c444c'],
      ['#eceef0', '#bcc3ca'],
      ['#b5cbe0', '#0e1a26'],
      ['#2a333c', '#eef2f6'],
      ['#dfa757', '#140c00'],
      { footer: 'paper', date: 'deep' },
    ),
  },
  // A stall at the market: a red header, pink in the panels.
  cerise: {
    light: scheme(
      ['#fffafa', '#ffe3e8', '#f3bcc8'],
      ['#2d0c15', '#5c3440'],
      ['#960d32', '#ffffff'],
      ['#560a22', '#ffeaf0'],
      ['#ffc2cf', '#4a0519'],
      { header: 'accent', footer: 'soft', poster: 'accent', title: 'accent' },
    ),
    dark: scheme(
      ['#1a1013', '#2a1a20', '#51353e'],
      ['#f8e7ec', '#dabcc6'],
      ['#ffa9bf', '#33081a'],
      ['#6b1030', '#fff0f3'],
      ['#ffc2cf', '#4a0519'],
      { header: 'deep' },
    ),
  },
  // Indigo at both ends of the page, and the moon.
  nuit: {
    light: scheme(
      ['#fafaff', '#e6e8fa', '#c3c8ea'],
      ['#12142b', '#3b4062'],
      ['#2f2f94', '#ffffff'],
      ['#12143a', '#eef0ff'],
      ['#ffd25e', '#1a1400'],
      { header: 'deep', footer: 'deep', poster: 'deep', date: 'deep', title: 'accent' },
    ),
    dark: scheme(
      ['#0a0b18', '#15182d', '#343a5e'],
      ['#e9ebfb', '#babfdd'],
      ['#b4bcff', '#10133a'],
      ['#1f236b', '#eef0ff'],
      ['#ffd166', '#1a1400'],
      { header: 'paper', footer: 'deep', date: 'spark', title: 'ink' },
    ),
  },
}

const NAMES: Readonly<Record<keyof Colours, string>> = {
  paper: '--paper',
  soft: '--soft',
  ink: '--ink',
  muted: '--muted',
  line: '--line',
  accent: '--accent',
  on: '--on',
  deep: '--deep',
  onDeep: '--on-deep',
  spark: '--spark',
  onSpark: '--on-spark',
}

const WORDS_ON: Readonly<Record<Ground, keyof Colours>> = {
  paper: 'ink',
  soft: 'ink',
  accent: 'on',
  deep: 'onDeep',
  spark: 'onSpark',
}

/** Each place with the colour of its ground and of the words on it. */
export function groundsOf(scheme: Scheme): readonly { place: string; ground: string; words: string }[] {
  const { places } = scheme
  const at = (place: string, ground: Ground) => ({ place, ground: scheme[ground], words: scheme[WORDS_ON[ground]] })
  return [at('head', places.header), at('foot', places.footer), at('poster', places.poster), at('date', places.date)]
}

/** Declarations of custom properties, `--paper:#fff;…`. */
export function declarations(scheme: Scheme): string {
  return [
    ...(Object.keys(NAMES) as (keyof Colours)[]).map((key) => `${NAMES[key]}:${scheme[key]}`),
    ...groundsOf(scheme).map(({ place, ground, words }) => `--${place}:${ground};--on-${place}:${words}`),
    `--title:${scheme[scheme.places.title]}`,
  ].join(';')
}
