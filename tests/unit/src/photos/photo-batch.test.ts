// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import PhotoBatch from '#src/photos/PhotoBatch.vue'
import type { PhotoMaker, PhotoOutcome } from '#src/services/photos/photo-maker.ts'
import { servicesKey } from '#src/stores/services.ts'
import { useSiteStore } from '#src/stores/site.ts'
import { bench, until } from '../fakes/services.ts'
import { plain, settle } from '../mount-screen.ts'

const made: PhotoOutcome = {
  kind: 'made',
  photo: { bytes: new Uint8Array([1]), width: 8, height: 6, digest: '11111111aaaa', large: null, animated: false },
}
let mounted: VueWrapper | null = null
afterEach(() => mounted?.unmount())

/** A batch whose maker cannot fetch its code until `network` says so. */
async function open(network: { up: boolean }, at = bench()) {
  const photos: PhotoMaker = { make: async () => (network.up ? made : { kind: 'refused', fault: 'no-network' }) }
  const services = { ...at.services, photos }
  await useSiteStore().open({ owner: 'associations', address: 'reg-art' })
  const pinia = getActivePinia()
  if (!pinia) throw new Error('make the bench first')
  mounted = mount(PhotoBatch, {
    props: { place: 'pages/contact.md' },
    global: { plugins: [pinia], provide: { [servicesKey as symbol]: services } },
  })
  await settle()
  const vm = mounted.vm as unknown as { add(files: readonly File[]): void; count: number }
  const says = (): string => plain(mounted?.text() ?? '')
  return { at, services, says, vm, wrapper: mounted }
}
const photo = (): File => new File([new Uint8Array([1])], 'IMG_0001.jpg', { type: 'image/jpeg' })

describe('photos chosen without a network', () => {
  it('wait, and are made when it is back', async () => {
    const network = { up: false }
    const { vm, says } = await open(network)
    vm.add([photo(), photo()])
    await until(() => says().includes('2 photos attendent la connexion'), 'waiting')
    network.up = true
    window.dispatchEvent(new Event('online'))
    await until(() => vm.count === 2, 'made')
    expect(says()).not.toContain('attendent la connexion')
  })

  it('are tried again when the person asks', async () => {
    const network = { up: false }
    const { vm, says, wrapper } = await open(network)
    vm.add([photo()])
    await until(() => says().includes('Une photo attend la connexion'), 'waiting')
    network.up = true
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Réessayer')
      ?.trigger('click')
    await until(() => vm.count === 1, 'made')
  })

  it('are found again after the tab was closed, and made', async () => {
    const network = { up: false }
    const first = await open(network)
    first.vm.add([photo()])
    await until(() => first.says().includes('Une photo attend la connexion'), 'waiting')
    const list = () => first.services.begunPhotos.list('lea', 'associations/reg-art', 'pages/contact.md')
    await until(async () => (await list()).length === 1, 'kept')
    first.wrapper.unmount()
    await settle()
    network.up = true
    const { vm, says } = await open(network, first.at)
    await until(() => vm.count === 1, 'made')
    expect(says()).toContain('Vous n’aviez pas fini d’ajouter ces photos')
  })
})
