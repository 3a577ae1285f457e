// @vitest-environment happy-dom
import { Selection } from '@milkdown/kit/prose/state'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { CommandAction } from '#src/editor/controls/format-commands.ts'
import { formatAt, formatCommand } from '#src/editor/controls/format-commands.ts'
import { openPage } from '../open-page.ts'

afterAll(() => setTimeout(3100))

const table = 'Avant.\n\n| Jour  | Heure |\n|:------|------:|\n| lundi | 9 h   |\n| mardi | 10 h  |\n\nAprès.\n'

/** Puts the cursor after some words, presses buttons, types « neuf », and gives the text between « Avant » and « Après ». */
async function pressed(
  words: string,
  actions: readonly CommandAction[],
  typed = 'neuf',
  body = table,
): Promise<string> {
  const page = await openPage(body)
  const { view } = page
  let at = 1
  view.state.doc.descendants((node, offset) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (index >= 0) at = offset + index + words.length
  })
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at))))
  for (const action of actions) formatCommand(view.state.schema, action)(view.state, (tr) => view.dispatch(tr), view)
  view.dispatch(view.state.tr.insertText(typed))
  const outcome = page.write()
  await page.destroy()
  return outcome.kind === 'refused' ? `refused: ${outcome.source}` : outcome.body
}

describe('a table', () => {
  it('is put where the cursor is, under a header, and typed in at once', async () => {
    expect(await pressed('Avant.', ['table'], 'Jour', 'Avant.\n')).toBe(
      'Avant.\n\n| Jour | |\n| - | - |\n| | |\n| | |\n',
    )
  })

  it('gets a row without a byte of the others changed', async () => {
    expect(await pressed('lundi', ['rowBelow'])).toBe(table.replace('| mardi', '| neuf | |\n| mardi'))
    expect(await pressed('lundi', ['rowAbove'])).toBe(table.replace('| lundi', '| neuf | |\n| lundi'))
  })

  it('gets and loses columns, alignments with them', async () => {
    expect(await pressed('lundi', ['columnAfter'])).toContain(
      '| Jour | | Heure |\n| :- | - | -: |\n| lundi | neuf | 9 h |\n| mardi | | 10 h |',
    )
    expect(await pressed('9 h', ['deleteColumn'], '!')).toContain('| Jour |\n| :- |\n')
  })

  it('loses a row, and goes with its last one or with its last column', async () => {
    expect(await pressed('mardi', ['deleteRow'], '')).toBe(table.replace('| mardi | 10 h  |\n', ''))
    expect(await pressed('9 h', ['deleteColumn', 'deleteColumn'], '')).toBe('Avant.\n\nAprès.\n')
    expect(await pressed('mardi', ['deleteTable'], '')).toBe('Avant.\n\nAprès.\n')
  })

  it('loses its header to a row, and a row becomes the header again', async () => {
    expect(await pressed('lundi', ['tableHeader'], '')).toContain(
      '| | |\n|:------|------:|\n| Jour | Heure |\n| lundi | 9 h   |\n| mardi | 10 h  |',
    )
    expect(await pressed('lundi', ['tableHeader', 'tableHeader'], '')).toBe(table)
  })

  it('has its tools only while the cursor is in it', async () => {
    const page = await openPage(table)
    const at = (words: Selection) => {
      page.view.dispatch(page.view.state.tr.setSelection(words))
      return formatAt(page.view.state)
    }
    expect(at(Selection.atStart(page.view.state.doc)).place).toBe(null)
    const inside = at(Selection.near(page.view.state.doc.resolve(14)))
    expect(inside.place).toBe('table')
    expect(inside.active.has('tableHeader')).toBe(true)
    expect(inside.possible.has('table')).toBe(true)
    await page.destroy()
  })
})

describe('a box', () => {
  it('changes its kind, and its text stays', async () => {
    const box = ':::encadre{type="info"}\nVenez.\n:::\n'
    expect(await pressed('Venez.', ['boxImportant'], '', box)).toBe(box.replace('info', 'important'))
    expect(await pressed('Venez.', ['box'], '', box)).toBe('Venez.\n')
  })
})
