import type { MarkdownNode } from '@milkdown/kit/transformer'
import { $remark } from '@milkdown/kit/utils'
import { openTree } from './markdown-node.ts'

const phrasingParents = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'link',
  'linkReference',
  'emphasis',
  'strong',
  'delete',
])

/** HTML that stands as a block is one opaque block of the screen, where Milkdown would make a paragraph of it. */
export const htmlBlocks = $remark('htmlBlocks', () => () => (tree) => markHtmlBlocks(openTree(tree)))

function markHtmlBlocks(parent: MarkdownNode): void {
  for (const child of parent.children ?? []) {
    if (child.type === 'html' && !phrasingParents.has(parent.type)) child.type = 'htmlBlock'
    markHtmlBlocks(child)
  }
}
