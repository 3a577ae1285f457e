/** What every `DraftStore` keeps to. Run over memory, over IndexedDB in Node, and in Chromium. */
import { describe, expect, it } from 'vitest'
import type { Draft, DraftKey, DraftStore } from '#src/services/drafts/draft-store.ts'

export interface DraftStoreWorld {
  store: DraftStore
  /** The same drafts as another tab sees them. */
  otherTab: DraftStore
}

export function draftOf(path: string, text: string, others: Partial<Draft> = {}): Draft {
  return {
    person: 'lea',
    site: 'associations/reg-art',
    path,
    base: '30b064fb120a5d909235561b35f2efc4a6283933',
    baseText: 'Avant\n',
    text,
    savedAt: 1_764_000_000_000,
    publishedAs: null,
    ...others,
  }
}

export function draftStoreSuite(name: string, create: () => Promise<DraftStoreWorld>): void {
  describe(`drafts: ${name}`, () => {
    it('gives back a draft exactly as it was put', async () => {
      const { store } = await create()
      const draft = draftOf('pages/contact.md', '---\r\ntitre: L’été\r\n---\r\n\u{1F3B6} \u0000 fin', {
        base: null,
        publishedAs: 'c'.repeat(40),
      })
      await store.put(draft)
      expect(await store.get(draft)).toEqual(draft)
    })

    it('gives null where nothing was kept', async () => {
      const { store } = await create()
      expect(await store.get(draftOf('pages/contact.md', ''))).toBeNull()
    })

    it('keeps the latest text of a page', async () => {
      const { store } = await create()
      await store.put(draftOf('pages/contact.md', 'un'))
      await store.put(draftOf('pages/contact.md', 'deux'))
      expect((await store.list('lea', 'associations/reg-art')).map(({ text }) => text)).toEqual(['deux'])
    })

    it('lists the drafts of one person and one site, and nobody else’s', async () => {
      const { store } = await create()
      await store.put(draftOf('pages/a.md', 'a'))
      await store.put(draftOf('pages/b.md', 'b'))
      await store.put(draftOf('pages/a.md', 'x', { site: 'associations/reg-art-2' }))
      await store.put(draftOf('pages/a.md', 'y', { person: 'leandre' }))
      expect((await store.list('lea', 'associations/reg-art')).map(({ text }) => text).toSorted()).toEqual(['a', 'b'])
      expect((await store.listAll('lea')).map(({ text }) => text).toSorted()).toEqual(['a', 'b', 'x'])
      expect(await store.get(draftOf('pages/b.md', '', { person: 'leandre' }))).toBeNull()
    })

    it('deletes a draft, and does not mind when there is none', async () => {
      const { store } = await create()
      const draft = draftOf('pages/contact.md', 'un')
      await store.put(draft)
      await store.delete(draft)
      await store.delete(draft)
      expect(await store.get(draft)).toBeNull()
    })

    it('deletes what was published, and keeps what was typed meanwhile', async () => {
      const { store } = await create()
      const draft = draftOf('pages/contact.md', 'publié')
      await store.put(draft)
      await store.put({ ...draft, text: 'publié, puis une lettre' })
      expect(await store.deleteIfText(draft, 'publié')).toBe(false)
      expect((await store.get(draft))?.text).toBe('publié, puis une lettre')
      expect(await store.deleteIfText(draft, 'publié, puis une lettre')).toBe(true)
      expect(await store.get(draft)).toBeNull()
      expect(await store.deleteIfText(draft, 'publié')).toBe(false)
    })

    it('loses nothing when many drafts are put at once', async () => {
      const { store } = await create()
      await Promise.all(Array.from({ length: 50 }, (_, index) => store.put(draftOf(`pages/p${index}.md`, `${index}`))))
      expect(await store.list('lea', 'associations/reg-art')).toHaveLength(50)
    })

    it('shows another tab what this one keeps and deletes, and tells it which page', async () => {
      const { store, otherTab } = await create()
      const told: DraftKey[] = []
      const stop = otherTab.watch((key) => told.push(key))
      const draft = draftOf('pages/contact.md', 'un')
      await store.put(draft)
      expect((await otherTab.get(draft))?.text).toBe('un')
      await store.deleteIfText(draft, 'un')
      await expect
        .poll(() => told)
        .toEqual(Array(2).fill({ person: 'lea', site: 'associations/reg-art', path: 'pages/contact.md' }))
      stop()
    })

    it('does not tell a tab of its own changes', async () => {
      const { store, otherTab } = await create()
      const own: DraftKey[] = []
      const others: DraftKey[] = []
      store.watch((key) => own.push(key))
      otherTab.watch((key) => others.push(key))
      await store.put(draftOf('pages/contact.md', 'un'))
      await expect.poll(() => others).toHaveLength(1)
      expect(own).toEqual([])
    })
  })
}
