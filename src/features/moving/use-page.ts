/** The page of the address, for a screen that does something with it as a whole. */
import { computed, shallowRef } from 'vue'
import { titleOf } from '#src/domain/contents/page-text.ts'
import { whatLeadsTo } from '#src/domain/moving/what-leads-to.ts'
import { useAddressedContent } from '#src/publication/use-addressed-content.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import { draftTitle } from '#src/stores/draft-title.ts'
import { useMovingStore } from '#src/stores/moving.ts'
import { forgetPage } from '#src/stores/recent-pages.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'

export function usePage() {
  const site = useSiteStore()
  const moving = useMovingStore()
  const session = useSessionStore()

  const draft = shallowRef<Draft | null>(null)
  const taken = shallowRef<ReadonlySet<string>>(new Set())
  /** False until the site and the drafts of this device are known. */
  const looked = shallowRef(false)
  const content = useAddressedContent(look)
  const { path, online, place, address } = content

  async function look(of: string): Promise<void> {
    draft.value = await moving.draftOf(of).catch(() => null)
    const drafted = await moving.draftPaths().catch(() => [])
    taken.value = new Set([...(site.repository?.files.map((file) => file.path) ?? []), ...drafted])
    looked.value = true
  }

  const title = computed(() => {
    if (draft.value) return draftTitle(draft.value)
    return titleOf(online.value ?? '') || address.value
  })
  const exists = computed(() => place.value.kind === 'content' && (online.value !== null || draft.value !== null))
  const leads = computed(() =>
    site.repository
      ? whatLeadsTo(site.repository.texts, path.value)
      : { pages: [], menu: false, button: false, below: [] },
  )
  /** « Écrire » does not lead to a page that is gone. */
  const forget = (): void => forgetPage({ person: session.account, site: site.key }, path.value)

  return { ...content, draft, taken, looked, look: () => look(path.value), title, exists, leads, forget }
}
