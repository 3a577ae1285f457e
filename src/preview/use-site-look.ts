import { onScopeDispose, watch, type Ref } from 'vue'
import { lookSheet, type Look } from './site-look.ts'

/** While the component lives, elements of class `site-look` have the site's fonts and colours. */
export function useSiteLook(look: Readonly<Ref<Look>>): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  watch(look, (now) => sheet.replaceSync(lookSheet(now)), { immediate: true })
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}
