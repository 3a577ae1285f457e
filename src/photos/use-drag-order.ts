/**
 * Things in a list are put in another order by dragging: a mouse drags at once, a finger after a long press, for a short
 * one scrolls. The others make room while one drags; Escape, or a browser that takes the gesture, leaves all as it was.
 */
import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Pixels that a hand trembles. */
const TREMBLE = 8
/** Long enough not to be a touch that scrolls. Milliseconds. */
const LONG_PRESS = 320
/** Near the edge of the window the page comes along. Pixels, and pixels a frame. */
const EDGE = 90
const PACE = 9

interface Gesture {
  pointer: number
  from: number
  x: number
  y: number
  timer: ReturnType<typeof setTimeout> | null
}

/**
 * @param list its things have their place in `data-at`, from 0
 * @param drop puts what is at `from` at `to`
 */
export function useDragOrder(list: Readonly<Ref<HTMLElement | null>>, drop: (from: number, to: number) => void) {
  /** What is dragged, and where it would be dropped. */
  const drag = ref<{ from: number; to: number } | null>(null)
  let gesture: Gesture | null = null
  let dragged = false
  let frame = 0

  function press(event: PointerEvent, at: number): void {
    if (!event.isPrimary || event.button !== 0) return
    dragged = false
    gesture = { pointer: event.pointerId, from: at, x: event.clientX, y: event.clientY, timer: null }
    if (event.pointerType === 'touch') gesture.timer = setTimeout(begin, LONG_PRESS)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', escape, true)
  }
  function begin(): void {
    if (!gesture) return
    gesture.timer = null
    dragged = true
    drag.value = { from: gesture.from, to: gesture.from }
    frame = requestAnimationFrame(follow)
  }
  function move(event: PointerEvent): void {
    if (!gesture || event.pointerId !== gesture.pointer) return
    const far = Math.hypot(event.clientX - gesture.x, event.clientY - gesture.y) > TREMBLE
    if (drag.value === null && far) {
      if (event.pointerType === 'touch') return end()
      begin()
    }
    if (drag.value === null) return
    Object.assign(gesture, { x: event.clientX, y: event.clientY })
    place()
  }
  /** The thing goes to the place that is under the pointer. */
  function place(): void {
    if (!gesture || !drag.value) return
    const under = document.elementFromPoint(gesture.x, gesture.y)?.closest<HTMLElement>('[data-at]')
    const to = Number(under?.dataset['at'])
    if (under && list.value?.contains(under) && to !== drag.value.to) drag.value = { ...drag.value, to }
  }
  function follow(): void {
    if (!gesture || !drag.value) return
    const { y } = gesture
    const by = y < EDGE ? -PACE : y > window.innerHeight - EDGE ? PACE : 0
    if (by !== 0) {
      window.scrollBy(0, by)
      place()
    }
    frame = requestAnimationFrame(follow)
  }
  function release(event: PointerEvent): void {
    if (!gesture || event.pointerId !== gesture.pointer) return
    const done = drag.value
    end()
    if (done && done.from !== done.to) drop(done.from, done.to)
  }
  function cancel(event: PointerEvent): void {
    if (event.pointerId === gesture?.pointer) end()
  }
  function escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || drag.value === null) return
    event.preventDefault()
    end()
  }
  function end(): void {
    if (gesture?.timer) clearTimeout(gesture.timer)
    cancelAnimationFrame(frame)
    gesture = null
    drag.value = null
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', cancel)
    window.removeEventListener('keydown', escape, true)
  }

  // A page that scrolls under a finger that drags would take the gesture away; a passive listener could not say so.
  const hold = (event: TouchEvent): void => {
    if (drag.value !== null) event.preventDefault()
  }
  watch(list, (now, before) => {
    before?.removeEventListener('touchmove', hold)
    now?.addEventListener('touchmove', hold, { passive: false })
  })
  onScopeDispose(end)

  return {
    drag,
    press,
    /** Whether the press that has just ended dragged: it was no click. */
    wasDrag: () => dragged,
  }
}

/** The list with the thing at `from` put at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  const [one] = next.splice(from, 1)
  if (one !== undefined) next.splice(to, 0, one)
  return next
}
