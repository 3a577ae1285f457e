import type { MilkdownPlugin } from '@milkdown/kit/ctx'
import { $remark } from '@milkdown/kit/utils'
import type { SourceNode } from '#src/domain/write-back/adapter.ts'
import { sourceNodes } from '../document/source-nodes.ts'
import { openTree } from './markdown-node.ts'

export interface BlockPlaces {
  readonly plugin: readonly MilkdownPlugin[]
  /** Where the blocks of the text that was read last lie in it. */
  readonly last: () => readonly SourceNode[]
}

/** Looks at what the parser found before other plugins work on it: a second reading would cost as much as the first. */
export function blockPlaces(): BlockPlaces {
  let last: readonly SourceNode[] = []
  const plugin = $remark('blockPlaces', () => () => (root, file) => {
    last = sourceNodes(openTree(root), String(file.value))
  })
  return { plugin: [plugin].flat(), last: () => last }
}
