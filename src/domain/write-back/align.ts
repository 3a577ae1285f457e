/** Indexes of two equal entries, in the old and the new list. */
export type Pair = readonly [before: number, after: number]

/**
 * The longest common subsequence of two lists, ends first: an edit touches few blocks, so most of a page is its common
 * beginning and end. What remains costs (old × new) steps.
 */
export function align(before: readonly string[], after: readonly string[]): readonly Pair[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++
  }

  const pairs: Pair[] = []
  for (let i = 0; i < head; i++) pairs.push([i, i])
  const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  for (const [i, j] of middle) pairs.push([head + i, head + j])
  for (let k = tail; k > 0; k--) pairs.push([before.length - k, after.length - k])
  return pairs
}

function alignMiddle(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const rows = before.length
  const columns = after.length
  if (rows === 0 || columns === 0) return []

  // lengths[i * width + j]: of the longest common subsequence of before[i..] and after[j..]
  const width = columns + 1
  const lengths = new Int32Array((rows + 1) * width)
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }

  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < rows && j < columns) {
    if (before[i] === after[j]) pairs.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return pairs
}
