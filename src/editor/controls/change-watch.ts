import type { EditorState } from '@milkdown/kit/prose/state'
import { Plugin } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'

export interface ChangeHost {
  readonly onChange: () => void
  readonly onState: (state: EditorState) => void
}

/**
 * Tells of edits at once and of the format at the cursor once a frame, from the first time that somebody is in the text:
 * neither reads the document.
 */
export const changeWatch = (host: ChangeHost) =>
  $prose(() => {
    let entered = false
    let frame = 0
    const look = (view: EditorView): void => {
      if (!entered || frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        host.onState(view.state)
      })
    }
    return new Plugin({
      props: {
        handleDOMEvents: {
          focus: (view) => {
            entered = true
            look(view)
          },
        },
      },
      view: () => ({
        update: (view, previous) => {
          if (view.state.doc !== previous.doc) host.onChange()
          look(view)
        },
        destroy: () => cancelAnimationFrame(frame),
      }),
    })
  })
