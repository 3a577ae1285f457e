/**
 * A face of the theme as outlines: text becomes paths, so a card looks the same on a machine without a single font.
 * HarfBuzz shapes (kerning, ligatures), as browsers do with the same files.
 */
import { readFile } from 'node:fs/promises'
import { Blob, Buffer as Shaped, Face, Font, shape, Variation } from 'harfbuzzjs'
import decompress from 'wawoff2/decompress.js'

interface Run {
  font: Font
  text: string
}

/** No card shows more; and to shorten a text costs the square of its length. */
const LETTERS_MAX = 300
const WIDTHS_MAX = 5000

export class Typeface {
  readonly #fonts: readonly Font[]
  readonly #units: number
  /** In units of the face: a text is measured at many sizes before it fits. */
  readonly #widths = new Map<string, number>()

  private constructor(faces: readonly Face[], weight: number) {
    this.#units = faces[0]?.upem ?? 1000
    this.#fonts = faces.map((face) => {
      const font = new Font(face)
      // Of no effect on a file that has one weight.
      font.setVariations([new Variation('wght', weight)])
      return font
    })
  }

  /** @param files woff2 of the theme, in the order in which a letter is looked for */
  static async load(files: readonly string[], weight: number): Promise<Typeface> {
    const faces = files.map(async (file) => {
      const bytes = await decompress(await readFile(new URL(`../theme/polices/${file}`, import.meta.url)))
      return new Face(new Blob(Uint8Array.from(bytes)))
    })
    return new Typeface(await Promise.all(faces), weight)
  }

  /** The text without what no file of the face can draw: emoji, other scripts, control characters. */
  drawable(text: string): string {
    const letters = [...text.normalize('NFC').slice(0, LETTERS_MAX)]
    const known = letters.map((letter) => (this.#fontOf(letter) === null ? ' ' : letter)).join('')
    return known
      .replace(/ *\n */g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
  }

  /** Pixels at a size. `spacing`: between letters, in em. */
  width(text: string, size: number, spacing = 0): number {
    return (this.#unitsOf(text) / this.#units + spacing * [...text].length) * size
  }

  #unitsOf(text: string): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known
    const units = this.#runs(text).reduce(
      (sum, run) => sum + shaped(run).reduce((all, glyph) => all + glyph.advance, 0),
      0,
    )
    if (this.#widths.size >= WIDTHS_MAX) this.#widths.clear()
    this.#widths.set(text, units)
    return units
  }

  /** SVG of one line, its base line beginning at `x`, `y`. */
  draw(text: string, { x, y, size, spacing = 0 }: { x: number; y: number; size: number; spacing?: number }): string {
    let pen = 0
    const paths = this.#runs(text).flatMap((run) =>
      shaped(run).map(({ id, advance, dx, dy }) => {
        const path = `<path transform="translate(${rounded(pen + dx)} ${rounded(dy)})" d="${run.font.glyphToPath(id)}"/>`
        pen += advance + spacing * this.#units
        return path
      }),
    )
    const scale = rounded(size / this.#units, 6)
    return `<g transform="translate(${rounded(x)} ${rounded(y)}) scale(${scale} -${scale})">${paths.join('')}</g>`
  }

  #runs(text: string): Run[] {
    const runs: Run[] = []
    for (const letter of text) {
      const font = this.#fontOf(letter)
      if (font === null) continue
      const last = runs.at(-1)
      if (last?.font === font) last.text += letter
      else runs.push({ font, text: letter })
    }
    return runs
  }

  #fontOf(letter: string): Font | null {
    const code = letter.codePointAt(0) ?? 0
    return this.#fonts.find((font) => (font.nominalGlyph(code) ?? 0) !== 0) ?? null
  }
}

interface Glyph {
  id: number
  advance: number
  dx: number
  dy: number
}

function shaped({ font, text }: Run): Glyph[] {
  const buffer = new Shaped()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map(({ codepoint }, index) => ({
    id: codepoint,
    advance: positions[index]?.xAdvance ?? 0,
    dx: positions[index]?.xOffset ?? 0,
    dy: positions[index]?.yOffset ?? 0,
  }))
}

function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
