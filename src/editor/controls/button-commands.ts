import type { Node } from '@milkdown/kit/prose/model'
import { NodeSelection } from '@milkdown/kit/prose/state'
import type { EditorState, Transaction } from '@milkdown/kit/prose/state'
import { directiveAttributes } from '../schema/directives.ts'
import type { LinkChoice } from './editor-controls.ts'
import { withBlocks } from './insert-commands.ts'

/** The button that is selected. */
export function selectedButton({ selection }: EditorState): Node | null {
  if (!(selection instanceof NodeSelection)) return null
  const { node } = selection
  return node.type.name === 'directive_leaf' && node.attrs['name'] === 'bouton' ? node : null
}

export function buttonAt(state: EditorState): LinkChoice {
  const node = selectedButton(state)
  if (node) return { address: attributesOf(node)['vers'] ?? '', text: node.attrs['label'] }
  const { from, to, $from } = state.selection
  return { address: '', text: to <= $from.end() ? state.doc.textBetween(from, to, ' ') : '' }
}

/** The selected button changed, or a new one where the cursor is. */
export function withButton(state: EditorState, { address, text }: LinkChoice): Transaction {
  const node = selectedButton(state)
  const attributes = JSON.stringify({ ...(node ? attributesOf(node) : {}), vers: address })
  if (node) {
    const { from } = state.selection
    const tr = state.tr.setNodeMarkup(from, null, { ...node.attrs, attributes, label: text })
    return tr.setSelection(NodeSelection.create(tr.doc, from)).scrollIntoView()
  }
  const button = state.schema.nodes['directive_leaf']?.create({ name: 'bouton', attributes, label: text })
  return button ? withBlocks(state, [button]) : state.tr
}

export function withoutButton(state: EditorState): Transaction {
  return selectedButton(state) ? state.tr.deleteSelection().scrollIntoView() : state.tr
}

const attributesOf = (node: Node) => directiveAttributes(node.attrs['attributes'])
