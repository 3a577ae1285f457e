import type { DocumentAdapter, Manner, ReadDocument } from './adapter.ts'
import { mismatches } from './mismatches.ts'
import type { RefusalReason, WriteBackOutcome } from './outcome.ts'
import { patchSequence } from './patch-sequence.ts'
import { writeBlock } from './patch-block.ts'
import { blankLine, originals } from './patching.ts'
import type { Original, Patching } from './patching.ts'
import { sourceText } from './source-text.ts'
import type { SourceText } from './source-text.ts'

/** Neighbours that an attempt may write anew though nobody touched them: a few, never a file. */
const neighboursAllowed = 2

interface Attempt {
  readonly manner: Manner
  /** Blocks to be written as a whole, without patching their items, rows or children. */
  readonly whole: ReadonlySet<number>
  /** Blocks to be written together, because apart they read differently. */
  readonly forced: ReadonlySet<number>
}

export interface WriteBack<N> {
  /** False when the file cannot be patched at all: it may be read, and changed only as text. */
  readonly patchable: boolean
  write(blocks: readonly N[]): WriteBackOutcome
}

/**
 * Remembers a file as it was opened and writes an edited document back into it.
 *
 * @param file the body of the page as it lies in the repository
 * @param opened what the editor made of it; its nodes are compared with the ones to be written
 */
export function openWriteBack<N>(adapter: DocumentAdapter<N>, file: string, opened: ReadDocument<N>): WriteBack<N> {
  const source = sourceText(file)
  const before = originals(opened.nodes, opened.sources)
  return { patchable: before !== null, write: (blocks) => write(adapter, file, source, opened, before, blocks) }
}

function write<N>(
  adapter: DocumentAdapter<N>,
  file: string,
  source: SourceText,
  opened: ReadDocument<N>,
  before: readonly Original<N>[] | null,
  blocks: readonly N[],
): WriteBackOutcome {
  const meaningOf = (nodes: readonly N[]) => nodes.map((node) => adapter.meaning(node))
  const known = meaningOf(opened.nodes)
  if (sameList(known, meaningOf(blocks))) return { kind: 'unchanged', body: file }

  // An empty paragraph of the screen has no place in a file, unless the file had one (an empty link, say).
  const after = blocks.filter((node) => !adapter.isBlank(node) || known.includes(adapter.meaning(node)))
  const wanted = meaningOf(after)
  if (sameList(known, wanted)) return { kind: 'unchanged', body: file }

  try {
    if (!before) return refused('blocks-unknown', adapter.serialise(after, 'light'))
    const touched = new Set(wanted.flatMap((meaning, index) => (known.includes(meaning) ? [] : [index])))
    let attempt: Attempt = { manner: 'light', whole: new Set(), forced: new Set() }
    let wrong: ReadonlySet<number> = new Set()
    let body = ''
    const retries: ((last: Attempt) => Attempt | null)[] = [
      (last) => ({ ...last, whole: wrong }),
      (last) => ({ ...last, manner: 'cautious', whole: new Set([...last.whole, ...wrong]) }),
      (last) => {
        const neighbours = [...wrong].filter((index) => !touched.has(index)).length
        return neighbours > neighboursAllowed + touched.size ? null : { ...last, forced: wrong }
      },
    ]
    for (;;) {
      body = patch(adapter, source, before, after, attempt)
      const read = adapter.read(sourceText(body).text)
      wrong = mismatches(wanted, meaningOf(read.nodes))
      if (wrong.size === 0) return { kind: 'written', body }
      const next = retries.shift()?.(attempt)
      if (!next) return refused('reads-differently', body)
      attempt = next
    }
  } catch {
    return refused('unwritable', after.map((node) => plainly(adapter, node)).join('\n\n'))
  }
}

function patch<N>(
  adapter: DocumentAdapter<N>,
  source: SourceText,
  before: readonly Original<N>[],
  after: readonly N[],
  attempt: Attempt,
): string {
  const patching: Patching<N> = {
    adapter,
    manner: attempt.manner,
    text: source.text,
    slice: source.slice,
    toFile: (text) => (source.lineEnding === '\n' ? text : text.replaceAll('\n', source.lineEnding)),
    writeBlock: (node, original, prefix) => writeBlock(patching, node, original, prefix),
  }
  const text = patchSequence(patching, {
    before,
    after,
    forced: attempt.forced,
    separator: () => blankLine(''),
    write: (node, index, original) => writeBlock(patching, node, attempt.whole.has(index) ? undefined : original, ''),
  })
  const first = before[0]
  const last = before.at(-1)
  const end = source.text.length
  const lead = source.mark + source.slice(0, first ? first.source.start : end)
  const tail = last ? source.slice(last.source.end, end) : source.lineEnding
  return after.length === 0 ? lead.trimEnd() : lead + text + tail
}

/** Every word of a block, with its markup where that can be had. */
function plainly<N>(adapter: DocumentAdapter<N>, node: N): string {
  try {
    return adapter.serialise([node], 'cautious')
  } catch {
    return adapter.plainText(node)
  }
}

const refused = (reason: RefusalReason, source: string): WriteBackOutcome => ({ kind: 'refused', reason, source })

const sameList = (one: readonly string[], two: readonly string[]): boolean =>
  one.length === two.length && one.every((entry, index) => entry === two[index])
