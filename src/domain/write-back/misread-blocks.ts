import type { DocumentAdapter } from './adapter.ts'
import { mismatches } from './mismatches.ts'
import { sourceText } from './source-text.ts'
import type { Patched, Window } from './windows.ts'

/** Indexes of blocks that a patched body does not read as wanted: the whole body is read. */
export function misreadInWhole<N>(
  adapter: DocumentAdapter<N>,
  { body }: Patched,
  wanted: readonly string[],
): ReadonlySet<number> {
  return mismatches(wanted, meaningsOf(adapter, adapter.read(sourceText(body).text).nodes))
}

/** The same, by reading the parts around the edits (`windows.ts` says why that is enough). */
export function misreadInWindows<N>(
  adapter: DocumentAdapter<N>,
  { body, pieces }: Patched,
  wanted: readonly string[],
  windows: readonly Window[],
  definitions: string,
): ReadonlySet<number> {
  const wrong = new Set<number>()
  for (const { first, last, start, end, anchored } of windows) {
    const read = adapter.read(sourceText(body.slice(start, end)).text, definitions)
    const found = meaningsOf(adapter, read.nodes)
    for (const index of mismatches(wanted.slice(first, last + 1), found)) wrong.add(first + index)
    if (!anchored) continue
    const place = sourceText(body.slice(start, pieces[last]?.start)).text.length
    if (read.sources.at(-1)?.start !== place) for (let index = first; index <= last; index++) wrong.add(index)
  }
  return wrong
}

const meaningsOf = <N>(adapter: DocumentAdapter<N>, nodes: readonly N[]) => nodes.map((node) => adapter.meaning(node))
