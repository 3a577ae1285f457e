import type { MarkdownNode } from '@milkdown/kit/transformer'
import type { Shape, SourceNode } from '#src/domain/write-back/adapter.ts'
import { isLabel } from '../schema/directives.ts'

const shapes: Readonly<Record<string, Shape>> = {
  list: 'list',
  listItem: 'item',
  blockquote: 'quote',
  footnoteDefinition: 'note',
  containerDirective: 'box',
  table: 'table',
  tableRow: 'row',
}

/** The blocks of a parsed text, as write-back knows them. */
export function sourceNodes(parent: MarkdownNode, text: string): readonly SourceNode[] {
  let end = 0
  return (parent.children ?? [])
    .filter((child) => !isLabel(child))
    .map((child) => {
      const node = sourceNode(child, text, end)
      end = node.end
      return node
    })
}

/** @param after where the block before ends: micromark lets a heading begin where definitions above it do */
function sourceNode(node: MarkdownNode, text: string, after: number): SourceNode {
  const shape = shapes[node.type] ?? 'leaf'
  const start = node.position?.start.offset ?? 0
  return {
    shape,
    start: start < after ? after + (/^\s*/.exec(text.slice(after))?.[0].length ?? 0) : start,
    end: node.position?.end.offset ?? 0,
    children: shape === 'leaf' || shape === 'row' ? [] : sourceNodes(node, text),
    loose: node['spread'] === true || (node.children ?? []).some((child) => child['spread'] === true),
  }
}
