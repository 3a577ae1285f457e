import { align } from './align.ts'

/** Where a block of the screen comes from. */
export interface Origin {
  /** Index in the file. */
  readonly before: number
  /** The block is as it was. */
  readonly kept: boolean
}

/**
 * For each new block its origin, if it has one. Between two untouched blocks, changed ones are paired in order with
 * blocks of their own kind, so that an edited list is patched item by item and the blank lines around it stay.
 */
export function pairBlocks(
  before: readonly { readonly meaning: string; readonly kind: string }[],
  after: readonly { readonly meaning: string; readonly kind: string }[],
): readonly (Origin | undefined)[] {
  const origins: (Origin | undefined)[] = after.map(() => undefined)
  const untouched = align(
    before.map((block) => block.meaning),
    after.map((block) => block.meaning),
  )

  let fromBefore = 0
  let fromAfter = 0
  for (const [toBefore, toAfter] of [...untouched, [before.length, after.length] as const]) {
    pairChanged(fromBefore, toBefore, fromAfter, toAfter)
    if (toAfter < after.length) origins[toAfter] = { before: toBefore, kept: true }
    fromBefore = toBefore + 1
    fromAfter = toAfter + 1
  }
  return origins

  function pairChanged(firstBefore: number, endBefore: number, firstAfter: number, endAfter: number): void {
    let next = firstBefore
    for (let j = firstAfter; j < endAfter; j++) {
      // A block may be skipped only while enough are left for the blocks still to come.
      let candidate = next
      while (
        candidate < endBefore &&
        before[candidate]?.kind !== after[j]?.kind &&
        endBefore - candidate > endAfter - j
      ) {
        candidate++
      }
      if (candidate >= endBefore || before[candidate]?.kind !== after[j]?.kind) continue
      origins[j] = { before: candidate, kept: false }
      next = candidate + 1
    }
  }
}
