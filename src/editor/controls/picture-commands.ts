import { NodeSelection } from '@milkdown/kit/prose/state'
import type { EditorState, Transaction } from '@milkdown/kit/prose/state'
import type { NewPicture } from './editor-controls.ts'

/** The picture that is selected, by a press or by arrows. */
export function pictureAt({ selection }: EditorState): NewPicture | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'image') return null
  const { src, alt } = selection.node.attrs
  return { path: String(src), description: String(alt) }
}

/** Its words in this page; the picture stays selected. */
export function withDescription(state: EditorState, description: string): Transaction {
  if (pictureAt(state) === null) return state.tr
  const { from } = state.selection
  const tr = state.tr.setNodeAttribute(from, 'alt', description)
  return tr.setSelection(NodeSelection.create(tr.doc, from))
}

export function withoutPicture(state: EditorState): Transaction {
  return pictureAt(state) === null ? state.tr : state.tr.deleteSelection().scrollIntoView()
}
