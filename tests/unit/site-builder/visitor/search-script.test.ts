/** The script that sites serve is what its source makes today, and light. */
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { searchScriptName } from '#site-builder/theme/assets/search-script-name.ts'
import { searchScript } from '#site-builder/theme/assets/search-script.ts'
import { bundleSearchScript, searchScriptNameOf } from '#tests/harness/search-script.ts'

it('the search script is up to date: `npm run site:script` makes it', { timeout: 60_000 }, async () => {
  expect(searchScript).toBe(await bundleSearchScript())
  expect(searchScriptName).toBe(searchScriptNameOf(searchScript))
})

it('the search script is under 10 kB, needs no newer browser, and writes no HTML', () => {
  expect(brotliCompressSync(searchScript).length).toBeLessThan(10_000)
  expect(searchScript).not.toMatch(/\(\?<[=!]|innerHTML|insertAdjacent|document\.write|\beval\b|new Function/)
})
