// @vitest-environment happy-dom
import { baseKeymap, splitBlock } from '@milkdown/kit/prose/commands'
import { splitListItem } from '@milkdown/kit/prose/schema-list'
import { Selection } from '@milkdown/kit/prose/state'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { FormatAction } from '#src/editor/controls/editor-controls.ts'
import { formatCommand } from '#src/editor/controls/format-commands.ts'
import type { OpenEditor } from '#src/editor/create-editor.ts'
import { openPage } from './open-page.ts'

afterAll(() => setTimeout(3100))

/** Opens a page, puts the cursor after the last of some words, does something, and gives the text. */
async function edit(body: string, after: string, act: (editor: OpenEditor) => void): Promise<string> {
  const editor = await openPage(body)
  const { view } = editor
  let position = view.state.doc.content.size
  view.state.doc.descendants((node, offset) => {
    const at = node.isText ? (node.text ?? '').lastIndexOf(after) : -1
    if (at >= 0) position = offset + at + after.length
  })
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(position), -1)))
  act(editor)
  const outcome = editor.write()
  await editor.destroy()
  return outcome.kind === 'refused' ? `refused: ${outcome.source}` : outcome.body
}

const type =
  (text: string) =>
  ({ view }: OpenEditor) =>
    view.dispatch(view.state.tr.insertText(text))
const press =
  (action: FormatAction) =>
  ({ view }: OpenEditor) => {
    formatCommand(view.state.schema, action)(view.state, (tr) => view.dispatch(tr), view)
  }
const newLine = ({ view }: OpenEditor) => splitBlock(view.state, (tr) => view.dispatch(tr))
const newItem = ({ view }: OpenEditor) => {
  const item = view.state.schema.nodes['list_item']
  if (item) splitListItem(item)(view.state, (tr) => view.dispatch(tr))
}
const both =
  (...acts: readonly ((editor: OpenEditor) => void)[]) =>
  (editor: OpenEditor) =>
    acts.forEach((act) => act(editor))

describe('what is written anew', () => {
  it('takes the marker of its list', async () => {
    expect(await edit('*  un\n*  deux\n', 'deux', both(newItem, type('trois')))).toBe('*  un\n*  deux\n*  trois\n')
    expect(await edit('7) un\n8) deux\n', 'deux', both(newItem, type('trois')))).toBe('7) un\n8) deux\n9) trois\n')
    expect(await edit('1. un\n1. deux\n', 'deux', both(newItem, type('trois')))).toBe('1. un\n1. deux\n1. trois\n')
  })

  it('takes the manner of its file: bullets, headings, emphasis, breaks', async () => {
    expect(await edit('+ a\n\ntexte\n', 'texte', press('bulletList'))).toBe('+ a\n\n* texte\n')
    expect(await edit('Titre\n=====\n\nSuite\n', 'Suite', press('heading'))).toBe('Titre\n=====\n\nSuite\n-----\n')
    expect(await edit('Un _mot_ et __gras__.\n', 'Un ', type('petit '))).toBe('Un petit _mot_ et __gras__.\n')
    expect(await edit('12 rue  \nVille\n', 'Ville', type(' !'))).toBe('12 rue  \nVille !\n')
    expect(await edit('12 rue\\\nVille\n', 'Ville', type(' !'))).toBe('12 rue\\\nVille !\n')
  })

  it('keeps the manner of the block itself', async () => {
    expect(await edit('~~~sh titre="x"\ncurl\n~~~\n', 'curl', type(' -O'))).toBe('~~~sh titre="x"\ncurl -O\n~~~\n')
    expect(await edit('| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 | 4 |\n', '4', type('0'))).toBe(
      '| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 | 40 |\n',
    )
    expect(await edit(':::encadre{type=merci}\nUn.\n\nDeux.\n:::\n', 'Deux.', type(' Trois.'))).toBe(
      ':::encadre{type=merci}\nUn.\n\nDeux. Trois.\n:::\n',
    )
    expect(await edit('> Un,\n> deux.\n>\n> Trois.\n', 'Trois.', type(' Quatre.'))).toBe(
      '> Un,\n> deux.\n>\n> Trois. Quatre.\n',
    )
    expect(await edit('Voir [ici][a] et [là][b].\n\n[a]: /a/\n[b]: /b/\n', 'Voir ', type('donc '))).toBe(
      'Voir donc [ici][a] et [là][b].\n\n[a]: /a/\n[b]: /b/\n',
    )
  })

  it('has no backslash where French has none', async () => {
    for (const text of [
      '5 * 3 = 15',
      'fichier_final_v2',
      '[à compléter]',
      'mot:exemple',
      '« été » & fête',
      'n° 12',
      '#fête',
      '@lea',
      '3 < 4',
      '~10',
      '1984 : une année',
      'C:\\dossier',
    ])
      expect(await edit('Début\n', 'Début', type(` ${text}.`))).toBe(`Début ${text}.\n`)
  })

  it('has one where it would read as something else', async () => {
    expect(await edit('x\n', 'x', both(newLine, type('# pas un titre')))).toBe('x\n\n\\# pas un titre\n')
    expect(await edit('x\n', 'x', both(newLine, type('1. pas une liste')))).toBe('x\n\n1\\. pas une liste\n')
    expect(await edit('x\n', 'x', both(newLine, type('*pas* de l’italique')))).toContain('\\*')
    expect(await edit('x\n', 'x', both(newLine, type('<b>affiché</b>')))).toContain('\\<b>affiché')
  })
})

describe('a line taken away', () => {
  it('leaves its neighbours and the space between them', async () => {
    const erase = ({ view }: OpenEditor) => {
      const { $from } = view.state.selection
      view.dispatch(view.state.tr.delete($from.before(1), $from.after(1)))
    }
    expect(await edit('# A\n\n\nB\n\n*  C\n', 'B', erase)).toBe('# A\n\n*  C\n')
    expect(await edit('Un [mot][m].\n\nRien.\n\n[m]: /m/\n', 'Rien.', erase)).toBe('Un [mot][m].\n\n[m]: /m/\n')
  })

  it('that held the address of a link leaves the link whole', async () => {
    expect(
      await edit('Un [mot][m] et un autre.\n\n[m]: /m/\n', 'autre', ({ view }) => {
        const { doc } = view.state
        view.dispatch(view.state.tr.delete(doc.child(0).nodeSize, doc.child(0).nodeSize + doc.child(1).nodeSize))
      }),
    ).toBe('Un [mot](/m/) et un autre.\n')
  })
})

it('Backspace at the start of a heading makes it a paragraph, not a title of the first level', async () => {
  expect(
    await edit('## Titre\n', 'Titre', ({ view }) => {
      view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc)))
      const event = new KeyboardEvent('keydown', { key: 'Backspace' })
      if (!view.someProp('handleKeyDown', (handle) => handle(view, event))) {
        baseKeymap['Backspace']?.(view.state, (tr) => view.dispatch(tr), view)
      }
    }),
  ).toBe('Titre\n')
})
