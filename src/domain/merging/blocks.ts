/** Cuts a Markdown body into its top-level blocks, with the very text of each; together they are the body again. */
import type { List, Nodes } from 'mdast'
import { excessOf } from '#site-builder/markdown/limits.ts'
import { parseTree } from '#site-builder/markdown/syntax.ts'

export interface Block {
  /** From the beginning of its first line to its last letter. */
  text: string
  /** Line ends and blank lines up to the next block, or the end. */
  after: string
}

export interface Blocks {
  /** Blank lines before the first block. */
  before: string
  blocks: readonly Block[]
}

/** A text that is too complex to be parsed is one block. */
export function splitBlocks(body: string): Blocks {
  return cutAt(body, excessOf(body) === null ? blockStarts(body) : [0])
}

/** The items of a list, nested ones too, or the rows of a table. */
export interface CutBlock extends Blocks {
  /** The same in two texts: their parts can stand beside each other. */
  kind: string
}

/** @param text of one block; null when it is neither a list nor a table */
export function cutBlock(text: string): CutBlock | null {
  if (excessOf(text) !== null) return null
  const [node, ...others] = parseTree(text).children
  if (others.length > 0) return null
  if (node?.type === 'list') {
    return { kind: node.ordered ? 'numbered' : 'bullets', ...cutAt(text, [...new Set(itemStarts(node, text))]) }
  }
  if (node?.type !== 'table') return null
  // The line under the header goes with it.
  return { kind: `table ${node.children[0]?.children.length}`, ...cutAt(text, node.children.map(lineStartIn(text))) }
}

function itemStarts(list: List, text: string): number[] {
  return list.children.flatMap((item) => [
    lineStartIn(text)(item),
    ...item.children.flatMap((child) => (child.type === 'list' ? itemStarts(child, text) : [])),
  ])
}

const lineStartIn = (text: string) => (node: Nodes) =>
  text.lastIndexOf('\n', (node.position?.start.offset ?? 0) - 1) + 1

function cutAt(body: string, starts: readonly number[]): Blocks {
  const first = starts[0]
  if (first === undefined) return { before: body, blocks: [] }
  const blocks = starts.map((start, index) => {
    const whole = body.slice(start, starts[index + 1] ?? body.length)
    const text = whole.replace(/[ \t\r\n]+$/, '')
    return { text, after: whole.slice(text.length) }
  })
  return { before: body.slice(0, first), blocks }
}

export function joinBlocks({ before, blocks }: Blocks): string {
  return before + blocks.map(({ text, after }) => text + after).join('')
}

function blockStarts(body: string): number[] {
  const starts: number[] = []
  let end = -1
  for (const { position } of parseTree(body).children) {
    if (position?.start.offset === undefined) continue
    // An indented block begins with its line, not with its first letter.
    const start = body.lastIndexOf('\n', position.start.offset - 1) + 1
    if (start > end) starts.push(start)
    end = Math.max(end, position.end.offset ?? start)
  }
  return starts
}
