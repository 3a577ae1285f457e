import { keymap } from '@milkdown/kit/prose/keymap'
import type { EditorState } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'

export interface HostKeys {
  readonly toolbar: () => boolean
  readonly link: () => boolean
  /** Enter, or two clicks, on a block that stands for something: opens its dialog if it has one. */
  readonly open: (state: EditorState) => boolean
}

/**
 * Keys that the host answers. Tab is not among them: it leaves the text, except in a table, where it goes through the
 * cells first.
 */
export const hostKeys = (host: HostKeys) =>
  $prose(() => {
    const keys = keymap({
      'Alt-F10': () => host.toolbar(),
      'Mod-k': () => host.link(),
      Enter: (state) => host.open(state),
    })
    keys.props.handleDoubleClickOn = (view) => host.open(view.state)
    return keys
  })
