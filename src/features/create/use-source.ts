/** The page that a new one is made from, when the address names one: as it is seen now, a draft of this device first. */
import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { beginsFrom, type BeginsFrom } from '#src/domain/contents/beginning.ts'
import { readMoment } from '#src/domain/contents/moment-text.ts'
import { informationOf, titleOf } from '#src/domain/contents/page-text.ts'
import { useSeenText } from '#src/stores/seen-text.ts'
import { useSiteStore } from '#src/stores/site.ts'

export interface Source extends BeginsFrom {
  title: string
  /** `HH:MM` at which the event begins, or empty. */
  hour: string
  where: string
}

export function useSource() {
  const route = useRoute()
  const site = useSiteStore()
  const seenText = useSeenText()
  const from = computed(() => beginsFrom(route.query))
  const source = shallowRef<Source | null>(null)
  /** Why there is nothing to begin with, although the address says so. */
  const fault = shallowRef<'missing' | 'faulty' | null>(null)

  async function look(of: BeginsFrom): Promise<void> {
    const text = await seenText(of.path)
    if (from.value?.path !== of.path) return
    const values = text === null ? null : informationOf(text)
    fault.value = text === null ? 'missing' : values === null ? 'faulty' : null
    if (text === null || values === null) return
    const begins = readMoment(values['debut'])
    const where = values['lieu']
    source.value = {
      ...of,
      title: titleOf(text),
      hour: begins.kind === 'moment' ? begins.time : '',
      where: typeof where === 'string' ? where : '',
    }
  }
  watch(
    () => site.repository && site.address === route.params['adresse'] && from.value,
    (of) => {
      if (of) void look(of)
      else if (from.value === null) source.value = fault.value = null
    },
    { immediate: true },
  )

  return { source, fault }
}
