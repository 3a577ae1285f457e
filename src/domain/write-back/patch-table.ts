import { patchSequence } from './patch-sequence.ts'
import { originals } from './patching.ts'
import type { Original, Patching } from './patching.ts'

/** Row by row; the line under the header, which holds the alignments, stays as it is. */
export function patchTable<N>(patching: Patching<N>, original: Original<N>, after: N, prefix: string): string | null {
  const { adapter, text } = patching
  const before = originals(adapter.children(original.node), original.source.children)
  const [header, ...rows] = before ?? []
  const [newHeader, ...newRows] = adapter.children(after)
  const firstRow = rows[0]
  const example = newRows[0]
  if (!header || !firstRow || newHeader === undefined || example === undefined) return null
  if (adapter.frame(header.node) !== adapter.frame(newHeader)) return null

  const sameHeader = adapter.meaning(header.node) === adapter.meaning(newHeader)
  const head = sameHeader ? text.slice(header.source.start, header.source.end) : lineOf(example, 0)
  const delimiter = text.slice(header.source.end, firstRow.source.start)
  const body = patchSequence(patching, {
    before: rows,
    after: newRows,
    separator: () => `\n${prefix}`,
    write: (row) => lineOf(row, 2),
  })
  return head + delimiter + body

  /** One line of a table of two rows: header, delimiter, row. */
  function lineOf(row: N, line: 0 | 2): string {
    const small = adapter.withChildren(after, [newHeader as N, row])
    return adapter.serialise([small], patching.manner).split('\n')[line] ?? ''
  }
}
