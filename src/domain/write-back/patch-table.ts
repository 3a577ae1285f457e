import { patchSequence } from './patch-sequence.ts'
import { originals } from './patching.ts'
import type { Original, Patching } from './patching.ts'

/** Row by row; the line under the header, which holds the alignments, stays as it is. */
export function patchTable<N>(patching: Patching<N>, original: Original<N>, after: N, prefix: string): string | null {
  const { adapter, slice } = patching
  const before = originals(adapter.children(original.node), original.source.children)
  const [header, ...rows] = before ?? []
  const [newHeader, ...newRows] = adapter.children(after)
  if (!header || newHeader === undefined || (rows.length === 0) !== (newRows.length === 0)) return null
  if (adapter.frame(header.node) !== adapter.frame(newHeader)) return null

  const headerLine =
    adapter.meaning(header.node) === adapter.meaning(newHeader)
      ? slice(header.source.start, header.source.end)
      : lineOf(newRows.slice(0, 1), 0)
  const delimiter = slice(header.source.end, rows[0]?.source.start ?? original.source.end)
  const body = patchSequence(patching, {
    before: rows,
    after: newRows,
    separator: () => `\n${prefix}`,
    write: (row) => lineOf([row], 2),
  })
  return headerLine + delimiter + body

  /** A line of a small table: header, delimiter, row. */
  function lineOf(row: readonly N[], line: 0 | 2): string {
    const small = adapter.withChildren(after, [newHeader as N, ...row])
    return adapter.serialise([small], patching.manner).split('\n')[line] ?? ''
  }
}
