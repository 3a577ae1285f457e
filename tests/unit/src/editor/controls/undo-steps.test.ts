// @vitest-environment happy-dom
import { undo } from '@milkdown/kit/prose/history'
import { Selection } from '@milkdown/kit/prose/state'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { asOneStep, undoSteps } from '#src/editor/controls/undo-steps.ts'
import { createEditor } from '#src/editor/create-editor.ts'

afterAll(() => setTimeout(3100))

async function open(body: string) {
  const root = document.createElement('div')
  document.body.append(root)
  const editor = await createEditor({ root, body, label: 'Texte', plugins: [undoSteps].flat() })
  const { view } = editor
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)))
  // The history groups by time: a fast typist's, whatever the machine does meanwhile.
  let now = Date.now()
  const insert = (text: string) => view.state.tr.insertText(text).setTime((now += 50))
  return {
    type: (text: string) => {
      for (const letter of text) view.dispatch(insert(letter))
    },
    paste: (text: string) => view.dispatch(insert(text).setMeta('paste', true).setMeta('uiEvent', 'paste')),
    press: (text: string) => view.dispatch(asOneStep(insert(text))),
    undo: () => {
      undo(view.state, (tr) => view.dispatch(tr))
      return view.state.doc.textContent
    },
    close: () => editor.destroy(),
  }
}

it('one paste is one undo, however fast one types before and after', async () => {
  const page = await open('Un')
  page.type(' deux')
  page.paste(' COLLÉ')
  page.type(' trois')
  expect(page.undo()).toBe('Un deux COLLÉ')
  expect(page.undo()).toBe('Un deux')
  expect(page.undo()).toBe('Un')
  await page.close()
})

it('one press of a button is one undo', async () => {
  const page = await open('Un')
  page.type(' deux')
  page.press(' BOUTON')
  page.press(' BOUTON')
  expect(page.undo()).toBe('Un deux BOUTON')
  expect(page.undo()).toBe('Un deux')
  await page.close()
})

it('a long sentence typed in one go is taken back by a few words, never in the middle of one', async () => {
  const page = await open('')
  const words = 'Nous serons très heureux de vous accueillir samedi soir à la salle des fêtes'
  page.type(words)
  let left = page.undo()
  expect(left.length).toBeGreaterThan(20)
  let steps = 1
  for (; left !== ''; steps++) {
    expect(words.startsWith(left)).toBe(true)
    expect(words[left.length]).toBe(' ')
    left = page.undo()
  }
  expect(steps).toBeGreaterThan(1)
  expect(steps).toBeLessThan(5)
  await page.close()
})
