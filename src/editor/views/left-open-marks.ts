import type { Node } from '@milkdown/kit/prose/model'
import { Plugin, PluginKey } from '@milkdown/kit/prose/state'
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'
import { leftOpenIn } from '#src/domain/checks/left-open.ts'

type Places = readonly { from: number; to: number }[]

const NONE: Places = []
/** A block that did not change is the same node: it is read once. */
const read = new WeakMap<Node, Places>()

/** « à compléter » is seen in the text while one writes. Drawn over it: nothing of this is in the page or its file. */
export const leftOpenMarks = $prose(() => {
  const key = new PluginKey<DecorationSet>('leftOpenMarks')
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => marksOf(doc),
      apply: (transaction, before) => (transaction.docChanged ? marksOf(transaction.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  })
})

function marksOf(doc: Node): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    for (const { from, to } of placesIn(node))
      marks.push(Decoration.inline(at + 1 + from, at + 1 + to, { class: 'a-completer' }))
    return false
  })
  return marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks)
}

function placesIn(block: Node): Places {
  const known = read.get(block)
  if (known) return known
  // What is no text counts as one character, as it does in the document.
  const places = block.type.spec.code ? NONE : leftOpenIn(block.textBetween(0, block.content.size, '', '\n'))
  read.set(block, places)
  return places
}
