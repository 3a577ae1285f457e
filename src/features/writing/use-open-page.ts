/**
 * One page being written: where its text came from (the forge, or this device), what it says now, and what a colleague
 * or another tab did to it meanwhile. The text itself is one string, the whole file; the editor is asked for its part
 * only when the text is needed.
 */
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Beginning } from '#src/domain/contents/beginning.ts'
import { informationOf, bodyOf, withBody } from '#src/domain/contents/page-text.ts'
import type { FieldValue } from '#src/domain/contents/form.ts'
import { meaningOf, type FoundDraft } from '#src/domain/drafts/found-draft.ts'
import { mendFile, type MendOptions } from '#src/domain/page-file/mend-file.ts'
import { setField } from '#src/domain/page-file/set-field.ts'
import type { WriteBackOutcome } from '#src/domain/write-back/outcome.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import { useDraftsStore } from '#src/stores/drafts.ts'
import { forgetPage, rememberPage } from '#src/stores/recent-pages.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'
import { useFirstText } from './use-first-text.ts'

/** What the editor's component gives. */
export interface BodyEditor {
  write(): WriteBackOutcome
  focus(): void
}

export type PageStatus = 'opening' | 'writing' | 'missing'

/** Where the text on the screen stands: on which published text it was begun. */
interface Ground {
  base: string | null
  baseText: string
}

export function useOpenPage(path: string, first: Beginning | null) {
  const site = useSiteStore()
  const drafts = useDraftsStore()
  const session = useSessionStore()
  const { forge } = useServices()
  const firstText = useFirstText()

  const status = ref<PageStatus>('opening')
  const text = shallowRef('')
  const ground = shallowRef<Ground>({ base: null, baseText: '' })
  /** What the editor was opened with; a new `id` opens it anew. */
  const opened = shallowRef({ id: 0, body: '' })
  /** A text that was kept on this device and is on the screen again. */
  const found = shallowRef<{ draft: Draft; meaning: FoundDraft['kind'] } | null>(null)
  /** A colleague published or deleted the page while it is written here. */
  const moved = ref<'published' | 'deleted' | null>(null)
  /** The text as it would be kept, when the editor refuses to write it back. */
  const refused = ref<string | null>(null)

  let editor: BodyEditor | null = null
  let bodyTouched = false
  let over = false

  const values = computed(() => informationOf(text.value))
  const online = () => {
    const oid = site.oidOf(path)
    const published = site.repository?.texts.get(path)
    return oid !== null && published !== undefined ? { oid, text: published } : null
  }
  const key = () => ({ person: session.account, site: site.key, path })

  /** The whole file as it is written now. */
  function assemble(): string {
    if (bodyTouched && editor) {
      const outcome = editor.write()
      bodyTouched = false
      refused.value = outcome.kind === 'refused' ? outcome.source : null
      text.value = withBody(text.value, outcome.kind === 'refused' ? outcome.source : outcome.body)
    }
    return text.value
  }

  function load(next: string, on: Ground): void {
    text.value = next
    ground.value = on
    refused.value = null
    bodyTouched = false
    opened.value = { id: opened.value.id + 1, body: bodyOf(next) }
  }

  async function start(): Promise<void> {
    const kept = await drafts.find(key()).catch(() => ({ draft: null, aside: null }))
    if (over) return
    const page = online()
    const { draft } = kept
    let meaning = meaningOf(draft, page)
    if (meaning.kind === 'sent' && (await isAtForge(meaning.commit))) meaning = { kind: 'nothing', done: true }
    const begun = first === null ? null : await firstText(first)
    if (over) return
    const usesDraft = draft !== null && meaning.kind !== 'nothing'
    if (usesDraft) load(draft.text, { base: draft.base, baseText: draft.baseText })
    else if (page) load(page.text, { base: page.oid, baseText: page.text })
    else if (begun !== null) load(begun, { base: null, baseText: '' })
    else {
      status.value = site.refreshing ? 'opening' : 'missing'
      if (status.value === 'missing') forgetPage({ person: session.account, site: site.key }, path)
      return
    }
    await drafts.begin({ key: key(), ...ground.value, kept: draft?.text ?? null, text: assemble })
    drafts.other = kept.aside
    if (draft && meaning.kind === 'nothing') await drafts.confirmSent(draft.text)
    found.value = usesDraft ? { draft, meaning: meaning.kind } : null
    if (!page && begun !== null && !draft) touch()
    status.value = 'writing'
    rememberPage({ person: session.account, site: site.key }, path)
  }

  async function isAtForge(commit: string): Promise<boolean> {
    const head = site.repository
    if (!head?.fresh) return false
    return forge.contains({ owner: site.owner, address: site.address }, head.commit, commit).catch(() => false)
  }

  /** The site was read anew: has this page changed under the text that is written? */
  async function siteChanged(): Promise<void> {
    if (status.value !== 'writing') return start()
    const page = online()
    const { base, baseText } = ground.value
    if (page?.oid === base || (page === null && base === null)) {
      moved.value = null
      return
    }
    const now = assemble()
    if (page && now === page.text) {
      stand({ base: page.oid, baseText: page.text })
    } else if (page && now === baseText && drafts.state.kind === 'idle') {
      load(page.text, { base: page.oid, baseText: page.text })
      drafts.rebase(page.oid, page.text)
    } else if (!found.value || found.value.meaning === 'continue') {
      moved.value = page ? 'published' : 'deleted'
    }
  }
  const stop = watch(
    () => [site.repository, site.refreshing] as const,
    ([repository]) => repository && void siteChanged(),
    { immediate: true },
  )

  /** The same words on another published text: nothing on the screen moves. */
  function stand(on: Ground): void {
    ground.value = on
    moved.value = null
    drafts.rebase(on.base, on.baseText)
  }

  /** Other words on the screen, chosen by the person: kept from now on. */
  function replace(next: string, on: Ground): void {
    load(next, on)
    found.value = null
    moved.value = null
    drafts.rebase(on.base, on.baseText)
    touch()
  }

  function touch(): void {
    drafts.touch()
  }

  function bodyChanged(): void {
    bodyTouched = true
    touch()
  }

  function writeField(field: string, value: FieldValue): void {
    text.value = setField(assemble(), field, value)
    touch()
  }

  /** The information is readable again; the text and all that was sound keep their bytes. */
  function mend(answers: readonly (string | null)[], options: MendOptions): void {
    const mended = mendFile(assemble(), answers, options)
    if (mended === null) return
    load(mended, ground.value)
    touch()
  }

  /** From the view of signs. */
  function writeSource(body: string): void {
    refused.value = body
    text.value = withBody(text.value, body)
    touch()
  }

  onScopeDispose(() => {
    over = true
    stop()
  })

  return {
    status,
    text,
    ground,
    opened,
    found,
    moved,
    refused,
    values,
    online,
    assemble,
    load,
    stand,
    replace,
    bodyChanged,
    writeField,
    mend,
    writeSource,
    setEditor: (now: BodyEditor | null) => (editor = now),
    focusText: () => editor?.focus(),
  }
}

export type OpenPage = ReturnType<typeof useOpenPage>
