import { Plugin, PluginKey } from '@milkdown/kit/prose/state'
import type { EditorState, Transaction } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'
import type { SlashChoice, SlashMenuState } from './editor-controls.ts'
import { slashChoices, slashMenuId, slashOptionId } from './slash-choices.ts'
import type { SlashAction } from './slash-choices.ts'

interface Open {
  /** Where the « / » stands. */
  readonly from: number
  readonly choices: readonly SlashChoice[]
  readonly index: number
}

type Meta = { readonly kind: 'close' } | { readonly kind: 'move'; readonly index: number }

const key = new PluginKey<Open | null>('slash-menu')

export interface SlashHost {
  readonly available: (action: SlashAction) => boolean
  /** Does what was chosen; what was typed to choose it is taken away with it. */
  readonly run: (view: EditorView, action: SlashChoice['action'], removal: { from: number; to: number }) => void
  readonly onState: (menu: SlashMenuState | null) => void
}

/**
 * « / » typed on an empty line offers what can be put there. The focus stays in the text, which names the list and the
 * chosen option to screen readers (combobox pattern); whoever wanted to write a « / » goes on writing: where nothing
 * begins with what is typed, the menu is gone, and Escape closes it for that line.
 */
export const slashMenu = (host: SlashHost) =>
  $prose(() => {
    const next = (tr: Transaction, open: Open | null, state: EditorState): Open | null => {
      const meta = tr.getMeta(key) as Meta | undefined
      if (meta?.kind === 'close') return null
      if (meta?.kind === 'move') return open && { ...open, index: meta.index }
      if (!tr.docChanged && !tr.selectionSet) return open
      const line = lineAt(state)
      if (!line || (!open && (line.query !== '' || !tr.docChanged))) return null
      const choices = slashChoices(line.query, host.available)
      return choices.length === 0 ? null : { from: line.from, choices, index: 0 }
    }
    const choose = (view: EditorView, index: number): void => {
      const open = key.getState(view.state)
      const choice = open?.choices[index]
      if (!open || !choice) return
      host.run(view, choice.action, { from: open.from, to: view.state.selection.from })
    }
    return new Plugin<Open | null>({
      key,
      state: { init: () => null, apply: (tr, open, _before, state) => next(tr, open, state) },
      props: {
        attributes: (state): Record<string, string> => {
          const open = key.getState(state)
          if (!open) return {}
          return {
            'aria-autocomplete': 'list',
            'aria-controls': slashMenuId,
            'aria-activedescendant': slashOptionId(open.index),
          }
        },
        handleKeyDown: (view, event) => {
          const open = key.getState(view.state)
          if (!open || event.isComposing) return false
          const count = open.choices.length
          const to = { ArrowDown: open.index + 1, ArrowUp: open.index - 1 }[event.key]
          if (to !== undefined) {
            view.dispatch(view.state.tr.setMeta(key, { kind: 'move', index: (to + count) % count } satisfies Meta))
            return true
          }
          if (event.key === 'Escape') {
            view.dispatch(view.state.tr.setMeta(key, { kind: 'close' } satisfies Meta))
            return true
          }
          if (event.key !== 'Enter') return false
          choose(view, open.index)
          return true
        },
        handleDOMEvents: {
          blur: (view) => {
            if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, { kind: 'close' } satisfies Meta))
            return false
          },
        },
      },
      view: () => {
        let shown: Open | null = null
        return {
          update: (view) => {
            const open = key.getState(view.state) ?? null
            if (open === shown) return
            shown = open
            if (!open) return host.onState(null)
            const { left, top, bottom } = view.coordsAtPos(open.from)
            const { choices, index } = open
            host.onState({ choices, index, line: { left, top, bottom }, choose: (at) => choose(view, at) })
          },
          destroy: () => host.onState(null),
        }
      },
    })
  })

/** A paragraph that begins with « / » and has nothing behind the cursor. */
function lineAt({ selection }: EditorState): { from: number; query: string } | null {
  const { $from, empty } = selection
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== $from.parent.content.size) return null
  if (/^table_/.test($from.node(-1)?.type.name ?? '')) return null
  const match = /^\/([\p{L}’' -]{0,24})$/u.exec($from.parent.textContent)
  return match ? { from: $from.start(), query: match[1] ?? '' } : null
}
