import type { DocumentAdapter, Manner, ReadDocument } from './adapter.ts'
import { misreadInWhole, misreadInWindows } from './misread-blocks.ts'
import type { RefusalReason, WriteBackOutcome } from './outcome.ts'
import { patchSequence } from './patch-sequence.ts'
import type { Piece } from './patch-sequence.ts'
import { writeBlock } from './patch-block.ts'
import { blankLine, originals } from './patching.ts'
import type { Original, Patching } from './patching.ts'
import { sourceText } from './source-text.ts'
import type { SourceText } from './source-text.ts'
import { windowsOf } from './windows.ts'
import type { Patched } from './windows.ts'

/** Neighbours that an attempt may write anew though nobody touched them: a few, never a file. */
const neighboursAllowed = 2

interface Attempt {
  readonly manner: Manner
  /** Blocks to be written as a whole, without patching their items, rows or children. */
  readonly whole: ReadonlySet<number>
  /** Blocks to be written together, because apart they read differently. */
  readonly forced: ReadonlySet<number>
}

/** What is read again before a text is given: the parts around the edits, or all of it. Both answer the same. */
export type Check = 'around-edits' | 'whole'

export interface WriteBack<N> {
  /** False when the file cannot be patched at all: it may be read, and changed only as text. */
  readonly patchable: boolean
  write(blocks: readonly N[], check?: Check): WriteBackOutcome
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
  let definitions: string | null | undefined
  /** What the page defines, as it reads; null where that cannot be had as text. */
  const definedText = (): string | null => {
    if (definitions !== undefined) return definitions
    const text = adapter.definitions(opened.nodes)
    definitions = text === '' || adapter.definitions(adapter.read(text).nodes) === text ? text : null
    return definitions
  }
  const misread: Misread<N> = (patched, after, wanted, check) => {
    const text = check === 'whole' || !before ? null : definedText()
    if (!before || text === null || adapter.definitions(touchedNodes(before, patched, after)) !== '') {
      return misreadInWhole(adapter, patched, wanted)
    }
    const windows = windowsOf(
      patched,
      source,
      before.map((original) => original.source),
    )
    return misreadInWindows(adapter, patched, wanted, windows, text)
  }
  const opening = { file, source, opened, before, misread }
  return {
    patchable: before !== null,
    write: (blocks, check = 'around-edits') => write(adapter, opening, blocks, check),
  }
}

/** Blocks of the file that are gone, and blocks that were written anew. */
function touchedNodes<N>(before: readonly Original<N>[], { pieces }: Patched, after: readonly N[]): readonly N[] {
  const copied = new Set(pieces.map((piece) => piece.before))
  return [
    ...before.filter((_, index) => !copied.has(index)).map((original) => original.node),
    ...after.filter((_, index) => pieces[index]?.before === null),
  ]
}

/** Indexes of blocks that do not read as wanted. */
type Misread<N> = (
  patched: Patched,
  after: readonly N[],
  wanted: readonly string[],
  check: Check,
) => ReadonlySet<number>

interface Opening<N> {
  readonly file: string
  readonly source: SourceText
  readonly opened: ReadDocument<N>
  readonly before: readonly Original<N>[] | null
  readonly misread: Misread<N>
}

function write<N>(
  adapter: DocumentAdapter<N>,
  opening: Opening<N>,
  blocks: readonly N[],
  check: Check,
): WriteBackOutcome {
  const { file, source, opened, before, misread } = opening
  const meaningOf = (nodes: readonly N[]) => nodes.map((node) => adapter.meaning(node))
  const known = meaningOf(opened.nodes)
  if (sameList(known, meaningOf(blocks))) return { kind: 'unchanged', body: file }

  // An empty paragraph of the screen has no place in a file, unless the file had one (an empty link, say).
  const inFile = new Set(known)
  const after = blocks.filter((node) => !adapter.isBlank(node) || inFile.has(adapter.meaning(node)))
  const wanted = meaningOf(after)
  if (sameList(known, wanted)) return { kind: 'unchanged', body: file }

  try {
    if (!before) return refused('blocks-unknown', adapter.serialise(after, 'light'))
    const touched = new Set(wanted.flatMap((meaning, index) => (inFile.has(meaning) ? [] : [index])))
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
      const patched = patch(adapter, source, before, after, attempt)
      body = patched.body
      wrong = misread(patched, after, wanted, check)
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
): Patched {
  const patching: Patching<N> = {
    adapter,
    manner: attempt.manner,
    text: source.text,
    slice: source.slice,
    toFile: (text) => (source.lineEnding === '\n' ? text : text.replaceAll('\n', source.lineEnding)),
    writeBlock: (node, original, prefix) => writeBlock(patching, node, original, prefix),
  }
  const placed: Piece[] = []
  const text = patchSequence(patching, {
    before,
    after,
    forced: attempt.forced,
    separator: () => blankLine(''),
    onPiece: (piece) => placed.push(piece),
    write: (node, index, original) => writeBlock(patching, node, attempt.whole.has(index) ? undefined : original, ''),
  })
  const first = before[0]
  const last = before.at(-1)
  const end = source.text.length
  const lead = source.mark + source.slice(0, first ? first.source.start : end)
  const tail = last ? source.slice(last.source.end, end) : source.lineEnding
  if (after.length === 0) return { body: lead.trimEnd(), pieces: [] }
  const pieces = placed.map((piece) => ({
    ...piece,
    start: lead.length + piece.start,
    end: lead.length + piece.end,
  }))
  return { body: lead + text + tail, pieces }
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
