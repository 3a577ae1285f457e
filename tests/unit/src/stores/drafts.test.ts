// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { useDraftsStore } from '#src/stores/drafts.ts'
import { bench, contact, until } from '../fakes/services.ts'

const path = 'pages/contact.md'
const key = { person: 'lea', site: 'associations/reg-art', path }

/** A tab in which the contact page is open; `type` is what somebody types. */
async function tab(given: Parameters<typeof bench>[0] = {}, kept: string | null = null) {
  const { device, ...rest } = bench(given)
  const drafts = useDraftsStore()
  let text = kept ?? contact
  await drafts.begin({ key, base: 'oid', baseText: contact, kept, text: () => text })
  return {
    ...rest,
    device,
    drafts,
    type: (now: string) => ((text = now), drafts.touch()),
    set: (now: string) => (text = now),
  }
}

describe('what is typed', () => {
  it('reaches the device, and « saved » is said only then', async () => {
    const { drafts, device, type } = await tab()
    type('Un mot.')
    expect(drafts.state.kind).toBe('pending')
    expect(device.kept(path)).toBeUndefined()
    await until(() => drafts.state.kind === 'saved', 'saved')
    expect(device.kept(path)?.text).toBe('Un mot.')
    expect(device.kept(path)).toMatchObject({ base: 'oid', baseText: contact, publishedAs: null })
  })

  it('typed and taken back leaves nothing behind', async () => {
    const { drafts, device, type } = await tab()
    type('Un mot.')
    await drafts.flush()
    type(contact)
    await drafts.flush()
    expect(device.all()).toEqual([])
  })

  it('that the device refuses stays dirty, is told, and is kept as soon as there is room', async () => {
    const { drafts, device, type } = await tab()
    device.failing = 'storage-full'
    type('Un mot.')
    await until(() => drafts.state.kind === 'failed', 'failed')
    expect(drafts.state).toMatchObject({ cause: { code: 'storage-full' } })
    device.failing = null
    await drafts.flush()
    expect(device.kept(path)?.text).toBe('Un mot.')
    expect(drafts.state.kind).toBe('saved')
  })

  it('is written at once when the page is left', async () => {
    const { drafts, device, type } = await tab()
    type('Un mot.')
    void drafts.flush({ leaving: true })
    await until(() => device.kept(path) !== undefined, 'kept')
    expect(device.kept(path)?.text).toBe('Un mot.')
  })

  it('is found again after a reload, by the same person only', async () => {
    const first = await tab()
    first.type('Un mot.')
    await first.drafts.flush()
    bench({ device: first.device })
    const again = useDraftsStore()
    expect((await again.find(key)).draft?.text).toBe('Un mot.')
    expect((await again.find({ ...key, person: 'amir' })).draft).toBeNull()
  })
})

describe('a sent text', () => {
  it('stays on the device until the forge has shown it', async () => {
    const { drafts, device, type } = await tab()
    type('Un mot.')
    await drafts.flush()
    await drafts.markSent('Un mot.', 'c')
    expect(device.kept(path)).toMatchObject({ text: 'Un mot.', publishedAs: 'c' })
    await drafts.confirmSent('Un mot.')
    expect(device.all()).toEqual([])
    expect(drafts.state.kind).toBe('idle')
  })

  it('is not deleted when something was typed since', async () => {
    const { drafts, device, type } = await tab()
    type('Un mot.')
    await drafts.flush()
    await drafts.markSent('Un mot.', 'c')
    type('Un mot de plus.')
    await drafts.flush()
    await drafts.confirmSent('Un mot.')
    expect(device.kept(path)).toMatchObject({ text: 'Un mot de plus.', publishedAs: null })
  })
})

describe('two tabs on one page', () => {
  it('keep both texts, and the second is told', async () => {
    const one = await tab()
    const two = await tab({ device: one.device })
    one.type('Du premier onglet.')
    await one.drafts.flush()
    two.type('Du second onglet.')
    await two.drafts.flush()
    expect(
      one.device
        .all()
        .map((draft) => draft.text)
        .toSorted(),
    ).toEqual(['Du premier onglet.', 'Du second onglet.'])
    expect(two.drafts.other?.text).toBe('Du premier onglet.')
    expect(two.drafts.otherTab).toBe(true)
  })

  it('do not overwrite a text that the tab never saw, even when it hears of it late', async () => {
    const one = await tab()
    one.type('Du premier onglet.')
    await one.drafts.flush()
    // Opened from the published page by a tab that did not look at the device: as if the news had not come.
    const two = await tab({ device: one.device })
    two.type('Du second onglet.')
    await two.drafts.flush()
    expect(one.device.kept(path)?.text).toBe('Du premier onglet.')
  })

  it('once compared leave one text, the chosen one', async () => {
    const one = await tab()
    const two = await tab({ device: one.device })
    one.type('Du premier onglet.')
    await one.drafts.flush()
    two.type('Du second onglet.')
    await two.drafts.flush()
    two.type('Des deux onglets.')
    await two.drafts.flush()
    await two.drafts.forgetOther()
    expect(one.device.all().map((draft) => draft.text)).toEqual(['Des deux onglets.'])
    expect(two.drafts.other).toBeNull()
  })
})

describe('a text set aside', () => {
  it('is found again on its page', async () => {
    const { drafts, device, type } = await tab()
    type('Un mot.')
    await drafts.flush()
    await drafts.setAside('Un mot.')
    expect(device.kept(path)).toBeUndefined()
    expect((await drafts.find(key)).aside?.text).toBe('Un mot.')
    await drafts.forgetOther()
    expect(device.all()).toEqual([])
  })
})
