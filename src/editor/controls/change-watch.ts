import type { EditorState } from '@milkdown/kit/prose/state'
import { Plugin } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'

export interface ChangeHost {
  readonly onChange: () => void
  readonly onState: (state: EditorState) => void
}

/** Tells of edits at once and of the format at the cursor once a frame: neither reads the document. */
export const changeWatch = (host: ChangeHost) =>
  $prose(
    () =>
      new Plugin({
        view: () => {
          let frame = 0
          return {
            update: (view, previous) => {
              if (view.state.doc !== previous.doc) host.onChange()
              if (frame === 0) {
                frame = requestAnimationFrame(() => {
                  frame = 0
                  host.onState(view.state)
                })
              }
            },
            destroy: () => cancelAnimationFrame(frame),
          }
        },
      }),
  )
