import type { DocumentAdapter, SourceNode } from '#src/domain/write-back/adapter.ts'

/**
 * The smallest document that write-back can work on: paragraphs of words, and lists of them one level deep
 * (`- item`). Its reader is not Markdown's; what is tested is the patching.
 */
export type LineNode =
  | { readonly kind: 'paragraph' | 'item'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly LineNode[] }

export const paragraph = (text: string): LineNode => ({ kind: 'paragraph', text })
export const list = (...items: readonly string[]): LineNode => ({
  kind: 'list',
  items: items.map((text) => ({ kind: 'item', text })),
})

const children = (node: LineNode): readonly LineNode[] => (node.kind === 'list' ? node.items : [])
const meaning = (node: LineNode): string => JSON.stringify(node)

function serialise(node: LineNode): string {
  if (node.kind !== 'list') return node.text
  return node.items.map((item) => `- ${serialise(item)}`).join('\n')
}

export const linesAdapter: DocumentAdapter<LineNode> = {
  meaning,
  frame: (node) => node.kind,
  kind: (node) => node.kind,
  shape: (node) => (node.kind === 'list' ? 'list' : node.kind === 'item' ? 'item' : 'leaf'),
  children,
  withChildren: (node, items) => (node.kind === 'list' ? { ...node, items } : node),
  isBlank: (node) => node.kind === 'paragraph' && node.text === '',
  serialise: (nodes) => nodes.map(serialise).join('\n\n'),
  plainText: serialise,
  definitions: () => '',
  read: (text) => read(text),
}

function read(text: string): { nodes: readonly LineNode[]; sources: readonly SourceNode[] } {
  const nodes: LineNode[] = []
  const sources: SourceNode[] = []
  for (const match of text.matchAll(/(?:^|(?<=\n))(?=[^\n]*\S)[^\n]+(?:\n(?=[^\n]*\S)[^\n]+)*/g)) {
    const block = match[0].trimEnd()
    const start = match.index + (/^ */.exec(block)?.[0].length ?? 0)
    const end = match.index + block.length
    const isList = /^ *[-*] /.test(block)
    nodes.push(
      isList
        ? list(...block.split('\n').map((line) => line.replace(/^ *[-*] +/, '').trim()))
        : paragraph(block.trimStart()),
    )
    sources.push({
      shape: isList ? 'list' : 'leaf',
      start,
      end,
      loose: false,
      children: isList ? items(block, match.index) : [],
    })
  }
  return { nodes, sources }
}

function items(block: string, offset: number): readonly SourceNode[] {
  let at = offset
  return block.split('\n').map((line) => {
    const start = at + (/^ */.exec(line)?.[0].length ?? 0)
    const end = at + line.trimEnd().length
    at += line.length + 1
    return { shape: 'item', start, end, loose: false, children: [] }
  })
}
