import type { DocumentAdapter, Manner, SourceNode } from './adapter.ts'

/** What every step of one attempt shares. Whatever a step gives has the file's own line endings. */
export interface Patching<N> {
  readonly adapter: DocumentAdapter<N>
  readonly manner: Manner
  /** The text that offsets refer to, with `\n`. */
  readonly text: string
  /** Untouched text, as it lies in the file. */
  readonly slice: (start: number, end: number) => string
  /** New text, given with `\n`. */
  readonly toFile: (text: string) => string
  /** Writes a changed or new block; handed along because lists hold blocks and blocks hold lists. */
  readonly writeBlock: (node: N, original: Original<N> | undefined, prefix: string) => string
}

/** A block of the file: its node and its place in the text. */
export interface Original<N> {
  readonly node: N
  readonly source: SourceNode
}

export function originals<N>(nodes: readonly N[], sources: readonly SourceNode[]): readonly Original<N>[] | null {
  if (nodes.length !== sources.length) return null
  const found: Original<N>[] = []
  nodes.forEach((node, index) => {
    const source = sources[index]
    if (source) found.push({ node, source })
  })
  return found
}

/** A prefix is what each line of a nested block begins with; a blank line has no spaces at its end. */
export function indentFollowing(text: string, prefix: string): string {
  if (prefix === '') return text
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.trim() === '' ? prefix.trimEnd() : prefix + line))
    .join('\n')
}

/** How many characters lie before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

export const blankLine = (prefix: string): string => `\n${prefix.trimEnd()}\n${prefix}`
