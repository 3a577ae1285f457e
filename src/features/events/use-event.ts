/** The event of the address, for a screen that does something with it as a whole. */
import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { placeOf } from '#site-builder/model/address.ts'
import { parseMoment } from '#site-builder/model/dates.ts'
import { period } from '#site-builder/words/dates.ts'
import { informationOf, titleOf } from '#src/domain/contents/page-text.ts'
import type { Publication } from '#src/domain/publication/publication.ts'
import { usePublicationStore } from '#src/stores/publication.ts'
import { useSeenText } from '#src/stores/seen-text.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'

export function useEvent() {
  const route = useRoute()
  const site = useSiteStore()
  const session = useSessionStore()
  const publication = usePublicationStore()
  const seenText = useSeenText()
  const { city, drafts } = useServices()

  const siteAddress = computed(() => String(route.params['adresse']))
  const path = computed(() => String(route.params['path']))
  /** As the person sees it now, published or not; null when there is none. */
  const text = shallowRef<string | null>(null)
  /** Texts of this device alone, by path. */
  const drafted = shallowRef<ReadonlyMap<string, string>>(new Map())
  /** False until the site and the drafts of this device are known. */
  const looked = shallowRef(false)

  async function look(): Promise<void> {
    const of = path.value
    const [seen, kept] = await Promise.all([seenText(of), drafts.list(session.account, site.key).catch(() => [])])
    if (of !== path.value) return
    text.value = seen
    drafted.value = new Map(kept.map((draft) => [draft.path, draft.text]))
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
  const exists = computed(
    () => place.value.kind === 'content' && place.value.type === 'evenement' && text.value !== null,
  )
  const title = computed(() => titleOf(text.value ?? '') || address.value)
  /** « mardi 1er décembre 2026, de 18 h à 20 h »; empty while that cannot be read. */
  const when = computed(() => {
    const values = informationOf(text.value ?? '') ?? {}
    const [start, end] = [momentIn(values['debut']), momentIn(values['fin'])]
    return start === null ? '' : period(start, end)
  })
  /** The publication of this path, when there is one under way. */
  function publicationOf(which: string): Publication {
    const now = publication.state
    return now.kind !== 'none' && now.page.path === which ? now : { kind: 'none' }
  }

  return { siteAddress, path, text, drafted, looked, look, online, address, exists, title, when, publicationOf }
}

const momentIn = (value: unknown) => (typeof value === 'string' ? parseMoment(value.trim()) : null)
