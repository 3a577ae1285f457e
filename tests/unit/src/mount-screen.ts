/** A screen as the app shows it, on doors in memory: the bench's person, site and device. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import { nextTick, type Component } from 'vue'
import { vi } from 'vitest'
import { createMemoryHistory, RouterView, type Router } from 'vue-router'
import { createAppRouter } from '#src/router.ts'
import { servicesKey } from '#src/stores/services.ts'
import type { Bench } from './fakes/services.ts'

export interface Screen {
  wrapper: VueWrapper
  router: Router
  /** All that can be read on the page, spaces made plain. */
  text(): string
  /** The button or link with these words. */
  button(words: string): HTMLElement
}

/** Opens the address; `root` is the whole app, or by default the routed page alone. */
export async function openScreen(bench: Bench, path: string, root: Component = RouterView): Promise<Screen> {
  const router = createAppRouter(createMemoryHistory(), () => bench.session.state().kind !== 'signed-out')
  await router.push(path)
  const pinia = getActivePinia()
  if (!pinia) throw new Error('make the bench first')
  const wrapper = mount(root, {
    attachTo: document.body,
    global: { plugins: [pinia, router], provide: { [servicesKey as symbol]: bench.services } },
  })
  await settle()
  const text = (): string => plain(document.body.textContent ?? '')
  return {
    wrapper: wrapper as VueWrapper,
    router,
    text,
    button(words) {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, summary')]
      const found = all.find((element) => plain(element.textContent ?? '').includes(words))
      if (!found) throw new Error(`no button « ${words} » in: ${text()}`)
      return found
    },
  }
}

/** Everything that was promised has come. */
export async function settle(): Promise<void> {
  await vi.dynamicImportSettled()
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2))
    await nextTick()
  }
}

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
