/** How a page finds out that the city serves another version of the app. */
import { expect, it } from 'vitest'
import { entryOf } from '#src/services/offline/app-version.ts'

it('the script that a page begins with is read from the page, and no page but one of a build has any', () => {
  expect(entryOf('<script type="module" crossorigin src="/assets/index-DkDoLHlI.js"></script>')).toBe(
    '/assets/index-DkDoLHlI.js',
  )
  expect(entryOf('<!doctype html><title>Parvis</title><p>L’application n’est pas construite.</p>')).toBeNull()
  expect(entryOf('<script type="module" src="/src/main.ts"></script>')).toBeNull()
})
