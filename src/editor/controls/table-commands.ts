import { Fragment } from '@milkdown/kit/prose/model'
import type { Node, Schema } from '@milkdown/kit/prose/model'
import { Selection } from '@milkdown/kit/prose/state'
import type { Command, EditorState } from '@milkdown/kit/prose/state'
import { isBlankRow } from '../document/is-blank.ts'
import { childrenOf } from '../document/meaning.ts'
import type { TableAction } from './editor-controls.ts'

/** The table around the cursor, and the cell that it is in. */
interface TablePlace {
  readonly table: Node
  /** Where the table begins in the document. */
  readonly start: number
  readonly row: number
  readonly column: number
}

/** A cell without its row: only the alignment of its column and its words count. */
type Grid = readonly (readonly Node[])[]

/** Two columns and two rows under a header, all empty. */
export function newTable(schema: Schema): Node | null {
  return buildTable(
    schema,
    Array.from({ length: 3 }, () => [emptyCell(schema, null), emptyCell(schema, null)]),
  )
}

/**
 * Table by table, from its cells: they never span, so that a table is a grid, and cells that stay are the same nodes
 * (their rows are not written anew). A table always has its header row, which Markdown demands; « without a header » is
 * an empty one, and keeps at least one row below, which the screen demands.
 */
export function tableCommand(action: TableAction): Command {
  return (state, dispatch) => {
    const place = tableAt(state)
    if (!place) return false
    const { table, start } = place
    const next = action === 'deleteTable' ? null : edited(state.schema, place, action)
    if (next === undefined) return false
    if (!dispatch) return true
    const { tr } = state
    if (next === null) {
      tr.delete(start, start + table.nodeSize)
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size))))
    } else {
      const built = buildTable(state.schema, next.grid)
      if (!built) return false
      tr.replaceWith(start, start + table.nodeSize, built)
      tr.setSelection(Selection.near(tr.doc.resolve(start + cellOffset(built, next.row, next.column))))
    }
    dispatch(tr.scrollIntoView())
    return true
  }
}

export function tableAt({ selection: { $from } }: EditorState): TablePlace | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== 'table') continue
    return {
      table: $from.node(depth),
      start: $from.before(depth),
      row: $from.index(depth),
      column: $from.depth > depth ? $from.index(depth + 1) : 0,
    }
  }
  return null
}

export function hasHeader({ table }: TablePlace): boolean {
  return !isBlankRow(table.child(0))
}

/** The new cells and the place of the cursor in them; null: the table goes; undefined: nothing to do. */
function edited(
  schema: Schema,
  place: TablePlace,
  action: TableAction,
): { grid: Grid; row: number; column: number } | null | undefined {
  const { table, row, column } = place
  const rows = childrenOf(table).map(childrenOf)
  const width = Math.max(...rows.map((cells) => cells.length))
  const emptyRow = () =>
    Array.from({ length: width }, (_, index) => emptyCell(schema, rows[0]?.[index]?.attrs['alignment'] ?? null))
  const withColumn = (at: number) => ({
    grid: rows.map((cells) => [...cells.slice(0, at), emptyCell(schema, null), ...cells.slice(at)]),
    row,
    column: at,
  })
  switch (action) {
    case 'rowAbove':
      // Above the header is a new header: the old one becomes a row.
      return { grid: [...rows.slice(0, row), emptyRow(), ...rows.slice(row)], row, column }
    case 'rowBelow':
      return { grid: [...rows.slice(0, row + 1), emptyRow(), ...rows.slice(row + 1)], row: row + 1, column }
    case 'columnBefore':
      return withColumn(column)
    case 'columnAfter':
      return withColumn(column + 1)
    case 'tableHeader':
      return hasHeader(place)
        ? { grid: [emptyRow(), ...rows], row: row + 1, column }
        : { grid: rows.slice(1), row: Math.max(0, row - 1), column }
    case 'deleteRow': {
      const left = rows.filter((_, index) => index !== row)
      return left.length === 0 ? null : { grid: left, row: Math.min(row, left.length - 1), column }
    }
    case 'deleteColumn': {
      if (width < 2) return null
      const grid = rows.map((cells) => cells.filter((_, index) => index !== column))
      return { grid, row, column: Math.min(column, width - 2) }
    }
    default:
      return undefined
  }
}

function buildTable(schema: Schema, grid: Grid): Node | null {
  const {
    table,
    table_header_row: headerRow,
    table_row: bodyRow,
    table_header: header,
    table_cell: cell,
  } = schema.nodes
  if (!table || !headerRow || !bodyRow || !header || !cell) return null
  const [first = [], ...rest] = grid
  const width = Math.max(1, ...grid.map((cells) => cells.length))
  const body = rest.length > 0 ? rest : [Array.from({ length: width }, () => emptyCell(schema, null))]
  const rowOf = (cells: readonly Node[], isHeader: boolean) => {
    const type = isHeader ? header : cell
    return (isHeader ? headerRow : bodyRow).create(
      null,
      cells.map((one, index) => {
        const alignment = first[index]?.attrs['alignment'] ?? null
        return one.type === type && one.attrs['alignment'] === alignment
          ? one
          : type.create({ ...one.attrs, alignment }, one.content)
      }),
    )
  }
  return table.create(null, Fragment.fromArray([rowOf(first, true), ...body.map((cells) => rowOf(cells, false))]))
}

function emptyCell(schema: Schema, alignment: unknown): Node {
  const { table_cell: cell, paragraph } = schema.nodes
  if (!cell || !paragraph) throw new Error('a table without cells')
  return cell.create({ alignment }, paragraph.create())
}

/** From the table's own start to the inside of a cell. */
function cellOffset(table: Node, row: number, column: number): number {
  let offset = 1
  for (let index = 0; index < row; index++) offset += table.child(index).nodeSize
  const cells = table.child(row)
  offset += 1
  for (let index = 0; index < Math.min(column, cells.childCount - 1); index++) offset += cells.child(index).nodeSize
  return offset + 1
}
