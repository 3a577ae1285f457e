// @vitest-environment happy-dom
import { fc } from '#tests/harness/invent.ts'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { frenchPages } from './french-pages.ts'
import { openPage } from './open-page.ts'
import { deed, perform } from './random-typing.ts'

// Milkdown's own timers outlive an editor by three seconds.
afterAll(() => setTimeout(3100))

const days = fc.tuple(
  fc.constantFrom(...frenchPages.map((page) => page.body)),
  fc.array(deed, { minLength: 1, maxLength: 8 }),
)

it('can save whatever is typed, formatted and erased in a page, and finds it again', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(days, async ([body, deeds]) => {
      const editor = await openPage(body)
      try {
        for (const one of deeds) perform(editor, one)
        const outcome = editor.write()
        expect(outcome.kind).not.toBe('refused')
        const again = await openPage('body' in outcome ? outcome.body : '')
        expect(again.words()).toEqual(editor.words())
        await again.destroy()
      } finally {
        await editor.destroy()
      }
    }),
    { numRuns: 60 },
  )
})
