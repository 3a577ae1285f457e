import { patchSequence } from './patch-sequence.ts'
import { blankLine, originals } from './patching.ts'
import type { Original, Patching } from './patching.ts'

/** A block that holds blocks: its first and last lines stay, its children are patched one by one. */
export function patchChildren<N>(
  patching: Patching<N>,
  original: Original<N>,
  after: N,
  prefix: string,
  tight = false,
): string | null {
  const { adapter, slice } = patching
  const before = originals(adapter.children(original.node), original.source.children)
  const first = before?.[0]
  const last = before?.at(-1)
  const children = adapter.children(after).filter((child, _index, all) => all.length === 1 || !adapter.isBlank(child))
  if (!before || !first || !last || children.length === 0) return null

  const inside = patchSequence(patching, {
    before,
    after: children,
    separator: (_left, right) => (tight && adapter.shape(right) === 'list' ? `\n${prefix}` : blankLine(prefix)),
    write: (node, _index, from) => patching.writeBlock(node, from, prefix),
  })
  const opening = slice(original.source.start, first.source.start)
  const closing = slice(last.source.end, original.source.end)
  return opening + inside + closing
}
