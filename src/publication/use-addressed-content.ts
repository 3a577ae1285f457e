/** The content that the address names, for a screen that does something with it as a whole and publishes that. */
import { computed, watch } from 'vue'
import { useRoute } from 'vue-router'
import { placeOf } from '#site-builder/model/address.ts'
import type { Publication } from '#src/domain/publication/publication.ts'
import { usePublicationStore } from '#src/stores/publication.ts'
import { useServices } from '#src/stores/services.ts'
import { useSiteStore } from '#src/stores/site.ts'

/** @param look reads what the screen wants to know, when the site is open and whenever it or the path is another */
export function useAddressedContent(look: (path: string) => Promise<void>) {
  const route = useRoute()
  const site = useSiteStore()
  const publication = usePublicationStore()
  const { city } = useServices()

  const siteAddress = computed(() => String(route.params['adresse']))
  const path = computed(() => String(route.params['path']))
  watch(siteAddress, (address) => void site.open({ owner: city.owners.sites, address }), { immediate: true })
  watch(
    () => [site.repository, path.value] as const,
    ([repository]) => repository && site.address === siteAddress.value && void look(path.value),
    { immediate: true },
  )

  /** As it is at the forge; null when it is not there. */
  const online = computed(() => site.repository?.texts.get(path.value) ?? null)
  const place = computed(() => placeOf(path.value))
  const address = computed(() => (place.value.kind === 'content' ? place.value.address : ''))
  /** The publication of this path, when there is one under way. */
  function publicationOf(which: string): Publication {
    const now = publication.state
    return now.kind !== 'none' && now.page.path === which ? now : { kind: 'none' }
  }

  return { siteAddress, path, online, place, address, publicationOf }
}
