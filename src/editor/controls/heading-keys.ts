import { setBlockType } from '@milkdown/kit/prose/commands'
import { keymap } from '@milkdown/kit/prose/keymap'
import type { Command } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { formatCommand } from './format-commands.ts'

/** In place of Milkdown's, which know six levels and go down to the title of the page. */
export const headingKeys = $prose(() =>
  keymap({
    'Mod-Alt-1': (state, dispatch) => formatCommand(state.schema, 'heading')(state, dispatch),
    'Mod-Alt-2': (state, dispatch) => formatCommand(state.schema, 'subheading')(state, dispatch),
    Backspace: headingToParagraph,
  }),
)

/** At the start of a heading the key takes the heading away, as in a word processor, before it joins lines. */
const headingToParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { paragraph } = state.schema.nodes
  if (!empty || $from.parentOffset !== 0 || $from.parent.type.name !== 'heading' || !paragraph) return false
  return setBlockType(paragraph)(state, dispatch)
}
