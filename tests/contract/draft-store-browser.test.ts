import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Draft, DraftKey, DraftStore } from '#src/services/drafts/draft-store.ts'
import { launchBrowser, launchProfile } from '../harness/browser.ts'
import { draftOf, draftStoreSuite } from './draft-store-suite.ts'
import { killBrowser, openDoors, openPage, valueOf, type Doors } from './git-repo-browser.ts'
import { encode } from './git-repo-wire.ts'

let doors: Doors
let browser: Browser
beforeAll(async () => {
  doors = await openDoors()
  browser = await launchBrowser(doors.args)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await doors.close()
})

draftStoreSuite('IndexedDB in Chromium', async () => {
  // A new context for each test has a new, empty database.
  const context = await browser.newContext()
  const database = randomUUID()
  return {
    store: storeOf(await openPage(context), database),
    otherTab: storeOf(await openPage(context), database),
  }
})

describe('drafts in Chromium', () => {
  it('are there when the browser is killed the moment after they were said to be kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parvis-profile-'))
    const database = randomUUID()
    for (let round = 1; round <= 3; round += 1) {
      const context = await launchProfile(folder, {}, doors.args)
      const store = storeOf(await openPage(context), database)
      const kept = (await store.list('lea', 'associations/reg-art')).map(({ path, text }) => `${path} ${text}`)
      expect(kept.toSorted()).toEqual(
        Array.from({ length: round - 1 }, (_, index) => `pages/p${index + 1}.md mot ${index + 1}`),
      )
      await store.put(draftOf(`pages/p${round}.md`, `mot ${round}`))
      await killBrowser(context, folder)
    }
    await rm(folder, { recursive: true, force: true })
  })

  it('say that the device is full when it is, and are kept again when there is room', async () => {
    const page = await openPage(await browser.newContext())
    const session = await page.context().newCDPSession(page)
    const { origin } = new URL(page.url())
    const store = storeOf(page, randomUUID())
    // Before the first write: Chromium asks for the room that is left once, and remembers the answer.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 })
    await store.put(draftOf('pages/a.md', 'un'))
    const long = draftOf('pages/a.md', 'long '.repeat(100_000))
    await expect(store.put(long)).rejects.toMatchObject({ code: 'storage-full' })
    expect((await store.get(long))?.text).toBe('un')
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await store.put(long)
    expect((await store.get(long))?.text).toBe(long.text)
  })
})

/** A page's drafts as if they were here. */
function storeOf(page: Page, database: string): DraftStore {
  const call = async (method: keyof DraftStore, ...args: unknown[]): Promise<unknown> =>
    valueOf(
      await page.evaluate(([name, where, values]) => globalThis.page.drafts(name, where, values), [
        method,
        database,
        encode(args),
      ] as const),
    )
  return {
    get: async (key) => (await call('get', key)) as Draft | null,
    list: async (person, site) => (await call('list', person, site)) as Draft[],
    listAll: async (person) => (await call('listAll', person)) as Draft[],
    put: async (draft) => void (await call('put', draft)),
    delete: async (key) => void (await call('delete', key)),
    deleteIfText: async (key, text) => (await call('deleteIfText', key, text)) as boolean,
    watch: (listener) => {
      // Opens the store there, which listens from then on; what it heard is asked for.
      let heard = 0
      const opened = call('listAll', '')
      const timer = setInterval(async () => {
        await opened
        const told = await page.evaluate(() => globalThis.page.told).catch(() => [])
        for (const key of told.slice(heard)) listener(key as DraftKey)
        heard = Math.max(heard, told.length)
      }, 50)
      return () => clearInterval(timer)
    },
  }
}
