/**
 * The text with as few backslashes as still read the same. Tried on all of them at once, then on halves: prose has
 * none that is needed, so that one reading is the rule.
 */
export function withoutNeedlessEscapes(escaped: string, readsRight: (text: string) => boolean): string {
  const positions: number[] = []
  for (const match of escaped.matchAll(/\\[!-/:-@[-`{-~]/g)) positions.push(match.index)
  const removed = new Set<number>()
  const without = (extra: readonly number[]) => dropAt(escaped, new Set([...removed, ...extra]))

  const reduce = (part: readonly number[]): void => {
    if (part.length === 0) return
    if (readsRight(without(part))) {
      for (const position of part) removed.add(position)
    } else if (part.length > 1) {
      const middle = part.length >> 1
      reduce(part.slice(0, middle))
      reduce(part.slice(middle))
    }
  }
  reduce(positions)
  return dropAt(escaped, removed)
}

function dropAt(text: string, positions: ReadonlySet<number>): string {
  let out = ''
  for (let index = 0; index < text.length; index++) if (!positions.has(index)) out += text[index]
  return out
}
