import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createIndexedDbDraftStore } from '#src/services/drafts/indexed-db-draft-store.ts'
import { createMemoryDraftStore, sharedDrafts } from '#src/services/drafts/memory-draft-store.ts'
import { draftOf, draftStoreSuite } from './draft-store-suite.ts'

draftStoreSuite('in memory', async () => {
  const shared = sharedDrafts()
  return { store: createMemoryDraftStore(shared), otherTab: createMemoryDraftStore(shared) }
})

draftStoreSuite('in IndexedDB', async () => {
  const name = randomUUID()
  return { store: createIndexedDbDraftStore(name), otherTab: createIndexedDbDraftStore(name) }
})

describe('drafts in IndexedDB, when the device refuses', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says that the device is full', async () => {
    const store = createIndexedDbDraftStore(randomUUID())
    await store.list('lea', 'x')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(store.put(draftOf('pages/a.md', 'a'))).rejects.toMatchObject({ code: 'storage-full' })
  })

  it('says that the device keeps nothing, and tries again at the next call', async () => {
    const store = createIndexedDbDraftStore(randomUUID())
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private window', 'SecurityError')
    })
    await expect(store.put(draftOf('pages/a.md', 'a'))).rejects.toMatchObject({ code: 'storage-refused' })
    open.mockRestore()
    await store.put(draftOf('pages/a.md', 'a'))
    expect((await store.get(draftOf('pages/a.md', '')))?.text).toBe('a')
  })

  it('waits for the disk, not for the memory: writes ask for strict durability', async () => {
    const store = createIndexedDbDraftStore(randomUUID())
    await store.list('lea', 'x')
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await store.put(draftOf('pages/a.md', 'a'))
    expect(transaction.mock.calls.at(-1)?.[2]).toEqual({ durability: 'strict' })
  })
})
