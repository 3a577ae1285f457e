/** What the open site holds and what of it is on this device alone, for the screens that list them. */
import { computed, onMounted, shallowRef, watch, type Ref } from 'vue'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import { recentPages } from '#src/stores/recent-pages.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'
import { workInHand, type Contents } from './contents-list.ts'

export function useContents(address: Readonly<Ref<string>>) {
  const services = useServices()
  const session = useSessionStore()
  const store = useSiteStore()
  const owner = services.city.owners.sites
  const drafts = shallowRef<readonly Draft[]>([])

  const contents = computed<Contents | null>(() =>
    store.site && store.repository
      ? { site: store.site, drafts: drafts.value, texts: store.repository.texts, now: Date.now() }
      : null,
  )
  const inHand = computed(() =>
    contents.value
      ? workInHand(contents.value, recentPages({ person: session.account, site: `${owner}/${address.value}` }))
      : { latest: [], rest: [] },
  )

  async function open(): Promise<void> {
    await Promise.all([store.open({ owner, address: address.value }), readDrafts()])
  }
  async function readDrafts(): Promise<void> {
    const site = `${owner}/${address.value}`
    // A device that keeps nothing shows nothing here; the writing screen says so where it matters.
    const all = session.account ? await services.drafts.list(session.account, site).catch(() => []) : []
    // What is being said of a photo is found again in « Photos ».
    drafts.value = all.filter(({ path }) => !path.startsWith('medias/'))
  }
  onMounted(open)
  watch(address, open)

  return { contents, inHand, open }
}
