import type { Mark, MarkType } from '@milkdown/kit/prose/model'
import { TextSelection } from '@milkdown/kit/prose/state'
import type { EditorState, Transaction } from '@milkdown/kit/prose/state'
import type { LinkChoice } from './editor-controls.ts'

interface LinkRange {
  readonly from: number
  readonly to: number
  readonly mark: Mark | null
}

/** The link under the cursor, or the selected text. */
export function linkAt(state: EditorState): LinkChoice {
  const { from, to, mark } = linkRange(state)
  return { address: mark?.attrs['href'] ?? '', text: state.doc.textBetween(from, to, ' ') }
}

/** Bold and italic inside the text stay where its words stay the same. */
export function withLink(state: EditorState, choice: LinkChoice): Transaction {
  const { from, to } = linkRange(state)
  const type = state.schema.marks['link'] as MarkType
  const mark = type.create({ href: choice.address })
  const { tr } = state
  if (state.doc.textBetween(from, to, ' ') !== choice.text) {
    const marks = (from === to ? state.doc.resolve(from) : state.doc.resolve(from + 1)).marks()
    tr.replaceWith(
      from,
      to,
      state.schema.text(
        choice.text,
        marks.filter((other) => other.type !== type),
      ),
    )
    tr.addMark(from, from + choice.text.length, mark)
    tr.setSelection(TextSelection.create(tr.doc, from + choice.text.length))
  } else {
    tr.removeMark(from, to, type).addMark(from, to, mark)
    tr.setSelection(TextSelection.create(tr.doc, to))
  }
  return tr.removeStoredMark(type).scrollIntoView()
}

export function withoutLink(state: EditorState): Transaction {
  const { from, to } = linkRange(state)
  return state.tr.removeMark(from, to, state.schema.marks['link'])
}

/** The selection; when it is empty, the whole link that the cursor is in. */
function linkRange(state: EditorState): LinkRange {
  const { from, to, $from, empty } = state.selection
  const type = state.schema.marks['link']
  const here =
    type?.isInSet($from.marks()) ?? (type && $from.nodeAfter ? type.isInSet($from.nodeAfter.marks) : undefined)
  if (!here || (!empty && to > $from.end())) return { from, to, mark: null }

  let [start, end] = [from, from]
  $from.parent.forEach((child, offset) => {
    const childStart = $from.start() + offset
    if (!here.isInSet(child.marks)) return
    // Stretches of one link (bold inside it) touch each other.
    if (childStart <= end && childStart + child.nodeSize >= start) {
      start = Math.min(start, childStart)
      end = Math.max(end, childStart + child.nodeSize)
    }
  })
  return empty || (from >= start && to <= end) ? { from: start, to: end, mark: here } : { from, to, mark: null }
}
