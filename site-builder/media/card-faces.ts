/** The faces of a pair of fonts, ready to draw: loaded once a process, since a hundred cards use the same two. */
import type { FontPairName } from '../model/site.ts'
import { FONT_PAIRS } from '../theme/fonts.ts'
import { Typeface } from './typeface.ts'

export interface CardFaces {
  title: Typeface
  /** Between letters of a title, em; of a line of it, times the size. */
  titleSpacing: number
  titleLine: number
  text: Typeface
  strong: Typeface
  /** Of corners, pixels. */
  radius: number
}

const REM = 24
const loaded = new Map<FontPairName, Promise<CardFaces>>()

export function cardFaces(name: FontPairName): Promise<CardFaces> {
  const faces = loaded.get(name) ?? load(name)
  loaded.set(name, faces)
  return faces
}

async function load(name: FontPairName): Promise<CardFaces> {
  const { faces, variables } = FONT_PAIRS[name]
  const value = (variable: string): number => Number.parseFloat(variables[variable] ?? '') || 0
  const face = (variable: string, weight: number): Promise<Typeface> => {
    const family = /^"([^"]+)"/.exec(variables[variable] ?? '')?.[1]
    const found = faces.find((one) => one.family === family && one.style === 'normal') ?? faces[0]
    if (found === undefined) throw new Error(`no face for ${variable} of ${name}`)
    return Typeface.load([found.files.french, found.files.extended], weight)
  }
  const [title, text, strong] = await Promise.all([
    face('--display', value('--title-weight') || 700),
    face('--text', 400),
    face('--text', 700),
  ])
  return {
    title,
    titleSpacing: value('--title-space'),
    titleLine: Math.max(1.02, value('--title-line')),
    text,
    strong,
    radius: value('--radius') * REM,
  }
}
