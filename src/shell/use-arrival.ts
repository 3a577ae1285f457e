import { nextTick, ref, type Ref } from 'vue'
import { START_LOCATION, useRouter } from 'vue-router'
import { t } from '#src/i18n/text.ts'
import { titleOfPage } from '#src/ui/route-meta.ts'

/**
 * When another page has come: its title is said and its heading takes the focus, as a full page load would do. The
 * first page is left alone, the browser does that one.
 */
export function useArrival(): { announcement: Ref<string> } {
  const announcement = ref('')
  const router = useRouter()
  router.afterEach(async (to, from, failure) => {
    if (failure || from === START_LOCATION || to.path === from.path) return
    await nextTick()
    // A page that has put the focus itself (the writing surface) keeps it.
    const main = document.getElementById('contenu')
    if (main && !(main !== document.activeElement && main.contains(document.activeElement))) {
      const heading = main.querySelector<HTMLElement>('h1') ?? main
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    announcement.value = t('shell.arrived', { page: titleOfPage(to) })
  })
  return { announcement }
}
