/**
 * A new version of the app comes with the next screen, never under what somebody is writing: by then the screen that
 * was left has put its text on the device. What an old page still wants and nobody serves any more leads there too.
 */
import { onScopeDispose, ref, type Ref } from 'vue'
import { START_LOCATION, useRouter } from 'vue-router'
import { isReplaced } from '#src/services/offline/app-version.ts'

export function useAppVersion(): { missingPart: Ref<boolean> } {
  const router = useRouter()
  /** A part of the app could not be had, and no newer version explains it. */
  const missingPart = ref(false)
  let replaced = false
  /** Where somebody is going. */
  let target: string | null = null

  async function look(): Promise<void> {
    replaced ||= await isReplaced()
  }
  function visibility(): void {
    if (document.visibilityState === 'visible') void look()
  }
  async function failed(): Promise<void> {
    await look()
    if (!replaced) missingPart.value = true
    else if (target === null) location.reload()
    else location.assign(target)
  }

  router.beforeEach((to) => {
    target = to.fullPath
  })
  router.afterEach((to, from, failure) => {
    target = null
    if (failure || from === START_LOCATION) return
    missingPart.value = false
    if (replaced && to.path !== from.path) location.reload()
    else void look()
  })
  document.addEventListener('visibilitychange', visibility)
  window.addEventListener('vite:preloadError', failed)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', visibility)
    window.removeEventListener('vite:preloadError', failed)
  })
  return { missingPart }
}
