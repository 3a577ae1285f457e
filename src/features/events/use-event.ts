/** The event of the address, for a screen that does something with it as a whole. */
import { computed, shallowRef } from 'vue'
import { parseMoment } from '#site-builder/model/dates.ts'
import { period } from '#site-builder/words/dates.ts'
import { informationOf, titleOf } from '#src/domain/contents/page-text.ts'
import { useAddressedContent } from '#src/publication/use-addressed-content.ts'
import { useSeenText } from '#src/stores/seen-text.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'

export function useEvent() {
  const site = useSiteStore()
  const session = useSessionStore()
  const seenText = useSeenText()
  const { drafts } = useServices()

  /** As the person sees it now, published or not; null when there is none. */
  const text = shallowRef<string | null>(null)
  /** Texts of this device alone, by path. */
  const drafted = shallowRef<ReadonlyMap<string, string>>(new Map())
  /** False until the site and the drafts of this device are known. */
  const looked = shallowRef(false)
  const content = useAddressedContent(look)
  const { path, place, address } = content

  async function look(of: string): Promise<void> {
    const [seen, kept] = await Promise.all([seenText(of), drafts.list(session.account, site.key).catch(() => [])])
    if (of !== path.value) return
    text.value = seen
    drafted.value = new Map(kept.map((draft) => [draft.path, draft.text]))
    looked.value = true
  }

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

  return { ...content, text, drafted, looked, look: () => look(path.value), exists, title, when }
}

const momentIn = (value: unknown) => (typeof value === 'string' ? parseMoment(value.trim()) : null)
