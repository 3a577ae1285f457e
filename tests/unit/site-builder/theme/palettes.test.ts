/** Every pair of colours that the style sheets put on one another, for every palette, light and dark. */
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { type Colours, groundsOf, PALETTES } from '#site-builder/theme/palettes.ts'

const TEXT = 7
const LARGE = 4.5

const PAIRS: readonly [keyof Colours, keyof Colours, number][] = [
  ['ink', 'paper', TEXT],
  ['ink', 'soft', TEXT],
  ['muted', 'paper', TEXT],
  ['muted', 'soft', TEXT],
  // Links in a text, on the page and in a panel.
  ['accent', 'paper', TEXT],
  ['accent', 'soft', TEXT],
  // Buttons.
  ['on', 'accent', TEXT],
  // The strong panel, and the spark where words stand on it.
  ['onDeep', 'deep', TEXT],
  ['onSpark', 'spark', TEXT],
  // Borders of fields and of boxes to tick.
  ['muted', 'paper', LARGE],
  // The opened button of the menu.
  ['paper', 'ink', LARGE],
]

describe('contrast', () => {
  it('is counted as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'))
  })

  const schemes = Object.entries(PALETTES).flatMap(([name, { light, dark }]) => [
    { name, scheme: 'light', colours: light },
    { name, scheme: 'dark', colours: dark },
  ])

  it.each(schemes)('$name, $scheme: each pair that is used reads well', ({ colours }) => {
    for (const [text, ground, least] of PAIRS) {
      expect.soft(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(least)
    }
    for (const { place, ground, words } of groundsOf(colours)) {
      expect.soft(contrast(words, ground), `words of ${place}`).toBeGreaterThanOrEqual(TEXT)
    }
  })

  it('there are eight, and no two have the same colours in the same places', () => {
    expect(new Set(Object.values(PALETTES).map(({ light }) => light.accent)).size).toBe(8)
    const tempers = Object.values(PALETTES).map(({ light }) => Object.values(light.places).join())
    expect(new Set(tempers).size).toBe(8)
  })
})
