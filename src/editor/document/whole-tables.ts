import { Fragment } from '@milkdown/kit/prose/model'
import type { Node } from '@milkdown/kit/prose/model'
import { childrenOf } from './meaning.ts'

/**
 * Every row gets as many cells as the header has: missing ones are added at its end, those in excess are dropped, as on
 * the site. Done when a page is opened: prosemirror-tables would do it at the first edit, at its own idea of the place,
 * and the whole table would seem to have been changed.
 */
export function withWholeTables(node: Node): Node {
  if (node.type.name === 'table') return wholeTable(node)
  if (node.isTextblock || node.isLeaf) return node
  const children = childrenOf(node)
  const whole = children.map(withWholeTables)
  return whole.every((child, index) => child === children[index]) ? node : node.copy(Fragment.fromArray(whole))
}

function wholeTable(table: Node): Node {
  const columns = table.firstChild?.childCount ?? 0
  const rows = childrenOf(table)
  const whole = rows.map((row) => wholeRow(row, columns, table))
  return whole.every((row, index) => row === rows[index]) ? table : table.copy(Fragment.fromArray(whole))
}

function wholeRow(row: Node, columns: number, table: Node): Node {
  if (row.childCount === columns) return row
  const cells = childrenOf(row).slice(0, columns)
  const { table_cell: type, paragraph } = row.type.schema.nodes
  while (type && paragraph && cells.length < columns) {
    const alignment = table.firstChild?.child(cells.length).attrs['alignment'] ?? null
    cells.push(type.create({ alignment }, paragraph.create()))
  }
  return row.copy(Fragment.fromArray(cells))
}
