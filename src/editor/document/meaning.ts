import type { Node } from '@milkdown/kit/prose/model'
import { inlineMeaning } from './inline-meaning.ts'
import { isBlankNode } from './is-blank.ts'

const meanings = new WeakMap<Node, string>()

/**
 * What a block is to somebody who looks at it. The same string: the same block, however either is written. Nodes are
 * immutable, so that an untouched page costs one walk.
 */
export function meaningOf(node: Node): string {
  const known = meanings.get(node)
  if (known !== undefined) return known
  const meaning = `${frameOf(node)}(${insideOf(node)})`
  meanings.set(node, meaning)
  return meaning
}

/** A block without what is in it. */
export function frameOf(node: Node): string {
  const { attrs } = node
  const name = node.type.name
  const details = (...values: unknown[]) => `${name}${JSON.stringify(values)}`
  switch (name) {
    case 'heading':
      return details(attrs['level'])
    case 'ordered_list':
      return details(attrs['order'])
    case 'list_item':
      return details(node.firstChild && !isBlankNode(node.firstChild) ? attrs['checked'] : null)
    case 'code_block':
      return details(attrs['language'], attrs['language'] ? attrs['meta'] : null)
    case 'table':
      return details(alignments(node))
    case 'table_header_row':
      return details(node.childCount)
    case 'definition':
      return details(labelKey(attrs['label']), attrs['url'], attrs['title'] || null)
    case 'footnote_definition':
      return details(labelKey(attrs['label']))
    case 'html_block':
      return details(attrs['value'])
    case 'directive_leaf':
    case 'directive_container':
      return details(attrs['name'], attrs['label'], sorted(JSON.parse(attrs['attributes']) as Record<string, unknown>))
    default:
      return name
  }
}

function insideOf(node: Node): string {
  if (node.type.name === 'code_block') return node.textContent
  if (node.isTextblock) return inlineMeaning(node, node.type.name === 'heading' && node.attrs['level'] > 2)
  const children = childrenOf(node)
  if (node.type.name === 'table_row' || node.type.name === 'table_header_row') return rowMeaning(children)
  return children
    .filter((child) => !isBlankNode(child))
    .map(meaningOf)
    .join('\u0005')
}

/** A short row is completed with empty cells on screen. */
function rowMeaning(cells: readonly Node[]): string {
  const texts = cells.map((cell) =>
    childrenOf(cell)
      .map((block) => inlineMeaning(block, true))
      .join('\u0005'),
  )
  while (texts.at(-1) === '') texts.pop()
  return texts.join('\u0006')
}

function alignments(table: Node): readonly unknown[] {
  return childrenOf(table.firstChild ?? table).map((cell) => cell.attrs['alignment'] ?? null)
}

const labelKey = (label: unknown) => String(label).trim().replace(/\s+/g, ' ').toLowerCase()

const sorted = (record: Record<string, unknown>) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))

export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = []
  node.forEach((child) => children.push(child))
  return children
}
