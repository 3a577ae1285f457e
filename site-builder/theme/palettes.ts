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
  /** The strong panel and its text: 7:1. The poster takes these in the dark, accent and `on` in the light. */
  deep: string
  onDeep: string
  /** A spark of a second colour: decoration only. */
  spark: string
}

export interface Palette {
  light: Colours
  dark: Colours
}

const colours = (
  [paper, soft, line]: readonly [string, string, string],
  [ink, muted]: readonly [string, string],
  [accent, on]: readonly [string, string],
  [deep, onDeep]: readonly [string, string],
  spark: string,
): Colours => ({ paper, soft, ink, muted, line, accent, on, deep, onDeep, spark })

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  foret: {
    light: colours(
      ['#f7f8f3', '#e5ecdd', '#c9d6c1'],
      ['#17261d', '#3a4c40'],
      ['#17512f', '#ffffff'],
      ['#14402a', '#eef6ea'],
      '#e0a93b',
    ),
    dark: colours(
      ['#101812', '#1b271e', '#35473b'],
      ['#e9f0e6', '#b9cabd'],
      ['#8fd3a8', '#0b1a11'],
      ['#153f2a', '#e6f5e9'],
      '#e7c46b',
    ),
  },
  mer: {
    light: colours(
      ['#f5f9fb', '#dfecf2', '#bfd4de'],
      ['#10222e', '#344b59'],
      ['#0b4a6b', '#ffffff'],
      ['#0a3550', '#e8f4fa'],
      '#e8934a',
    ),
    dark: colours(
      ['#0d161c', '#16242d', '#30475a'],
      ['#e4eef4', '#b1c6d2'],
      ['#86c9ee', '#06202f'],
      ['#0f3f5d', '#e4f3fb'],
      '#f2b872',
    ),
  },
  brique: {
    light: colours(
      ['#fdf8f2', '#f6e7d8', '#e2cdb9'],
      ['#2a1712', '#573e34'],
      ['#8b2a11', '#fff8f0'],
      ['#351a11', '#fbeadb'],
      '#eeb03f',
    ),
    dark: colours(
      ['#1b1210', '#2b1d18', '#503830'],
      ['#f7e9dc', '#d6bfb1'],
      ['#ffab8f', '#2a1007'],
      ['#5c1f10', '#ffeadf'],
      '#f0b44a',
    ),
  },
  lavande: {
    light: colours(
      ['#faf8fc', '#ece6f5', '#d3c8e2'],
      ['#221a30', '#4b415f'],
      ['#53308a', '#ffffff'],
      ['#35205c', '#f3ecfc'],
      '#e58aa3',
    ),
    dark: colours(
      ['#151119', '#231c2b', '#443953'],
      ['#efe9f6', '#c6bbd5'],
      ['#cbb4f6', '#1e0f38'],
      ['#40276d', '#f3ecfc'],
      '#f0a6b8',
    ),
  },
  soleil: {
    light: colours(
      ['#fffbf0', '#fbedc4', '#e6d49a'],
      ['#2b2208', '#51451f'],
      ['#713b00', '#fffaf0'],
      ['#3a2a05', '#fdf1cf'],
      '#f2b100',
    ),
    dark: colours(
      ['#191509', '#2a230f', '#514521'],
      ['#f8f0d8', '#d6caa3'],
      ['#ffcb52', '#2b1d00'],
      ['#4d3800', '#fff2cc'],
      '#ffcb52',
    ),
  },
  ardoise: {
    light: colours(
      ['#f8f9fa', '#e6eaee', '#c8d0d8'],
      ['#1b2229', '#414c57'],
      ['#2c4257', '#ffffff'],
      ['#222e3a', '#eef2f6'],
      '#d4924a',
    ),
    dark: colours(
      ['#12161a', '#1d242b', '#3a4754'],
      ['#e8edf2', '#b8c3cd'],
      ['#a9c6e3', '#0e1a26'],
      ['#2a3a4a', '#eef2f6'],
      '#e0a458',
    ),
  },
  cerise: {
    light: colours(
      ['#fdf7f8', '#f9e1e7', '#e8c2cd'],
      ['#2c1119', '#593440'],
      ['#8a1136', '#ffffff'],
      ['#4d0a20', '#fde9ee'],
      '#eeb53a',
    ),
    dark: colours(
      ['#1a1013', '#2a1a20', '#51353e'],
      ['#f8e7ec', '#dabcc6'],
      ['#ffa9bf', '#33081a'],
      ['#601230', '#fde9ee'],
      '#f3c04b',
    ),
  },
  nuit: {
    light: colours(
      ['#f6f7fc', '#e3e6f5', '#c5cbe6'],
      ['#14172e', '#3d4363'],
      ['#2b2f80', '#ffffff'],
      ['#14173d', '#eceefb'],
      '#e9b23c',
    ),
    dark: colours(
      ['#0c0e1c', '#171a30', '#343a5e'],
      ['#e7e9f8', '#b8bddb'],
      ['#b4bcff', '#10133a'],
      ['#23286b', '#eceefb'],
      '#ffd166',
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
}

/** Declarations of custom properties, `--paper:#fff;…`. */
export function declarations(colours: Colours): string {
  return (Object.keys(NAMES) as (keyof Colours)[]).map((key) => `${NAMES[key]}:${colours[key]}`).join(';')
}
