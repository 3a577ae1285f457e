import { baseKeymap } from '@milkdown/kit/prose/commands'
import { Selection, TextSelection } from '@milkdown/kit/prose/state'
import { fc } from '#tests/harness/invent.ts'
import type { FormatAction } from '#src/editor/controls/editor-controls.ts'
import { formatActions } from '#src/editor/controls/editor-controls.ts'
import { formatCommand } from '#src/editor/controls/format-commands.ts'
import type { OpenEditor } from '#src/editor/create-editor.ts'

/** One thing that a person does. Places are shares of the document, so that they mean something in any. */
export type Deed =
  | { readonly kind: 'type'; readonly at: number; readonly text: string }
  | { readonly kind: 'key'; readonly at: number; readonly key: 'Enter' | 'Backspace' | 'Delete' }
  | { readonly kind: 'format'; readonly from: number; readonly to: number; readonly action: FormatAction }
  | { readonly kind: 'erase'; readonly from: number; readonly to: number }

const place = fc.double({ min: 0, max: 1, noNaN: true })

/** French words and every character that Markdown could take for its own. */
const typed = fc.oneof(
  fc.constantFrom(
    'mot',
    ' été',
    '« Où ? »',
    ' : ',
    'l’œuvre',
    '\u00a0!',
    '  ',
    '12',
    'www.exemple.fr',
    'lea@exemple.fr',
    'https://exemple.fr/a_b',
  ),
  fc.constantFrom(
    '*',
    '_',
    '**',
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '>',
    '> ',
    '`',
    '```',
    '~~',
    '~',
    '|',
    '[',
    ']',
    '[x] ',
    '![',
    '](',
    '<',
    '<b>',
    '<!--',
    '&amp;',
    '&',
    '\\',
    ':::',
    '::contact',
    ':::encadre',
    '---',
    '===',
    '[^1]',
    '[mda]',
    '{',
    '}',
    '!',
    '"',
    '🎉',
  ),
)

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), at: place, text: typed }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('key' as const),
      at: place,
      key: fc.constantFrom('Enter' as const, 'Backspace' as const, 'Delete' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('format' as const),
      from: place,
      to: place,
      action: fc.constantFrom(...formatActions),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), from: place, to: place }) },
)

export function perform({ view }: OpenEditor, one: Deed): void {
  const { doc } = view.state
  const near = (share: number) => Selection.near(doc.resolve(Math.round(share * doc.content.size)))
  const between = (from: number, to: number) => {
    const [start, end] = [near(Math.min(from, to)).from, near(Math.max(from, to)).to]
    view.dispatch(
      view.state.tr.setSelection(TextSelection.between(doc.resolve(start), doc.resolve(Math.max(start, end)))),
    )
  }
  switch (one.kind) {
    case 'type':
      view.dispatch(view.state.tr.setSelection(near(one.at)))
      view.dispatch(view.state.tr.insertText(one.text))
      break
    case 'key':
      view.dispatch(view.state.tr.setSelection(near(one.at)))
      if (!view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key: one.key })))) {
        baseKeymap[one.key]?.(view.state, (tr) => view.dispatch(tr), view)
      }
      break
    case 'format':
      between(one.from, one.to)
      formatCommand(view.state.schema, one.action)(view.state, (tr) => view.dispatch(tr), view)
      break
    case 'erase':
      between(one.from, one.to)
      view.dispatch(view.state.tr.deleteSelection())
  }
}
