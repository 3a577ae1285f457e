import { patchChildren } from './patch-children.ts'
import { patchList } from './patch-list.ts'
import { patchTable } from './patch-table.ts'
import { columnOf, indentFollowing } from './patching.ts'
import type { Original, Patching } from './patching.ts'

/**
 * A changed block from the parts of it that did not change, or null where that cannot be done and the block has to be
 * written as a whole. `prefix` is what its following lines begin with.
 */
function patchBlock<N>(patching: Patching<N>, original: Original<N>, after: N, prefix: string): string | null {
  const { adapter } = patching
  if (adapter.frame(original.node) !== adapter.frame(after)) return null
  switch (original.source.shape) {
    case 'list':
      return patchList(patching, original, after, prefix)
    case 'table':
      return patchTable(patching, original, after, prefix)
    case 'quote':
      return patchChildren(patching, original, after, `${prefix}> `)
    case 'note':
      return patchChildren(patching, original, after, `${prefix}    `)
    case 'box':
      return patchChildren(patching, original, after, prefix)
    default:
      return null
  }
}

/** A changed or new block: patched where it can be, otherwise written as a whole. */
export function writeBlock<N>(
  patching: Patching<N>,
  node: N,
  original: Original<N> | undefined,
  prefix: string,
): string {
  const patched = original && patchBlock(patching, original, node, prefix)
  if (patched !== null && patched !== undefined) return patched
  return patching.toFile(indentFollowing(patching.adapter.serialise([node], patching.manner), prefix + ownIndent()))

  /** A block that began one to three spaces further in stays there, with all its lines. */
  function ownIndent(): string {
    if (!original) return ''
    const { start } = original.source
    const indent = patching.text.slice(start - columnOf(patching.text, start) + prefix.length, start)
    return /^ {1,3}$/.test(indent) ? indent : ''
  }
}
