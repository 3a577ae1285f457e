/** The preview of the page that is written: drawn when it is asked for, and anew when it is opened again. */
import { ref, watch } from 'vue'
import type { Site } from '#site-builder/model/site.ts'
import { useDraftsStore } from '#src/stores/drafts.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { useSiteStore } from '#src/stores/site.ts'
import type { OpenPage } from './use-open-page.ts'

/** The site's templates: nobody needs them to begin to write. */
const templates = () => import('#src/preview/make-preview.ts')

/** @param written the page on the screen: its part that has gone above the window is where the preview begins */
export function usePreview(path: string, open: OpenPage, written: () => HTMLElement | null) {
  const site = useSiteStore()
  const media = useMediaStore()
  const shown = ref(false)
  const making = ref(false)
  /** Whole HTML; null when the page cannot be shown yet. */
  const page = ref<string | null>(null)
  /** Where the writing stood, 0 to 1: the preview begins there. */
  const place = ref(0)
  let scrolled = 0
  // Fetched with the first change: from then on the page can be drawn without a network.
  const drafts = useDraftsStore()
  watch(
    () => drafts.state.kind === 'pending',
    () => void templates().catch(() => {}),
    { once: true },
  )

  async function show(): Promise<void> {
    const root = document.documentElement
    scrolled = root.scrollTop
    const above = written()?.getBoundingClientRect()
    place.value = above && above.top < 0 ? Math.min(1, -above.top / above.height) : 0
    shown.value = true
    root.scrollTop = 0
    making.value = true
    try {
      const text = open.assemble()
      const written = await site.siteWith(new Map([[path, text], ...media.overlay(text)]))
      page.value = await draw(written)
    } catch {
      page.value = null
    } finally {
      making.value = false
    }
  }

  function close(): void {
    if (!shown.value) return
    shown.value = false
    requestAnimationFrame(() => (document.documentElement.scrollTop = scrolled))
  }

  async function draw(of: Site): Promise<string | null> {
    const { makePreview } = await templates()
    return makePreview(of, path, media.picture)
  }
  /** The page as it is online now. */
  async function drawOnline(): Promise<string | null> {
    return site.site ? draw(site.site).catch(() => null) : null
  }

  return { shown, making, page, place, open: show, close, drawOnline }
}
