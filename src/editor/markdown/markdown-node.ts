import type { MarkdownNode } from '@milkdown/kit/transformer'
import type { Root } from 'mdast'

/** mdast's closed types as Milkdown's open ones: the same objects, to which plugins add types and fields. */
export const openTree = (root: Root): MarkdownNode => root as unknown as MarkdownNode
