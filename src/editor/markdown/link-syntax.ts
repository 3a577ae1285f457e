import type { MarkdownNode } from '@milkdown/kit/transformer'
import { $remark } from '@milkdown/kit/utils'
import { visit } from 'unist-util-visit'
import { openTree } from './markdown-node.ts'

/** How a link or picture points to its address in the file: to a definition elsewhere in it. */
export interface Reference {
  readonly referenceType: string
  readonly label: string
  readonly url: string
  readonly title: string | null
}

/**
 * Links and pictures by reference (`[text][name]`) keep their address for the screen and their way of writing for the
 * file, in `reference` (JSON of Reference); an address written bare, or between `<` and `>`, is remembered in `syntax`.
 */
export const linkSyntax = $remark('linkSyntax', () => () => (root, file) => {
  const tree = openTree(root)
  const source = String(file.value)
  const definitions = new Map<unknown, MarkdownNode>()
  visit(tree, 'definition', (node: MarkdownNode) => {
    if (!definitions.has(node['identifier'])) definitions.set(node['identifier'], node)
  })
  visit(tree, (node: MarkdownNode) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node['identifier'])
      const url = text(definition?.['url'])
      const title = typeof definition?.['title'] === 'string' ? definition['title'] : null
      const reference: Reference = {
        referenceType: text(node['referenceType']),
        label: text(node['label']),
        url,
        title,
      }
      Object.assign(node, {
        type: node.type === 'linkReference' ? 'link' : 'image',
        url,
        title,
        reference: JSON.stringify(reference),
      })
    } else if (node.type === 'link') {
      const first = source[node.position?.start.offset ?? -1]
      node['syntax'] = first === '[' ? '' : first === '<' ? 'angle' : 'bare'
    }
  })
})

export function readReference(value: unknown): Reference | null {
  return typeof value === 'string' && value !== '' ? (JSON.parse(value) as Reference) : null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
