import { ref } from 'vue'
import type { Ref } from 'vue'

/**
 * One stop for Tab in a toolbar: arrows, Home and End go through its buttons, which have their name in `data-tool`.
 *
 * @param usual the button that Tab comes to at first: one that is always there
 * @param leave what Escape does
 */
export function useRovingFocus(bar: Readonly<Ref<HTMLElement | null>>, usual: string, leave: () => void) {
  const stop = ref(usual)
  const seen = () => [...(bar.value?.querySelectorAll<HTMLButtonElement>('button[data-tool]') ?? [])]

  function focusBar(): void {
    const buttons = seen()
    const button = buttons.find((candidate) => candidate.dataset['tool'] === stop.value) ?? buttons[0]
    button?.focus()
  }

  function move(event: KeyboardEvent): void {
    const buttons = seen()
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      leave()
    } else if (to !== undefined && at >= 0) {
      event.preventDefault()
      buttons[(to + buttons.length) % buttons.length]?.focus()
    }
  }

  function remember(event: FocusEvent): void {
    stop.value = (event.target as HTMLElement).dataset['tool'] ?? stop.value
  }

  /** Narrower, or folded again: the stop must not be a button that has gone. */
  function keepStopSeen(): void {
    if (!seen().some((button) => button.dataset['tool'] === stop.value)) stop.value = usual
  }

  return { stop, focusBar, move, remember, keepStopSeen }
}
