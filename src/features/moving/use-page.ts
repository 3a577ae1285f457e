/** The page of the address, for a screen that does something with it as a whole. */
import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { placeOf } from '#site-builder/model/address.ts'
import { titleOf } from '#src/domain/contents/page-text.ts'
import { whatLeadsTo } from '#src/domain/moving/what-leads-to.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import { draftTitle } from '#src/stores/draft-title.ts'
import { useMovingStore } from '#src/stores/moving.ts'
import { forgetPage } from '#src/stores/recent-pages.ts'
import { usePublicationStore } from '#src/stores/publication.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'
import type { Publication } from '#src/domain/publication/publication.ts'

export function usePage() {
  const route = useRoute()
  const site = useSiteStore()
  const moving = useMovingStore()
  const publication = usePublicationStore()
  const session = useSessionStore()
  const { city } = useServices()

  const siteAddress = computed(() => String(route.params['adresse']))
  const path = computed(() => String(route.params['path']))
  const draft = shallowRef<Draft | null>(null)
  const taken = shallowRef<ReadonlySet<string>>(new Set())
  /** False until the site and the drafts of this device are known. */
  const looked = shallowRef(false)

  async function look(): Promise<void> {
    draft.value = await moving.draftOf(path.value).catch(() => null)
    const drafted = await moving.draftPaths().catch(() => [])
    taken.value = new Set([...(site.repository?.files.map((file) => file.path) ?? []), ...drafted])
    looked.value = true
  }
  watch(siteAddress, (address) => void site.open({ owner: city.owners.sites, address }), { immediate: true })
  watch(
    () => [site.repository, path.value] as const,
    ([repository]) => repository && site.address === siteAddress.value && void look(),
    { immediate: true },
  )

  const online = computed(() => site.repository?.texts.get(path.value) ?? null)
  const place = computed(() => placeOf(path.value))
  const address = computed(() => (place.value.kind === 'content' ? place.value.address : ''))
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
  /** The publication of this page, when there is one under way. */
  function publicationOf(which: string): Publication {
    const now = publication.state
    return now.kind !== 'none' && now.page.path === which ? now : { kind: 'none' }
  }

  return { siteAddress, path, draft, taken, looked, look, online, address, title, exists, leads, forget, publicationOf }
}
