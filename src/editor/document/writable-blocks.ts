import { Fragment } from '@milkdown/kit/prose/model'
import type { Node } from '@milkdown/kit/prose/model'
import { readReference } from '../markdown/link-syntax.ts'
import { definedNames, labelKey } from './definitions.ts'
import { childrenOf } from './meaning.ts'
import { withWideTables } from './whole-tables.ts'

/**
 * The blocks of the screen, ready to be written: a link whose address stood in a deleted definition gets the address
 * itself, the mark of a deleted note goes with it. Untouched nodes stay the same objects.
 */
export function writableBlocks(document: Node): readonly Node[] {
  const blocks = childrenOf(document)
  const { addresses, notes } = definedNames(blocks)
  return blocks.map((block) => {
    const { wide, refers } = knownOf(block)
    return refers ? mend(wide) : wide
  })

  function mend(node: Node): Node {
    const marks = node.marks.map(mendMark)
    if (node.isText) return marks.every((mark, index) => mark === node.marks[index]) ? node : node.mark(marks)
    const children = childrenOf(node)
    if (node.type.name === 'image' && isLost(node.attrs['reference'])) {
      return node.type.create({ ...node.attrs, reference: '' }, null, node.marks)
    }
    const kept = children.filter(
      (child) => child.type.name !== 'footnote_reference' || notes.has(labelKey(child.attrs['label'])),
    )
    const mended = kept.map(mend)
    const same = mended.length === children.length && mended.every((child, index) => child === children[index])
    return same ? node : node.copy(Fragment.fromArray(mended))
  }

  function mendMark(mark: Node['marks'][number]): Node['marks'][number] {
    if (mark.type.name !== 'link' || !isLost(mark.attrs['reference'])) return mark
    return mark.type.create({ ...mark.attrs, reference: '' })
  }

  function isLost(reference: unknown): boolean {
    const known = readReference(reference)
    return known !== null && !addresses.has(labelKey(known.label))
  }
}

interface Known {
  readonly wide: Node
  /** Something in it points to a definition. */
  readonly refers: boolean
}

const known = new WeakMap<Node, Known>()

/** Blocks are immutable: an untouched one is looked through once. */
function knownOf(block: Node): Known {
  const before = known.get(block)
  if (before) return before
  let refers = false
  block.descendants((node) => {
    refers ||=
      node.type.name === 'footnote_reference' ||
      Boolean(node.attrs['reference']) ||
      node.marks.some((mark) => Boolean(mark.attrs['reference']))
    return !refers
  })
  const now = { wide: withWideTables(block), refers }
  known.set(block, now)
  return now
}
