import { Fragment } from '@milkdown/kit/prose/model'
import type { Node } from '@milkdown/kit/prose/model'
import { readReference } from '../markdown/link-syntax.ts'
import { childrenOf } from './meaning.ts'
import { withWideTables } from './whole-tables.ts'

/**
 * The blocks of the screen, ready to be written: a link whose address stood in a deleted definition gets the address
 * itself, the mark of a deleted note goes with it. Untouched nodes stay the same objects.
 */
export function writableBlocks(document: Node): readonly Node[] {
  const addresses = new Set<string>()
  const notes = new Set<string>()
  let referring = false
  document.descendants((node) => {
    if (node.type.name === 'definition') addresses.add(key(node.attrs['label']))
    else if (node.type.name === 'footnote_definition') notes.add(key(node.attrs['label']))
    else referring ||= refers(node)
    return true
  })
  const blocks = childrenOf(document).map(withWideTables)
  return referring ? blocks.map((block) => mend(block)) : blocks

  function mend(node: Node): Node {
    const marks = node.marks.map(mendMark)
    if (node.isText) return marks.every((mark, index) => mark === node.marks[index]) ? node : node.mark(marks)
    const children = childrenOf(node)
    if (node.type.name === 'image' && isLost(node.attrs['reference'])) {
      return node.type.create({ ...node.attrs, reference: '' }, null, node.marks)
    }
    const kept = children.filter(
      (child) => child.type.name !== 'footnote_reference' || notes.has(key(child.attrs['label'])),
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
    return known !== null && !addresses.has(key(known.label))
  }
}

function refers(node: Node): boolean {
  return (
    node.type.name === 'footnote_reference' ||
    Boolean(node.attrs['reference']) ||
    node.marks.some((mark) => Boolean(mark.attrs['reference']))
  )
}

const key = (label: unknown): string => String(label).trim().replace(/\s+/g, ' ').toLowerCase()
