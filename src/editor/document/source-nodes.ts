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
export function sourceNodes(parent: MarkdownNode): readonly SourceNode[] {
  return (parent.children ?? []).filter((child) => !isLabel(child)).map(sourceNode)
}

function sourceNode(node: MarkdownNode): SourceNode {
  const shape = shapes[node.type] ?? 'leaf'
  return {
    shape,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    children: shape === 'leaf' || shape === 'row' ? [] : sourceNodes(node),
    loose: node['spread'] === true || (node.children ?? []).some((child) => child['spread'] === true),
  }
}
