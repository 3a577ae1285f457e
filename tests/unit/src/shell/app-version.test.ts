// @vitest-environment happy-dom
/** A newer app at the city while this one is open: it comes between two screens, and when a part of this one is gone. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import App from '#src/App.vue'
import { isReplaced } from '#src/services/offline/app-version.ts'
import { bench } from '../fakes/services.ts'
import { openScreen, settle, type Screen } from '../mount-screen.ts'

vi.mock('#src/services/offline/app-version.ts', () => ({ isReplaced: vi.fn<() => Promise<boolean>>() }))

let screen: Screen
const reload = vi.fn<() => void>()
const assign = vi.fn<(url: string) => void>()
beforeEach(async () => {
  vi.stubGlobal('location', Object.assign(Object.create(location), { reload, assign }))
  screen = await openScreen(bench(), '/aide', App)
})
afterEach(() => {
  screen.wrapper.unmount()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})
const look = async (replaced: boolean): Promise<void> => {
  vi.mocked(isReplaced).mockResolvedValue(replaced)
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
}
const partIsGone = async (): Promise<void> => {
  window.dispatchEvent(new Event('vite:preloadError'))
  await settle()
}

it('comes with the next screen, and never under the one that is open', async () => {
  await look(true)
  expect(reload).not.toHaveBeenCalled()
  await screen.router.push('/aide#accessibilite')
  expect(reload).not.toHaveBeenCalled()
  await screen.router.push('/nulle-part')
  expect(reload).toHaveBeenCalledOnce()
})

it('changes nothing while there is none', async () => {
  await look(false)
  await screen.router.push('/nulle-part')
  expect(reload).not.toHaveBeenCalled()
})

it('comes at once when a part of this one is not served any more', async () => {
  vi.mocked(isReplaced).mockResolvedValue(true)
  await partIsGone()
  expect(reload).toHaveBeenCalledOnce()
})

it('a part that cannot be had without a network is told, until another screen comes', async () => {
  vi.mocked(isReplaced).mockResolvedValue(false)
  await partIsGone()
  expect(screen.text()).toContain('Cette partie de Parvis n’est pas encore sur cet appareil')
  expect(reload).not.toHaveBeenCalled()
  await screen.router.push('/nulle-part')
  await settle()
  expect(screen.text()).not.toContain('Cette partie de Parvis')
})
