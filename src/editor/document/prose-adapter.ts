import { Fragment } from '@milkdown/kit/prose/model'
import type { Node, Schema } from '@milkdown/kit/prose/model'
import type { MarkdownNode } from '@milkdown/kit/transformer'
import type { DocumentAdapter, ReadDocument, Shape, SourceNode } from '#src/domain/write-back/adapter.ts'
import { spreadOut, tidyTree } from '../markdown/tidy-tree.ts'
import type { MarkdownWriter } from '../markdown/write-markdown.ts'
import { definitionsText } from './definitions.ts'
import { isBlankNode, isBlankRow } from './is-blank.ts'
import { withoutNeedlessEscapes } from './light-text.ts'
import { childrenOf, frameOf, meaningOf } from './meaning.ts'

const shapes: Readonly<Record<string, Shape>> = {
  bullet_list: 'list',
  ordered_list: 'list',
  list_item: 'item',
  blockquote: 'quote',
  footnote_definition: 'note',
  directive_container: 'box',
  table: 'table',
  table_header_row: 'row',
  table_row: 'row',
}

/** A table of the screen has at least one row under its header; an empty one alone stands for none. */
function writtenChildren(node: Node): readonly Node[] {
  const children = childrenOf(node)
  const onlyRow = node.type.name === 'table' && children.length === 2 ? children[1] : undefined
  return onlyRow && isBlankRow(onlyRow) ? children.slice(0, 1) : children
}

export interface ProseTools {
  readonly schema: Schema
  readonly read: (text: string) => ReadDocument<Node>
  /** The blocks on screen now. */
  readonly current: () => readonly Node[]
  readonly toTree: (document: Node) => MarkdownNode
  readonly writer: MarkdownWriter
}

/** The editor's document for write-back. */
export function proseAdapter(tools: ProseTools): DocumentAdapter<Node> {
  const { schema, current, toTree, writer } = tools
  const definitions = (nodes: readonly Node[]) => definitionsText(nodes, (tree) => writer(tree, 'escaped'))
  const read = (text: string, known = ''): ReadDocument<Node> => {
    if (known === '') return tools.read(text)
    const { nodes, sources } = tools.read(known + text)
    const own = sources.filter((source) => source.start >= known.length)
    const shift = (source: SourceNode): SourceNode => ({
      ...source,
      start: source.start - known.length,
      end: source.end - known.length,
      children: source.children.map(shift),
    })
    return { nodes: nodes.slice(sources.length - own.length), sources: own.map(shift) }
  }

  const meanings = (nodes: readonly Node[]) => nodes.filter((node) => !isBlankNode(node)).map(meaningOf)

  return {
    meaning: meaningOf,
    frame: frameOf,
    kind: (node) => node.type.name,
    shape: (node) => shapes[node.type.name] ?? 'leaf',
    children: writtenChildren,
    withChildren: (node, children) => node.copy(Fragment.fromArray([...children])),
    isBlank: isBlankNode,
    plainText: (node) => node.textBetween(0, node.content.size, '\n\n', '\n'),
    definitions,
    read,
    serialise(nodes, manner) {
      const tree = toTree(schema.topNodeType.create(null, [...nodes]))
      tidyTree(tree)
      if (manner === 'cautious') spreadOut(tree)
      const escaped = writer(tree, 'escaped')
      if (manner === 'cautious') return escaped

      const wanted = meanings(nodes)
      const readsRight = (text: string) => {
        const found = meanings(read(text, definitions(current())).nodes)
        return wanted.every((meaning, index) => meaning === found[index])
      }
      const bare = writer(tree, 'bare')
      return bare === escaped || readsRight(bare) ? bare : withoutNeedlessEscapes(escaped, readsRight)
    },
  }
}
