import { describe, expect, it } from 'vitest'
import { applyDelta } from '#src/services/git/pack-delta.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const base = bytes('Bonjour à tous.')

describe('an object as changes of another', () => {
  it('is made of stretches of the base and of bytes of its own', () => {
    // Copy 8 bytes from the start, insert « Léa », copy the last byte.
    const delta = [16, 13, 0b1001_0000, 8, 4, ...bytes('Léa'), 0b1001_0001, 15, 1]
    expect(new TextDecoder().decode(applyDelta(base, new Uint8Array(delta)))).toBe('Bonjour Léa.')
  })

  it('is refused for another base, beyond its base, cut short, or of another length', () => {
    for (const delta of [
      [9, 1, 1, 65],
      [16, 8, 0b1001_0001, 12, 8],
      [16, 8, 0b1001_0000],
      [16, 8, 3, 65],
      [16, 8, 3, 65, 66, 67],
      [16, 1, 3, 65, 66, 67],
    ]) {
      expect(() => applyDelta(base, new Uint8Array(delta))).toThrow()
    }
  })
})
