import type { Node } from '@milkdown/kit/prose/model'
import { TextSelection } from '@milkdown/kit/prose/state'
import type { WriteBackOutcome } from '#src/domain/write-back/outcome.ts'
import type { OpenEditor } from '#src/editor/create-editor.ts'
import { openPage } from './open-page.ts'
import { sourceRanges } from './source-ranges.ts'

export type Place = 'start' | 'middle' | 'end'

export interface EditedPage {
  readonly what: string
  readonly outcome: WriteBackOutcome
  /** The same edit, checked by reading the whole page again. */
  readonly outcomeOfWhole: WriteBackOutcome
  /** Offsets of the lines of the file that the edit may change, without the last one's end. */
  readonly range: readonly [start: number, end: number]
}

/** A letter that no page of the corpora has. */
export const letter = 'Ж'

/** Types a letter into the first text of each block, item and row of a page, one after the other. */
export async function editEverywhere(body: string, places: readonly Place[]): Promise<readonly EditedPage[]> {
  const editor = await openPage(body)
  const untouched = editor.view.state
  const edits: EditedPage[] = []
  for (const { path, range, what } of sourceRanges(body)) {
    for (const place of places) {
      editor.view.updateState(untouched)
      if (!typeInto(editor, path, place)) continue
      edits.push({ what: `${what}, ${place}`, range, outcome: editor.write(), outcomeOfWhole: editor.write('whole') })
    }
  }
  await editor.destroy()
  return edits
}

/** @returns whether there was a text to type into */
function typeInto(editor: OpenEditor, path: readonly number[], place: Place): boolean {
  const { state } = editor.view
  let node: Node = state.doc
  let position = 0
  for (const index of path) {
    for (let before = 0; before < index; before++) position += node.child(before).nodeSize
    node = node.child(index)
    position += 1
  }
  const at = (text: Node, start: number) =>
    start + { start: 0, middle: text.content.size >> 1, end: text.content.size }[place]
  let target = -1
  if (node.isTextblock) target = at(node, position)
  else {
    node.descendants((child, offset) => {
      if (target === -1 && child.isTextblock) target = at(child, position + offset + 1)
      return target === -1
    })
  }
  if (target === -1) return false
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, target)).insertText(letter, target))
  return true
}

/** What is wrong with a written page; null: the letter is there, and every byte outside of its block is as it was. */
export function lost(body: string, { outcome, range: [start, end] }: EditedPage): string | null {
  if (outcome.kind === 'refused') return 'refused'
  if (outcome.kind !== 'written') return 'the letter is not in the file'
  const [head, tail] = [body.slice(0, start), body.slice(end)]
  if (outcome.body.length < head.length + tail.length) return 'bytes outside are gone'
  if (!outcome.body.startsWith(head)) return 'bytes above changed'
  if (!outcome.body.endsWith(tail)) return 'bytes below changed'
  const block = outcome.body.slice(head.length, outcome.body.length - tail.length)
  return block.split(letter).length === 2 ? null : 'the letter is not in its block'
}
