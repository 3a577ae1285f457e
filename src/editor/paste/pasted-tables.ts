import { rename, unwrap } from './elements.ts'

/**
 * A table of another document, as a page can hold it: a grid whose first row is its header. Cells that span get empty
 * neighbours; a table that only places things (one cell, one column, a table in a cell) gives its content.
 */
export function wholeTable(table: HTMLTableElement): void {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const width = Math.max(0, ...rows.map((row) => row.children.length))
  const inner = table.querySelector('table') !== null || table.parentElement?.closest('table')
  if (table.getAttribute('role') === 'presentation' || width < 2 || inner) return dissolve(table, rows)

  const caption = table.querySelector('caption')
  if (caption) {
    const line = table.ownerDocument.createElement('p')
    line.append(...caption.childNodes)
    table.before(line)
    caption.remove()
  }
  for (const column of table.querySelectorAll('colgroup, col')) column.remove()
  fillSpans(rows)
  const [titles] = rows
  if (!titles) return
  for (const cell of titles.querySelectorAll(':scope > td')) rename(cell, 'th')
  // Titles of columns are bold by themselves.
  for (const bold of titles.querySelectorAll('b, strong')) unwrap(bold)
}

function dissolve(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  for (const row of rows) {
    for (const cell of [...row.children]) {
      const division = table.ownerDocument.createElement('div')
      division.append(...cell.childNodes)
      table.before(division)
    }
  }
  table.remove()
}

function fillSpans(rows: readonly HTMLTableRowElement[]): void {
  const limit = 60
  rows.forEach((row, at) => {
    for (const cell of [...row.children]) {
      const span = (name: string) => Math.min(limit, Math.max(1, Number(cell.getAttribute(name)) || 1))
      const [across, down] = [span('colspan'), span('rowspan')]
      const column = [...row.children].indexOf(cell)
      for (let more = 1; more < across; more++) cell.after(cell.ownerDocument.createElement(cell.localName))
      for (let below = 1; below < down; below++) {
        const next = rows[at + below]
        for (let more = 0; more < across; more++) {
          next?.insertBefore(cell.ownerDocument.createElement('td'), next.children[column] ?? null)
        }
      }
    }
  })
}
