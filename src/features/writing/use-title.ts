/** The title of the page that is written: as it is typed, spaces included; the file gets it at each key. */
import { computed, ref, watch } from 'vue'
import { titleOf } from '#src/domain/contents/page-text.ts'
import { t } from '#src/i18n/text.ts'
import type { OpenPage } from './use-open-page.ts'

export function useTitle(page: OpenPage) {
  const typed = ref('')
  watch(
    () => page.opened.value.id,
    () => (typed.value = titleOf(page.text.value)),
    { immediate: true },
  )
  const title = computed({
    get: () => typed.value,
    set(now) {
      typed.value = now
      page.writeField('titre', now.trim() === '' ? undefined : now.trim())
    },
  })
  const shownTitle = computed(() => title.value || t('writing.untitled'))
  watch(shownTitle, (now) => (document.title = t('shell.pageTitle', { page: t('writing.screen', { title: now }) })), {
    immediate: true,
  })
  return { title, shownTitle }
}
