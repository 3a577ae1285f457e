import type { Nodes, Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Processor } from 'unified'

export interface SourceRange {
  readonly what: string
  /** Indexes from the document down to the block, the same on screen. */
  readonly path: readonly number[]
  /** Offsets of its lines: from the beginning of the first to the end of the last, line end excluded. */
  readonly range: readonly [start: number, end: number]
}

function blockDirectives(this: Processor): void {
  const syntax = directive()
  delete syntax.text
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(syntax)
  ;(data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown())
}

const parser = unified().use(remarkParse).use(remarkGfm).use(blockDirectives)

/** Where a parser other than the editor sees the blocks, the items of lists and the rows of tables. */
export function sourceRanges(body: string): readonly SourceRange[] {
  const tree: Root = parser.parse(body)
  const lines = lineStarts(body)
  const rangeOf = (node: Nodes, path: readonly number[]): SourceRange => {
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } }
    const after = lines[end.line] ?? body.length + 1
    const last = body.slice(lines[end.line - 1], after - 1)
    return {
      what: `${node.type} ${path.join('.')}`,
      path,
      range: [lines[start.line - 1] ?? 0, after - 1 - (last.endsWith('\r') ? 1 : 0)],
    }
  }
  return tree.children.flatMap((block, index) =>
    block.type === 'list' || block.type === 'table'
      ? block.children.map((part, inner) => rangeOf(part, [index, inner]))
      : [rangeOf(block, [index])],
  )
}

/** Offsets where lines begin, one after the last line's end included. */
function lineStarts(body: string): readonly number[] {
  const starts = [0]
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
