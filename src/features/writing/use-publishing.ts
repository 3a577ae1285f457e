/** « Publier » on the writing screen: look, ask, send, and then settle what is on the screen and on the device. */
import { computed, ref, shallowRef } from 'vue'
import { checkPage } from '#src/domain/checks/check-page.ts'
import type { Check } from '#src/domain/checks/checks.ts'
import { titleOf } from '#src/domain/contents/page-text.ts'
import { t } from '#src/i18n/text.ts'
import { useDraftsStore } from '#src/stores/drafts.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { usePublicationStore } from '#src/stores/publication.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'
import type { OpenPage } from './use-open-page.ts'

/** What the dialog shows: nothing, what was found before sending, or the way of the publication. */
export type PublishPanel = 'closed' | 'looking' | 'checks' | 'progress'

export function usePublishing(path: string, page: OpenPage) {
  const site = useSiteStore()
  const drafts = useDraftsStore()
  const publication = usePublicationStore()
  const media = useMediaStore()
  const session = useSessionStore()

  const panel = ref<PublishPanel>('closed')
  const checks = shallowRef<readonly Check[]>([])
  const blocked = computed(() => checks.value.some((check) => check.blocks))
  /** Set when « Publier » was pressed without a title. */
  const titleMissing = ref(false)
  /** The text that a colleague's was merged into, shown after the publication. */
  const merged = ref(false)
  /** The page's address, to see it online. */
  const address = computed(() => {
    const content = site.site && [
      ...site.site.pages,
      ...site.site.news,
      ...site.site.events,
      ...site.site.missions,
      ...site.site.albums,
    ]
    return content?.find((one) => one.path === path)?.address ?? null
  })

  async function publish(): Promise<void> {
    if (publication.state.kind === 'sending' || panel.value === 'looking') return
    const text = page.assemble()
    void drafts.flush()
    titleMissing.value = titleOf(text) === ''
    if (titleMissing.value || page.refused.value !== null) return
    panel.value = 'looking'
    checks.value = await look(text)
    if (checks.value.length > 0) panel.value = 'checks'
    else await send()
  }

  async function look(text: string): Promise<readonly Check[]> {
    try {
      return checkPage(await site.siteWith(new Map([[path, text], ...media.overlay(text)])), path, text)
    } catch {
      return [] // a defect of the checks must not keep a page from the public; the builder looks again
    }
  }

  async function send(): Promise<void> {
    panel.value = 'progress'
    merged.value = false
    const text = page.assemble()
    const title = titleOf(text)
    const { base, baseText } = page.ground.value
    const message =
      base === null ? t('publishing.message.create', { title }) : t('publishing.message.change', { title })
    const outcome = await publication.publish({
      path,
      title,
      // The photos that the text names, and no other: one commit, never a page without its pictures.
      changes: [...media.changesFor([text]), { path, base, baseText, content: text }],
      message,
    })
    if (outcome?.kind === 'conflict') panel.value = 'closed'
    if (outcome?.kind !== 'published') return
    const oid = outcome.oids.get(path) ?? null
    const theirs = outcome.merged.find((file) => file.path === path)
    await drafts.markSent(text, outcome.commit).catch(() => undefined)
    settle(text, oid, theirs?.text ?? null)
    void forget(text, outcome.commit)
  }

  /** What is on the screen now stands on what was published, unless somebody's words came in while one typed on. */
  function settle(sent: string, oid: string | null, theirs: string | null): void {
    page.found.value = null
    const now = page.assemble()
    if (theirs === null) page.stand({ base: oid, baseText: sent })
    else if (now === sent) {
      page.load(theirs, { base: oid, baseText: theirs })
      page.stand({ base: oid, baseText: theirs })
      merged.value = true
    }
  }

  /** The device's copy goes only when a fetch shows the commit at the forge. */
  async function forget(sent: string, commit: string): Promise<void> {
    await site.refresh()
    const head = site.repository
    if (head?.fresh && (head.commit === commit || head.texts.get(path) === page.ground.value.baseText)) {
      await drafts.confirmSent(sent).catch(() => undefined)
    }
  }

  /** In the small window, then where it stopped. */
  async function signInAndSend(): Promise<void> {
    const outcome = await session.reauthorise()
    if (outcome?.kind === 'done') await send()
  }

  /** The choices between two texts are made: they are the text now, and they are published. */
  async function publishChoice(text: string): Promise<void> {
    const theirs = publication.conflicts.find((file) => file.path === path)
    page.replace(text, { base: theirs?.theirsOid ?? null, baseText: theirs?.theirs ?? '' })
    await drafts.flush()
    await send()
  }

  return { panel, checks, blocked, titleMissing, merged, address, publish, send, signInAndSend, publishChoice }
}
