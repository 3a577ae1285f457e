import { fc } from '#tests/harness/invent.ts'
import { expect, it } from 'vitest'
import { align } from '#src/domain/write-back/align.ts'

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })

function longestCommon(one: readonly string[], two: readonly string[]): number {
  if (one.length === 0 || two.length === 0) return 0
  if (one[0] === two[0]) return 1 + longestCommon(one.slice(1), two.slice(1))
  return Math.max(longestCommon(one.slice(1), two), longestCommon(one, two.slice(1)))
}

it('pairs equal entries in order, as many as can be', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pairs = align(before, after)
      for (const [index, [i, j]] of pairs.entries()) {
        expect(before[i]).toBe(after[j])
        const last = pairs[index - 1]
        expect(i > (last?.[0] ?? -1) && j > (last?.[1] ?? -1)).toBe(true)
      }
      expect(pairs).toHaveLength(longestCommon(before, after))
    }),
  )
})
