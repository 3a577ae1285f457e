// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import { useKeyboardInset } from '#src/editor/controls/use-keyboard-inset.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A phone of 800 pixels with a bar that ends at `bottom`; `keyboard` comes up. */
async function raisedBy(bottom: number, keyboard: { height: number; scale?: number; offsetTop?: number }) {
  const seen = Object.assign(new EventTarget(), { height: 800, scale: 1, offsetTop: 0 })
  vi.stubGlobal('visualViewport', seen)
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800)
  let raised = shallowRef(-1) as Readonly<{ value: number }>
  const Bar = defineComponent(() => {
    const root = shallowRef<HTMLElement | null>(null)
    raised = useKeyboardInset(root)
    return () => h('div', { ref: root })
  })
  const wrapper = mount(Bar, { attachTo: document.body })
  const parent = wrapper.element.parentElement as HTMLElement
  vi.spyOn(parent, 'getBoundingClientRect').mockReturnValue({ bottom } as DOMRect)
  expect(raised.value).toBe(0)
  Object.assign(seen, { scale: 1, offsetTop: 0, ...keyboard })
  seen.dispatchEvent(new Event('resize'))
  await nextTick()
  const up = raised.value
  Object.assign(seen, { height: 800, scale: 1, offsetTop: 0 })
  seen.dispatchEvent(new Event('scroll'))
  expect(raised.value).toBe(0)
  wrapper.unmount()
  return up
}

describe('above a phone’s keyboard', () => {
  it('a bar at the foot of the screen is raised by the whole keyboard', async () => {
    expect(await raisedBy(800, { height: 480 })).toBe(320)
  })

  it('a bar that stands higher is raised by what is missing, or not at all', async () => {
    expect(await raisedBy(700, { height: 480 })).toBe(220)
    expect(await raisedBy(300, { height: 480 })).toBe(0)
  })

  it('what the browser has scrolled by itself is not added', async () => {
    expect(await raisedBy(800, { height: 480, offsetTop: 100 })).toBe(220)
  })

  it('a bar of the browser’s, or a page that is looked at closely, is no keyboard', async () => {
    expect(await raisedBy(800, { height: 740 })).toBe(0)
    expect(await raisedBy(800, { height: 400, scale: 2 })).toBe(0)
  })
})
