import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { cutFaces, type CutFace } from '#site-builder/build/cut-fonts.ts'
import { FONT_FILES } from '#site-builder/theme/font-files.ts'
import { EXTENDED_RANGE, FRENCH_RANGE, unicodeRange } from '#site-builder/theme/font-ranges.ts'
import { FONT_PAIRS, fontFaces, fontFilesOf } from '#site-builder/theme/fonts.ts'
import { words } from '#site-builder/words/site.ts'

const FOLDER = fileURLToPath(new URL('../../../../site-builder/theme/polices/', import.meta.url))
const sizeOf = (file: string): number => readFileSync(FOLDER + file).length
const covers = (range: typeof FRENCH_RANGE, letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0
  return range.some(([from, to]) => code >= from && code <= to)
}

describe('the font files of the sites', () => {
  let faces: readonly CutFace[]
  beforeAll(async () => {
    faces = await cutFaces()
  }, 60_000)

  it('are what the script makes of the families, byte for byte, with their licences', () => {
    for (const { name, french, extended, licence } of faces) {
      expect(Object.entries(FONT_FILES).find(([key]) => key === name)?.[1]).toEqual({
        french: french.file,
        extended: extended.file,
      })
      for (const { file, bytes } of [french, extended])
        expect(readFileSync(FOLDER + file).equals(bytes), file).toBe(true)
      expect(readFileSync(FOLDER + licence.file, 'utf8')).toContain('SIL OPEN FONT LICENSE')
    }
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.woff2'))).toHaveLength(faces.length * 2)
  })

  it.each(Object.keys(FONT_PAIRS) as (keyof typeof FONT_PAIRS)[])(
    '%s: a first view weighs less than 60 kB, with its italics',
    (name) => {
      const weight = FONT_PAIRS[name].faces.reduce((sum, { files }) => sum + sizeOf(files.french), 0)
      expect(weight).toBeLessThan(60_000)
    },
  )

  it('French is in the first file alone, a name from elsewhere fetches the second, and no letter is in both', () => {
    for (const letter of 'àâçéèêëîïôœùûüÿÀÉŒŸ«»“”‘’–—…€²°№→ \u00a0\u202f\u2011')
      expect(covers(FRENCH_RANGE, letter), letter).toBe(true)
    for (const letter of 'ŁłşğčőŠžąęạộ') {
      expect(covers(EXTENDED_RANGE, letter), letter).toBe(true)
      expect(covers(FRENCH_RANGE, letter), letter).toBe(false)
    }
    const said = Object.values(words).flatMap((one) => (typeof one === 'string' ? [...one] : []))
    expect(said.filter((letter) => !covers(FRENCH_RANGE, letter))).toEqual([])
    expect(
      unicodeRange([
        [0x20, 0x7e],
        [0x20ac, 0x20ac],
      ]),
    ).toBe('U+20-7E,U+20AC')
  })

  it('no two pairs have the same titles, and none leaves its titles without a face of the same measure', () => {
    const pairs = Object.values(FONT_PAIRS)
    expect(new Set(pairs.map((pair) => pair.variables['--display'])).size).toBe(pairs.length)
    for (const pair of pairs) {
      const css = fontFaces(pair, (file) => file)
      for (const file of fontFilesOf(pair)) expect(css).toContain(file)
      for (const family of [pair.variables['--display'], pair.variables['--text']]) {
        expect(css).toContain(`font-family:${family?.split(',')[1] ?? '?'};`)
      }
    }
  })
})
