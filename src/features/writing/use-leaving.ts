/** Leaving is always safe: what is typed is written when the page is hidden, and a text that could not be is said first. */
import { onScopeDispose, ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { useDraftsStore } from '#src/stores/drafts.ts'
import { useSiteStore } from '#src/stores/site.ts'

const freshFor = 60_000

export function useLeaving() {
  const drafts = useDraftsStore()
  const site = useSiteStore()
  /** True once somebody tried to leave while the device refuses the text; the second time they may. */
  const warned = ref(false)
  let hiddenAt = 0

  function hide(): void {
    hiddenAt = Date.now()
    void drafts.flush({ leaving: true })
  }
  function visibility(): void {
    if (document.visibilityState === 'hidden') return hide()
    // A colleague may have published while this page was out of sight.
    if (Date.now() - hiddenAt > freshFor) void site.refresh()
  }
  function unload(event: BeforeUnloadEvent): void {
    hide()
    if (drafts.state.kind === 'failed') event.preventDefault()
  }
  document.addEventListener('visibilitychange', visibility)
  window.addEventListener('pagehide', hide)
  window.addEventListener('beforeunload', unload)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', visibility)
    window.removeEventListener('pagehide', hide)
    window.removeEventListener('beforeunload', unload)
  })

  async function leave(): Promise<boolean> {
    await drafts.flush()
    if (drafts.state.kind !== 'failed' || warned.value) return true
    warned.value = true
    return false
  }
  onBeforeRouteLeave(leave)
  onBeforeRouteUpdate(leave)
  return { warned }
}
