/**
 * What is being said of a picture, kept on this device as it is typed: its sidecar is a file that is written like a
 * page, and so its text is a draft like any other until it is published.
 */
import { onScopeDispose } from 'vue'
import { pictureSidecar, readPictureSidecar, sidecarPath, type PictureNotes } from '#src/domain/media/sidecar.ts'
import type { DraftKey } from '#src/services/drafts/draft-store.ts'
import { useDraftsStore } from '#src/stores/drafts.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'

/** What this device had: nothing, words that go on, or words from before somebody else published theirs. */
export type FoundWords = 'nothing' | 'found' | 'overtaken'

/** @param said what is on the screen; what is found is put into it */
export function useKeptWords(said: PictureNotes) {
  const services = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  const drafts = useDraftsStore()
  let key: DraftKey | null = null

  /** @param before the file that says what the picture is, as it stands */
  async function begin(picture: string, before: string): Promise<FoundWords> {
    const path = sidecarPath(picture)
    const at = { person: session.account, site: site.key, path }
    key = at
    const base = site.oidOf(path)
    // A device that keeps nothing has nothing to give back.
    const kept = await drafts.find(at).catch(() => ({ draft: null, aside: null }))
    if (key !== at) return 'nothing'
    const draft = kept.draft ?? kept.aside
    const found = draft !== null && draft.text !== before
    if (found) Object.assign(said, readPictureSidecar(draft.text))
    await drafts.begin({
      key: at,
      base,
      baseText: before,
      kept: kept.draft?.text ?? null,
      text: () => pictureSidecar(said, before),
    })
    if (!found) return 'nothing'
    // Published meanwhile with the very words that these go on from: nobody was first.
    return draft.base === base || draft.baseText === before ? 'found' : 'overtaken'
  }

  /** They are published, or not wanted any more. */
  async function letGo(): Promise<void> {
    const gone = key
    key = null
    await drafts.end()
    if (gone) await services.drafts.delete(gone).catch(() => {})
  }

  const leave = (): void => {
    if (key) void drafts.flush({ leaving: true })
  }
  document.addEventListener('visibilitychange', leave)
  window.addEventListener('pagehide', leave)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', leave)
    window.removeEventListener('pagehide', leave)
    if (key) void drafts.end()
  })

  return { begin, touch: () => drafts.touch(), letGo }
}
