import { Fragment } from '@milkdown/kit/prose/model'
import type { Node } from '@milkdown/kit/prose/model'
import { childrenOf } from './meaning.ts'

/**
 * Every row gets as many cells as the header has: missing ones are added at its end, those in excess are dropped, as on
 * the site. Done when a page is opened: prosemirror-tables would do it at the first edit, at its own idea of the place,
 * and the whole table would seem to have been changed.
 */
export const withWholeTables = (node: Node): Node =>
  mapTables(node, (table) => widened(table, table.child(0).childCount))

/** The same before writing, with no cell dropped: an erased header row gets its cells back, empty. */
export const withWideTables = (node: Node): Node =>
  mapTables(node, (table) => widened(table, Math.max(...childrenOf(table).map((row) => row.childCount))))

function mapTables(node: Node, mend: (table: Node) => Node): Node {
  if (node.type.name === 'table') return mend(node)
  if (node.isTextblock || node.isLeaf) return node
  const children = childrenOf(node)
  const mended = children.map((child) => mapTables(child, mend))
  return mended.every((child, index) => child === children[index]) ? node : node.copy(Fragment.fromArray(mended))
}

function widened(table: Node, columns: number): Node {
  const rows = childrenOf(table)
  const whole = rows.map((row) => wholeRow(row, columns, table))
  return whole.every((row, index) => row === rows[index]) ? table : table.copy(Fragment.fromArray(whole))
}

function wholeRow(row: Node, columns: number, table: Node): Node {
  if (row.childCount === columns) return row
  const cells = childrenOf(row).slice(0, columns)
  const { nodes } = row.type.schema
  const type = row.type.name === 'table_header_row' ? nodes['table_header'] : nodes['table_cell']
  const { paragraph } = nodes
  if (!type || !paragraph) return row
  while (cells.length < columns) {
    const alignment = table.child(0).maybeChild(cells.length)?.attrs['alignment'] ?? null
    cells.push(type.create({ alignment }, paragraph.create()))
  }
  return row.copy(Fragment.fromArray(cells))
}
