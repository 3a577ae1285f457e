/** The preview of the page that is written: drawn when it is asked for, and anew when it is opened again. */
import { ref } from 'vue'
import { makePreview } from '#src/preview/make-preview.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { useSiteStore } from '#src/stores/site.ts'
import type { OpenPage } from './use-open-page.ts'

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
      page.value = await makePreview(written, path, media.picture)
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

  /** The page as it is online now. */
  async function drawOnline(): Promise<string | null> {
    return site.site ? makePreview(site.site, path, media.picture).catch(() => null) : null
  }

  return { shown, making, page, place, open: show, close, drawOnline }
}
