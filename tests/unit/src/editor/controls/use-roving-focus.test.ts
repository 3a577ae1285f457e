// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useRovingFocus } from '#src/editor/controls/use-roving-focus.ts'

afterEach(() => document.body.replaceChildren())

function toolbar() {
  const leave = vi.fn<() => void>()
  const names = ref(['heading', 'bold', 'link', 'more'])
  let focusBar = (): void => {}
  let keepStopSeen = (): void => {}
  const Bar = defineComponent(() => {
    const bar = ref<HTMLElement | null>(null)
    const roving = useRovingFocus(bar, 'heading', leave)
    ;({ focusBar, keepStopSeen } = roving)
    return () =>
      h(
        'div',
        { ref: bar, role: 'toolbar', onKeydown: roving.move, onFocusin: roving.remember },
        names.value.map((name) =>
          h('button', { key: name, 'data-tool': name, tabindex: roving.stop.value === name ? 0 : -1 }, name),
        ),
      )
  })
  const wrapper = mount(Bar, { attachTo: document.body })
  const press = async (key: string): Promise<string | null> => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await wrapper.vm.$nextTick()
    return document.activeElement?.textContent ?? null
  }
  const stops = () => wrapper.findAll('[tabindex="0"]').map((button) => button.text())
  return { press, stops, leave, names, focusBar: () => focusBar(), keepStopSeen: () => keepStopSeen(), wrapper }
}

it('arrows go round, Home and End go to the ends, and Tab comes back to the last one used', async () => {
  const { press, stops, focusBar } = toolbar()
  expect(stops()).toEqual(['heading'])
  focusBar()
  expect(await press('ArrowLeft')).toBe('more')
  expect(await press('ArrowRight')).toBe('heading')
  expect(await press('End')).toBe('more')
  expect(await press('Home')).toBe('heading')
  expect(await press('ArrowRight')).toBe('bold')
  expect(stops()).toEqual(['bold'])
})

it('Escape leaves, other keys are the buttons’ own', async () => {
  const { press, focusBar, leave } = toolbar()
  focusBar()
  expect(await press('a')).toBe('heading')
  expect(leave).not.toHaveBeenCalled()
  await press('Escape')
  expect(leave).toHaveBeenCalledOnce()
})

it('Tab still finds the bar when the last one used has gone', async () => {
  const { press, stops, focusBar, names, keepStopSeen, wrapper } = toolbar()
  focusBar()
  await press('End')
  names.value = ['heading', 'bold', 'link']
  await wrapper.vm.$nextTick()
  keepStopSeen()
  await wrapper.vm.$nextTick()
  expect(stops()).toEqual(['heading'])
})
