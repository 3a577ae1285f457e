// @vitest-environment happy-dom
import { fc } from '#tests/harness/invent.ts'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { frenchPages } from './french-pages.ts'
import { openPage } from './open-page.ts'
import { deed, perform } from './random-typing.ts'

// Milkdown's own timers outlive an editor by three seconds.
afterAll(() => setTimeout(3100))

/** Blocks of all kinds under each other, with one gap or another: pages that nobody has written yet. */
const invented = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...['Un *mot* et [un lien](/a/).', 'Deux\nlignes  \nici', '## Titre', 'Souligné\n---', '***', '    code'],
        ...['- un\n- deux\n  - trois', '- un\n\n- deux', '3) trois\n4) quatre', '- [ ] à faire\n- [x] fait'],
        ...['> cité\n> - liste', '```\ncode\n```', '| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |', '<div>\nhtml\n</div>'],
        ...[':::encadre{type="info"}\nUn.\n\n- deux\n:::', '::contact', '![photo](/medias/a.webp)'],
        ...['Une note[^1] et [par nom][mda].', '[mda]: /mda/ "Titre"', '[^1]: La note.'],
      ),
      fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n'),
    ),
    { maxLength: 8 },
  )
  .map((blocks) => blocks.flat().join(''))

const days = fc.tuple(
  fc.oneof(fc.constantFrom(...frenchPages.map((page) => page.body)), invented),
  fc.array(deed, { minLength: 1, maxLength: 8 }),
)

it('can save whatever is typed, formatted and erased in a page, and finds it again', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(days, async ([body, deeds]) => {
      const editor = await openPage(body)
      try {
        for (const one of deeds) perform(editor, one)
        const outcome = editor.write()
        expect(outcome.kind).not.toBe('refused')
        expect(outcome).toEqual(editor.write('whole'))
        const again = await openPage('body' in outcome ? outcome.body : '')
        expect(again.words()).toEqual(editor.words())
        await again.destroy()
      } finally {
        await editor.destroy()
      }
    }),
    { numRuns: 90 },
  )
})
