/**
 * What is typed in the page that is open, on its way to the device. One page at a time is written; each text of a tab
 * that another tab overtook is set aside under a key of its own, so that no write ever covers words it did not know.
 */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { createSaver, type Saver, type SaverState } from '#src/domain/drafts/saver.ts'
import { asidePath, isAsideOf } from '#src/domain/drafts/aside.ts'
import type { Draft, DraftKey } from '#src/services/drafts/draft-store.ts'
import { useServices } from './services.ts'

export interface WritingPage {
  key: DraftKey
  /** oid of the published blob that the edit started from; null for a new page. */
  base: string | null
  baseText: string
  /** What the device already has of it, or null. */
  kept: string | null
  /** Makes the whole file as it is written now. Called when it is saved, not at each key. */
  text(): string
}

export const useDraftsStore = defineStore('drafts', () => {
  const services = useServices()

  const state = ref<SaverState>({ kind: 'idle' })
  /** Another text of the same page on this device: of another tab, or set aside before. */
  const other = shallowRef<Draft | null>(null)
  /** True when that other text is being written in another tab now. */
  const otherTab = ref(false)

  let page: WritingPage | null = null
  let saver: Saver | null = null
  let key: DraftKey | null = null // where this tab writes: the page's own key, or one aside
  let lastWritten: string | null = null
  let urgent = false
  let persistent = false

  /** The kept text of a page, and the latest one that was set aside. */
  async function find(of: DraftKey): Promise<{ draft: Draft | null; aside: Draft | null }> {
    const all = await services.drafts.list(of.person, of.site)
    const aside = all.filter((draft) => isAsideOf(draft.path, of.path)).sort((a, b) => b.savedAt - a.savedAt)
    return { draft: all.find((draft) => draft.path === of.path) ?? null, aside: aside[0] ?? null }
  }

  /** From here on what is typed in this page is kept. Ends the page before it. */
  async function begin(next: WritingPage): Promise<void> {
    await end()
    page = next
    key = next.key
    lastWritten = next.kept
    state.value = { kind: 'idle' }
    saver = createSaver({ write, onState: (now) => (state.value = now), clock: deviceClock })
  }

  function touch(): void {
    saver?.touch()
  }

  /** Writes at once: the page is being left, or something needs the text to be safe. */
  async function flush(options: { leaving?: boolean } = {}): Promise<void> {
    urgent = options.leaving === true
    try {
      await saver?.flush()
    } finally {
      urgent = false
    }
  }

  async function end(): Promise<void> {
    const ending = saver
    await ending?.flush()
    ending?.stop()
    if (saver !== ending) return
    saver = null
    page = null
    key = null
    other.value = null
    otherTab.value = false
    state.value = { kind: 'idle' }
  }

  async function write(): Promise<void> {
    if (!page || !key) return
    const [writing, text] = [page, page.text()]
    if (text === lastWritten) return
    // When the browser closes the page there is no time to look first: the transaction must begin now.
    if (!urgent && key === writing.key) {
      const stored = await services.drafts.get(writing.key)
      if (stored && stored.text !== lastWritten && stored.text !== text) stepAside(stored)
    }
    if (page !== writing || !key) return
    if (text === writing.baseText && writing.base !== null) {
      // Typed and taken back: the page says what is published.
      if (lastWritten !== null) await services.drafts.deleteIfText(key, lastWritten)
      lastWritten = null
      return
    }
    await services.drafts.put({
      ...key,
      base: writing.base,
      baseText: writing.baseText,
      text,
      savedAt: Date.now(),
      publishedAs: null,
    })
    lastWritten = text
    keepForGood()
  }

  /** Another tab writes this page: from now on this one writes beside it. */
  function stepAside(theirs: Draft): void {
    if (!page) return
    other.value = theirs
    otherTab.value = true
    if (key === page.key) {
      key = { ...page.key, path: asidePath(page.key.path, Date.now()) }
      lastWritten = null
    }
  }

  async function changedElsewhere(changed: DraftKey): Promise<void> {
    if (!page || !sameKey(changed, page.key)) return
    const watching = page
    const stored = await services.drafts.get(watching.key)
    if (page !== watching || !stored || stored.text === lastWritten) return
    if (otherTab.value) {
      other.value = stored
      return
    }
    const mine = watching.text()
    if (stored.text === mine) {
      lastWritten = mine
      return
    }
    stepAside(stored)
    if (mine !== watching.baseText) saver?.touch()
  }
  services.drafts.watch((changed) => void changedElsewhere(changed))

  /** The text on the screen now stands on another published text: after a publication, or when a fresh page was taken. */
  function rebase(base: string | null, baseText: string): void {
    if (page) page = { ...page, base, baseText }
  }

  /** The text was sent; kept until a fetch shows it at the forge. What was typed meanwhile is not touched. */
  async function markSent(text: string, commit: string): Promise<void> {
    if (!page || !key) return
    const stored = await services.drafts.get(key)
    if (stored?.text === text) await services.drafts.put({ ...stored, publishedAs: commit })
  }

  /** A fetch showed that the forge has this text: the device's copy may go, unless something was typed since. */
  async function confirmSent(text: string): Promise<void> {
    if (!page || !key) return
    if (await services.drafts.deleteIfText(key, text)) {
      if (lastWritten === text) lastWritten = null
      key = page.key
      if (!saver?.dirty) state.value = { kind: 'idle' }
    }
  }

  /** Puts the text of this page aside, where it is found again, and frees the page. */
  async function setAside(text: string): Promise<void> {
    if (!page || !key) return
    const aside = { ...page.key, path: asidePath(page.key.path, Date.now()) }
    await services.drafts.put({
      ...aside,
      base: page.base,
      baseText: page.baseText,
      text,
      savedAt: Date.now(),
      publishedAs: null,
    })
    if (lastWritten !== null) await services.drafts.deleteIfText(key, lastWritten)
    lastWritten = null
    other.value = await services.drafts.get(aside)
    otherTab.value = false
    state.value = { kind: 'idle' }
  }

  /** The other text was taken in or is not wanted any more. The text on the screen is the page's own again. */
  async function forgetOther(): Promise<void> {
    if (!page || !other.value) return
    const gone = other.value
    const mineAside = key && key !== page.key ? key : null
    if (sameKey(gone, page.key)) {
      // The page's own place is free for this tab: what it had aside moves there with the next write.
      key = page.key
      lastWritten = gone.text
      saver?.touch()
      await saver?.flush()
      if (mineAside) await services.drafts.delete(mineAside)
    } else {
      await services.drafts.deleteIfText(gone, gone.text)
    }
    other.value = (await find(page.key)).aside
    otherTab.value = false
  }

  function keepForGood(): void {
    if (persistent) return
    persistent = true
    // A browser short of room may else throw our texts away. Its refusal changes nothing of what we do.
    void navigator.storage?.persist?.().catch(() => false)
  }

  return {
    state,
    other,
    otherTab,
    find,
    begin,
    touch,
    flush,
    end,
    rebase,
    markSent,
    confirmSent,
    setAside,
    forgetOther,
  }
})

const sameKey = (a: DraftKey, b: DraftKey) => a.person === b.person && a.site === b.site && a.path === b.path

const deviceClock = {
  now: () => Date.now(),
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
