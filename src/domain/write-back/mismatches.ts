/**
 * Indexes of wanted blocks that do not read as wanted. Where the counts differ, blocks ran into each other or one
 * became several: everything between the common beginning and the common end, and one block on each side.
 */
export function mismatches(wanted: readonly string[], read: readonly string[]): ReadonlySet<number> {
  const wrong = new Set<number>()
  if (wanted.length === read.length) {
    wanted.forEach((meaning, index) => {
      if (meaning !== read[index]) wrong.add(index)
    })
    return wrong
  }
  let head = 0
  while (head < wanted.length && head < read.length && wanted[head] === read[head]) head++
  let tail = 0
  while (
    tail < wanted.length - head &&
    tail < read.length - head &&
    wanted[wanted.length - 1 - tail] === read[read.length - 1 - tail]
  ) {
    tail++
  }
  const from = Math.max(0, head - 1)
  const to = Math.min(wanted.length, wanted.length - tail + 1)
  for (let index = from; index < to; index++) wrong.add(index)
  return wrong
}
