import { describe, expect, it } from 'vitest'
import { fitText, type Box } from '#site-builder/media/fit-text.ts'
import { Typeface } from '#site-builder/media/typeface.ts'
import { FONT_FILES } from '#site-builder/theme/font-files.ts'

const BOX: Box = { width: 600, height: 300, largest: 100, smallest: 50, line: 1 }
/** A letter is as wide as half of its size. */
const measure = (text: string, size: number): number => ([...text].length * size) / 2

describe('a text in a box', () => {
  it('is as large as it holds', () => {
    expect(fitText('Loto', BOX, measure)).toEqual({ lines: ['Loto'], size: 100 })
    expect(fitText('Assemblée générale', BOX, measure)).toEqual({ lines: ['Assemblée', 'générale'], size: 100 })
    const long = fitText('Assemblée générale extraordinaire de printemps', BOX, measure)
    expect(long.size).toBeLessThan(100)
    expect(long.lines.join(' ')).toBe('Assemblée générale extraordinaire de printemps')
  })

  it('has lines of about one length, not a long one and a word', () => {
    const { lines } = fitText('un deux trois quatre cinq', { ...BOX, largest: 60, smallest: 60 }, measure)
    expect(lines).toEqual(['un deux trois', 'quatre cinq'])
  })

  it('ends with an ellipsis where even the smallest is too large', () => {
    const { lines, size } = fitText('mot '.repeat(200), BOX, measure)
    expect(size).toBe(50)
    expect(lines.at(-1)).toMatch(/mot…$/)
    expect(lines.length * size).toBeLessThanOrEqual(BOX.height)
    expect(Math.max(...lines.map((line) => measure(line, size)))).toBeLessThanOrEqual(BOX.width)
  })

  it('cuts a word that no line holds', () => {
    expect(fitText('m'.repeat(100), BOX, measure).lines).toEqual([`${'m'.repeat(23)}…`])
  })
})

describe('the letters of a face', () => {
  const face = () => Typeface.load([FONT_FILES.fraunces.french, FONT_FILES.fraunces.extended], 550)

  it('are those of the languages of Europe; what it lacks leaves no trace', async () => {
    expect((await face()).drawable('  Fête 🎉 à Łódź\u200d —\tعربي  œuvre ')).toBe('Fête à Łódź — œuvre')
  })

  it('are kerned, so that two together are narrower than apart', async () => {
    const fraunces = await face()
    expect(fraunces.width('AV', 100)).toBeLessThan(fraunces.width('A', 100) + fraunces.width('V', 100))
  })
})
