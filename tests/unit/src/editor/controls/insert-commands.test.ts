// @vitest-environment happy-dom
import { NodeSelection, TextSelection } from '@milkdown/kit/prose/state'
import { describe, expect, it } from 'vitest'
import { withDocument, withPictures } from '#src/editor/controls/insert-commands.ts'
import { pictureAt, withDescription, withoutPicture } from '#src/editor/controls/picture-commands.ts'
import { openPage } from '../open-page.ts'

const affiche = { path: '/medias/2026/affiche.webp', description: 'Une affiche [rouge] « loto »' }
const image = '![Une affiche \\[rouge\\] « loto »](/medias/2026/affiche.webp)'
const salle = { path: '/medias/2026/salle.webp', description: '' }

/** Puts the cursor after these words, adds, types « suite » and writes. */
async function written(body: string, words: string, what: 'pictures' | 'document', offset = words.length) {
  const page = await openPage(body)
  const { view } = page
  let at = 1
  view.state.doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (index >= 0 && words !== '') at = pos + index + offset
    if (words === '' && node.isTextblock && node.content.size === 0) at = pos + 1
  })
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)))
  view.dispatch(
    what === 'pictures'
      ? withPictures(view.state, [affiche, salle])
      : withDocument(view.state, { path: '/medias/2026/statuts.pdf', title: 'Statuts' }),
  )
  view.dispatch(view.state.tr.insertText('suite'))
  const outcome = page.write()
  await page.destroy()
  return outcome.kind === 'refused' ? `refused: ${outcome.reason}` : outcome.body
}

describe('photos put into a text', () => {
  it('come after the paragraph that the cursor is in, each in its own, and typing goes on below', async () => {
    expect(await written('Un.\n\nDeux.\n\nTrois.\n', 'Deux', 'pictures')).toBe(
      `Un.\n\nDeux.\n\n${image}\n\n![](/medias/2026/salle.webp)\n\nsuite\n\nTrois.\n`,
    )
  })

  it('come before the paragraph at whose start the cursor stands', async () => {
    expect(await written('Un.\n\nDeux.\n', 'Deux', 'pictures', 0)).toBe(
      `Un.\n\n${image}\n\n![](/medias/2026/salle.webp)\n\nsuite\n\nDeux.\n`,
    )
  })

  it('take the place of an empty page', async () => {
    expect(await written('', '', 'pictures')).toBe(`${image}\n\n![](/medias/2026/salle.webp)\n\nsuite\n`)
  })

  it('stand below a heading, not in it', async () => {
    expect(await written('## Titre\n\nTexte.\n', 'Titre', 'pictures')).toBe(
      `## Titre\n\n${image}\n\n![](/medias/2026/salle.webp)\n\nsuite\n\nTexte.\n`,
    )
  })

  it('stay in the item of a list', async () => {
    expect(await written('- un\n- deux\n', 'un', 'pictures')).toContain(`- un\n\n  ${image}`)
  })

  it('stay in the line of a cell', async () => {
    expect(await written('| a | b |\n| - | - |\n| un | deux |\n', 'un', 'pictures')).toContain(
      '| un![Une affiche \\[rouge\\] « loto »](/medias/2026/affiche.webp)![](/medias/2026/salle.webp)',
    )
  })
})

describe('a document put into a text', () => {
  it('is a card of its own', async () => {
    expect(await written('Un.\n\nDeux.\n', 'Un', 'document')).toBe(
      'Un.\n\n::document[Statuts]{fichier="/medias/2026/statuts.pdf"}\n\nsuite\n\nDeux.\n',
    )
  })

  it('comes behind a table', async () => {
    expect(await written('| a | b |\n| - | - |\n| un | deux |\n', 'un', 'document')).toContain(
      '| un | deux |\n\n::document[Statuts]{fichier="/medias/2026/statuts.pdf"}',
    )
  })
})

describe('a photo that is selected', () => {
  it('is described anew, or taken out, and nothing else changes', async () => {
    const body = 'Un.\n\n![floue](/medias/2026/salle.webp)\n\nDeux.\n'
    const page = await openPage(body)
    const { view } = page
    view.state.doc.descendants((node, pos) => {
      if (node.type.name === 'image') {
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
      }
    })
    expect(pictureAt(view.state)).toEqual({ path: '/medias/2026/salle.webp', description: 'floue' })
    view.dispatch(withDescription(view.state, 'La salle vide'))
    expect(page.write()).toMatchObject({ body: body.replace('floue', 'La salle vide') })
    view.dispatch(withoutPicture(view.state))
    expect(page.write()).toMatchObject({ body: 'Un.\n\nDeux.\n' })
    await page.destroy()
  })
})
