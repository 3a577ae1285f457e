// @vitest-environment happy-dom
/** What another app of the device shared, until it has its place. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SharedThings } from '#src/services/sharing/received-shares.ts'
import { placementOf } from '#src/features/receive/placement.ts'
import { bench, type Bench } from '#tests/unit/src/fakes/services.ts'
import { openScreen, settle, type Screen } from '#tests/unit/src/mount-screen.ts'

const amir = { account: 'amir', name: 'Amir', email: 'amir@noreply.localhost' }
const site = 'associations/reg-art'
const photo = (name: string) => ({ name, bytes: new Blob([new Uint8Array([1])], { type: 'image/jpeg' }) })
const two: SharedThings = { title: '', text: '', url: '', files: [photo('a.jpg'), photo('b.jpg')] }

let device: Bench
let screen: Screen | null = null
beforeEach(() => {
  localStorage.clear()
  device = bench()
})
afterEach(() => {
  screen?.wrapper.unmount()
  screen = null
  document.body.innerHTML = ''
})

async function receive(things: SharedThings, query = ''): Promise<string> {
  await device.services.received.belongTo('lea')
  const id = await device.services.received.keep(things)
  screen = await openScreen(device, `/partager?recu=${id}${query}`)
  return id
}
const shown = (): Screen => {
  if (!screen) throw new Error('no screen')
  return screen
}
const press = async (words: string): Promise<void> => {
  shown().button(words).click()
  await settle()
}

const arrives = (path: string): Promise<void> =>
  vi.waitFor(() => expect(shown().router.currentRoute.value.path).toBe(path), { timeout: 30_000, interval: 20 })

describe('photos that were shared', () => {
  it('are shown, with the places where they can go', async () => {
    await receive(two)
    expect(document.querySelectorAll('img')).toHaveLength(2)
    expect(shown().text()).toContain('Une nouvelle actualité avec ces 2 photos')
    expect(shown().text()).toContain('Ranger dans les photos du site')
    // With one site there is nothing to choose.
    expect(shown().text()).not.toContain('Pour quel site ?')
  })

  it('go into a page that is being written, where they are described, and are no longer here', async () => {
    await device.services.drafts.put({
      person: 'lea',
      site,
      path: 'pages/contact.md',
      base: null,
      baseText: '',
      text: '---\ntitre: Nous écrire\n---\n',
      savedAt: 1,
      publishedAs: null,
    })
    const put = vi.spyOn(device.services.begunPhotos, 'put')
    const keepFile = vi.spyOn(device.services.begunPhotos, 'keepFile')
    await receive(two)
    await press('Ajouter à « Nous écrire »')
    await arrives('/sites/reg-art/ecrire/pages/contact.md')
    // The form of the page takes them up at once: what it was given is looked at.
    expect(put.mock.calls.flatMap(([photos]) => photos.map(({ name, place }) => [name, place]))).toEqual([
      ['a.jpg', 'pages/contact.md'],
      ['b.jpg', 'pages/contact.md'],
    ])
    expect(keepFile.mock.calls.map(([, file]) => file.type)).toEqual(['image/jpeg', 'image/jpeg'])
    expect(await device.services.received.list('lea')).toEqual([])
  })

  it('wait under the title of a news item until it is begun', async () => {
    const id = await receive(two)
    await press('Une nouvelle actualité')
    const { path, query } = shown().router.currentRoute.value
    expect([path, query['recu']]).toEqual(['/sites/reg-art/creer/actualite', id])
    expect(await device.services.received.list('lea')).toHaveLength(1)
  })

  it('keep their words when the photos alone have a place', async () => {
    await receive({ ...two, text: 'Samedi' }, '&pour=reg-art&page=photos')
    await arrives('/sites/reg-art/photos')
    const [left] = await device.services.received.list('lea')
    expect([left?.text, left?.files]).toEqual(['Samedi', []])
  })

  it('are given up only by who says so twice', async () => {
    await receive(two)
    await press('Ne pas garder')
    expect(await device.services.received.list('lea')).toHaveLength(1)
    await press('Oui, retirer')
    expect(await device.services.received.list('lea')).toEqual([])
    expect(shown().text()).toContain('Rien n’attend ici')
  })

  it('of who has several sites go nowhere before one is chosen; the one that was written last is proposed', async () => {
    const known = await device.services.forge.sites()
    const kayane = { owner: 'associations', address: 'kayane', name: 'Kayane', canWrite: true, archived: false }
    const closed = { ...kayane, address: 'fermee', name: 'Fermée', canWrite: false }
    device.services.forge.sites = async () => [...known, kayane, closed]
    await receive(two)
    const list = document.querySelector('select')
    expect([...(list?.options ?? [])].map(({ text }) => text)).toEqual(['Choisir…', 'Reg’art', 'Kayane'])
    expect(shown().text()).not.toContain('Une nouvelle actualité')
    shown().wrapper.unmount()

    await device.services.drafts.put({
      person: 'lea',
      site: 'associations/kayane',
      path: 'pages/nous.md',
      base: null,
      baseText: '',
      text: '---\ntitre: Nous\n---\n',
      savedAt: 1,
      publishedAs: null,
    })
    screen = await openScreen(device, '/partager')
    expect(document.querySelector('select')?.value).toBe('kayane')
    expect(shown().text()).toContain('Ajouter à « Nous »')
  })

  it('are never shown to another person, who is told that they are kept', async () => {
    const id = await receive(two)
    shown().wrapper.unmount()
    device = bench({ person: amir, services: device.services })
    const other = await openScreen(device, `/partager?recu=${id}`)
    expect(other.text()).toContain('partagé par une autre personne')
    expect(document.querySelectorAll('img')).toHaveLength(0)
    other.wrapper.unmount()
  })
})

describe('words that were shared', () => {
  const words: SharedThings = { title: '', text: '# Fête\n**Samedi**', url: 'https://exemple.fr/fete', files: [] }

  it('begin a news item, and stay words', async () => {
    await receive(words, '&pour=reg-art&page=actualites/2026-11-29-fete.md&titre=F%C3%AAte')
    await arrives('/sites/reg-art/ecrire/actualites/2026-11-29-fete.md')
    const draft = await device.services.drafts.get({ person: 'lea', site, path: 'actualites/2026-11-29-fete.md' })
    expect(draft?.text).toBe('---\ntitre: Fête\n---\n\n\\# Fête\n\n\\*\\*Samedi\\*\\*\n\n<https://exemple.fr/fete>\n')
    expect(await device.services.received.list('lea')).toEqual([])
  })

  it('are no photos, and can go nowhere else', async () => {
    await receive(words)
    expect(document.querySelector('h1')?.textContent).toBe('Texte reçu')
    expect(shown().text()).toContain('Une nouvelle actualité avec ce texte')
    expect(shown().text()).not.toContain('Ranger dans les photos du site')
  })
})

it('nothing that was shared: the screen says how it is done', async () => {
  screen = await openScreen(device, '/partager?manque=photos')
  expect(screen.text()).toContain('Rien n’est arrivé jusqu’à Parvis')
  expect(screen.text()).toContain('appuyez sur « Partager »')
})

it('an address that names no place of a site leads nowhere', () => {
  const said = { recu: 'x', pour: 'reg-art', page: 'pages/contact.md' }
  expect(placementOf(said)).toEqual(said)
  expect(placementOf({ ...said, page: 'photos', titre: '' })).toEqual({ ...said, page: 'photos' })
  for (const wrong of [{ page: '../identite.yml' }, { page: 'apparence.yml' }, { pour: '../x' }, { recu: ['a'] }])
    expect(placementOf({ ...said, ...wrong })).toBeNull()
})
