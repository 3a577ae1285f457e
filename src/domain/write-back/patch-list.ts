import type { SourceNode } from './adapter.ts'
import { patchChildren } from './patch-children.ts'
import { patchSequence } from './patch-sequence.ts'
import { blankLine, columnOf, indentFollowing, originals } from './patching.ts'
import type { Original, Patching } from './patching.ts'

const markerPattern = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/
/** A marker and the spaces after it, where the text begins on the same line (five spaces would begin code). */
const markerAndSpaces = /^(?:[-+*]|\d{1,9}[.)]) {1,4}(?=\S)/

/** Item by item: an item keeps its marker, a new one takes the list's. */
export function patchList<N>(patching: Patching<N>, original: Original<N>, after: N, prefix: string): string | null {
  const { adapter, text } = patching
  const { source: list } = original
  const before = originals(adapter.children(original.node), list.children)
  const first = before?.[0]
  const items = adapter.children(after)
  if (!before || !first || items.length === 0) return null

  const indent = columnOf(text, list.start) - prefix.length
  if (indent < 0) return null
  const pad = prefix + ' '.repeat(indent)
  const markers = before.map((item) => markerOf(text, item.source))

  const out = patchSequence(patching, {
    before,
    after: items,
    separator: () => (list.loose ? blankLine(pad) : `\n${pad}`),
    write: (item, index, from) => {
      const marker = from ? markerOf(text, from.source) : markerAt(index)
      return patchItem(item, from, marker) ?? writeItem(item, marker)
    },
  })
  // A numbered list starts where it did, even when its first item is gone.
  const start = /^\d+/.exec(markers[0] ?? '')?.[0]
  return start === undefined ? out : out.replace(/^\d{1,9}(?=[.)])/, start)

  function patchItem(item: N, from: Original<N> | undefined, marker: string): string | null {
    if (!from || adapter.frame(from.node) !== adapter.frame(item)) return null
    if (!markerAndSpaces.test(text.slice(from.source.start))) return null
    return patchChildren(patching, from, item, pad + ' '.repeat(marker.length), !list.loose)
  }

  /** The item alone in its list, its marker replaced and its following lines moved under the new one. */
  function writeItem(item: N, marker: string): string {
    const written = adapter.serialise([adapter.withChildren(after, [item])], patching.manner)
    const own = /^(?:[-+*]|\d{1,9}[.)])(?: |$)/.exec(written.split('\n', 1)[0] ?? '')?.[0] ?? ''
    const [head = '', ...rest] = written.slice(own.length).split('\n')
    const body = rest.map((line) => line.slice(Math.min(own.length, line.search(/\S|$/))))
    const moved = indentFollowing([head, ...body].join('\n'), pad + ' '.repeat(marker.length))
    return patching.toFile((marker + moved).trimEnd())
  }

  /** The marker of a new item. */
  function markerAt(index: number): string {
    const sample = markers[0] ?? '- '
    const number = /^\d+/.exec(sample)?.[0]
    if (number === undefined) return sample
    const counts = markers.length < 2 || /^\d+/.exec(markers[1] ?? '')?.[0] !== number
    return String(Number(number) + (counts ? index : 0)) + sample.slice(number.length)
  }
}

/** Marker and spaces of an item of the file; one space where there is no usable number of them. */
function markerOf(text: string, item: SourceNode): string {
  const own = text.slice(item.start, item.end)
  return markerAndSpaces.exec(own)?.[0] ?? `${markerPattern.exec(own)?.[0] ?? '-'} `
}
