import type { Node } from '@milkdown/kit/prose/model'
import { TextSelection } from '@milkdown/kit/prose/state'
import type { WriteBackOutcome } from '#src/domain/write-back/outcome.ts'
import type { OpenEditor } from '#src/editor/create-editor.ts'
import { openPage } from './open-page.ts'
import { sourceRanges } from './source-ranges.ts'

export interface EditedPage {
  readonly what: string
  readonly outcome: WriteBackOutcome
  /** Lines (from 0) of the file that the edit may change, the last one included. */
  readonly lines: readonly [first: number, last: number]
}

/** Types a word at the end of the first text of each block, item and row of a page, one after the other. */
export async function editEverywhere(body: string, word = ' mot'): Promise<readonly EditedPage[]> {
  const editor = await openPage(body)
  const untouched = editor.view.state
  const edits: EditedPage[] = []
  for (const { path, lines, what } of sourceRanges(body)) {
    editor.view.updateState(untouched)
    if (!typeInto(editor, path, word)) continue
    edits.push({ what, lines, outcome: editor.write() })
  }
  await editor.destroy()
  return edits
}

/** @returns whether there was a text to type into */
function typeInto(editor: OpenEditor, path: readonly number[], word: string): boolean {
  const { state } = editor.view
  let node: Node = state.doc
  let position = 0
  for (const index of path) {
    for (let before = 0; before < index; before++) position += node.child(before).nodeSize
    node = node.child(index)
    position += 1
  }
  let end = -1
  if (node.isTextblock) end = position + node.content.size
  else {
    node.descendants((child, offset) => {
      if (end === -1 && child.isTextblock) end = position + offset + 1 + child.content.size
      return end === -1
    })
  }
  if (end === -1) return false
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)).insertText(word, end))
  return true
}

/** Lines outside the edit that are not what they were. */
export function linesLost(body: string, edit: EditedPage): string | null {
  if (edit.outcome.kind !== 'written') return `${edit.what}: ${edit.outcome.kind}`
  const before = body.split('\n')
  const after = edit.outcome.body.split('\n')
  const [first, last] = edit.lines
  const head = before.slice(0, first)
  const tail = before.slice(last + 1)
  const headKept = head.every((line, index) => line === after[index])
  const tailKept = tail.every((line, index) => line === after[after.length - tail.length + index])
  return headKept && tailKept && after.length >= head.length + tail.length
    ? null
    : `${edit.what}: a line outside changed`
}
