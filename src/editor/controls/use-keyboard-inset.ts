import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { Ref } from 'vue'

/** Below this many pixels it is a bar of the browser's that comes and goes, not a keyboard. */
const keyboardFrom = 120

/**
 * How many pixels an element has to be raised to stand above a phone's keyboard; 0 where there is none, where the
 * element stands above it, or where the browser makes the page smaller by itself.
 *
 * @param root an element that is raised by a transform of its own; its parent says where it stands
 */
export function useKeyboardInset(root: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const inset = ref(0)
  const look = (): void => {
    const seen = window.visualViewport
    const height = document.documentElement.clientHeight
    const covered = seen && seen.scale < 1.01 ? Math.round(height - seen.height - seen.offsetTop) : 0
    const below = height - (root.value?.parentElement?.getBoundingClientRect().bottom ?? 0)
    inset.value = covered >= keyboardFrom ? Math.max(0, covered - below) : 0
  }
  onMounted(() => {
    look()
    window.visualViewport?.addEventListener('resize', look)
    window.visualViewport?.addEventListener('scroll', look)
  })
  onBeforeUnmount(() => {
    window.visualViewport?.removeEventListener('resize', look)
    window.visualViewport?.removeEventListener('scroll', look)
  })
  return inset
}
