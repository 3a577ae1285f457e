/** A look at what visitors read now, from which one may go back to it; the text of this device is set aside then. */
import { ref } from 'vue'
import { useDraftsStore } from '#src/stores/drafts.ts'
import type { OpenPage } from './use-open-page.ts'

/** @param draw the page as it is online, whole HTML */
export function useOnlineVersion(page: OpenPage, draw: () => Promise<string | null>) {
  const drafts = useDraftsStore()
  const open = ref(false)
  const drawn = ref<string | null>(null)

  async function see(): Promise<void> {
    drawn.value = await draw()
    open.value = true
  }
  async function take(): Promise<void> {
    const online = page.online()
    if (!online) return
    await drafts.setAside(page.assemble())
    page.load(online.text, { base: online.oid, baseText: online.text })
    page.stand({ base: online.oid, baseText: online.text })
    page.found.value = null
    open.value = false
  }
  return { open, drawn, see, take }
}
