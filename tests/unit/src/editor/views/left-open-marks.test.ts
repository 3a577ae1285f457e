// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { openPage } from '../open-page.ts'

const marked = (root: ParentNode): string[] =>
  [...root.querySelectorAll('.a-completer')].map((mark) => mark.textContent ?? '')

describe('« à compléter » while one writes', () => {
  it('is seen where it stands, and never enters the file', async () => {
    const body =
      'Tarif : [à compléter]\n\n- **à compléter**\n\nUn ![](/medias/2026/a.webp) puis (à compléter).\n\n```\nà compléter\n```\n'
    const page = await openPage(body)
    expect(marked(page.view.dom)).toEqual(['[à compléter]', 'à compléter', 'à compléter'])
    expect(page.write()).toMatchObject({ body })
    await page.destroy()
  })

  it('comes and goes with what is typed', async () => {
    const page = await openPage('Tarif : libre.\n')
    const { view } = page
    expect(marked(view.dom)).toEqual([])
    view.dispatch(view.state.tr.insertText('à compléter', 9, 14))
    expect(marked(view.dom)).toEqual(['à compléter'])
    expect(page.write()).toMatchObject({ body: 'Tarif : à compléter.\n' })
    view.dispatch(view.state.tr.insertText('libre', 9, 20))
    expect(marked(view.dom)).toEqual([])
    await page.destroy()
  })
})
