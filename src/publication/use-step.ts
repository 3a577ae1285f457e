/** When a screen goes on to its next step, its heading takes the focus: the button that was pressed is gone. */
import { nextTick, watch } from 'vue'

export function useStep(step: () => string): void {
  watch(
    step,
    async () => {
      await nextTick()
      const heading = document.querySelector<HTMLElement>('.change h1')
      if (!heading) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )
}
