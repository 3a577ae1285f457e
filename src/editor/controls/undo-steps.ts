import { closeHistory } from '@milkdown/kit/prose/history'
import { Plugin, PluginKey } from '@milkdown/kit/prose/state'
import type { EditorState, Transaction } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'

const key = new PluginKey('undo-steps')
/** Letters after which the next word begins a step of its own: about a line of a phone. */
const lettersAStep = 30

/** Marks a deed that is undone by itself: neither with what was typed before nor with what is typed after. */
export const asOneStep = (tr: Transaction): Transaction => tr.setMeta(key, true)

/**
 * What one « Annuler » takes back: one paste, one drop, one press of a button, one shortcut that turned into a format, or
 * a few words of typing. The history alone groups by time: a whole page typed in one go would go in one go.
 */
export const undoSteps = $prose(() => {
  let letters = 0
  let alone = false
  return new Plugin({
    key,
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || tr.getMeta('addToHistory') === false || tr.getMeta('appendedTransaction')) return true
      const deed = isDeed(tr, state)
      const typed = typedText(tr)
      if (deed || alone || (letters >= lettersAStep && /^\s/.test(typed))) {
        closeHistory(tr)
        letters = 0
      }
      alone = deed
      letters += typed.length
      return true
    },
  })
})

function isDeed(tr: Transaction, state: EditorState): boolean {
  if (tr.getMeta(key) === true || tr.getMeta('paste') === true) return true
  if (['paste', 'cut', 'drop'].includes(tr.getMeta('uiEvent'))) return true
  return state.plugins.some((plugin) => plugin.spec['isInputRules'] === true && tr.getMeta(plugin) !== undefined)
}

function typedText(tr: Transaction): string {
  let text = ''
  for (const map of tr.mapping.maps) {
    map.forEach((_oldStart, _oldEnd, start, end) => {
      text += tr.doc.textBetween(start, Math.min(end, tr.doc.content.size), '\n')
    })
  }
  return text
}
