// @vitest-environment happy-dom
import { defineComponent, h } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { recentPages } from '#src/stores/recent-pages.ts'
import { fakeForgeRepo } from '../../fakes/fake-forge-repo.ts'
import { bench, contact, siteTexts, type Bench } from '../../fakes/services.ts'
import { openScreen, plain, settle, type Screen } from '../../mount-screen.ts'

// The editor needs a browser that lays text out; what lies around it does not.
vi.mock('#src/editor/MarkdownEditor.vue', () => ({
  default: defineComponent({
    setup: (_, { expose }) => {
      expose({ write: () => ({ kind: 'unchanged', body: '' }), focus: () => {} })
      return () => h('div', { class: 'ProseMirror' })
    },
  }),
}))

let screen: Screen | null = null
afterEach(() => {
  screen?.wrapper.unmount()
  document.body.innerHTML = ''
  localStorage.clear()
})
const event = 'agenda/2099-12-12-crepes.md'
const withEvent = (more: string) =>
  fakeForgeRepo({ ...siteTexts, [event]: `---\ntitre: Crêpes\ndebut: 2099-12-12T15:00\n${more}---\n\nVenez.\n` })

async function write(doors: Bench, path: string): Promise<Screen> {
  const opened = await openScreen(doors, `/sites/reg-art/ecrire/${path}`)
  screen = opened
  await vi.waitFor(() => expect(document.querySelector('[data-writing] textarea')).not.toBeNull(), { timeout: 20_000 })
  return opened
}
const dated = () => plain(document.querySelector('[aria-label="Jour, heure et lieu"]')?.textContent ?? '')
/** The sheet of a phone: happy-dom’s window is narrower than a desk’s. */
const sheet = () => vi.waitUntil(() => document.querySelector<HTMLElement>('[role=dialog]'), { timeout: 10_000 })

async function kept(doors: Bench, savedAt: number): Promise<void> {
  await doors.services.drafts.put({
    person: 'lea',
    site: 'associations/reg-art',
    path: 'pages/contact.md',
    base: `oid(${contact})`,
    baseText: contact,
    text: contact.replace('Écrivez-nous', 'Téléphonez-nous'),
    savedAt,
    publishedAs: null,
  })
}

// The first one waits for the whole writing screen to be compiled.
const patience = { timeout: 180_000 }

describe('an event that is written', patience, () => {
  it('says above its title when it is, and leads to the place that it lacks', async () => {
    await write(bench({ repo: withEvent('') }), event)
    expect(dated()).toContain('samedi 12 décembre 2099, 15 h')
    screen?.button('Ajouter un lieu').click()
    await sheet()
    await vi.waitFor(() =>
      expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe('lieu'),
    )
  })

  it('says where it is once that is known', async () => {
    await write(bench({ repo: withEvent('lieu: Salle des fêtes\n') }), event)
    expect(dated()).toContain('Salle des fêtes')
    expect(dated()).not.toContain('Ajouter un lieu')
  })

  it('takes an end when it is asked for, on the day of its beginning', async () => {
    await write(bench({ repo: withEvent('') }), event)
    screen?.button('Informations de la page').click()
    const dialog = await sheet()
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Informations de la page'))
    const ask = [...dialog.querySelectorAll('button')].find((one) =>
      one.textContent?.includes('Ajouter une heure de fin'),
    )
    ask?.click()
    await settle()
    const end = [...dialog.querySelectorAll('fieldset')].find(
      (one) => one.querySelector('legend')?.textContent === 'Fin',
    )
    const [day, hour] = end?.querySelectorAll('input') ?? []
    expect(day?.value).toBe('2099-12-12')
    expect(document.activeElement).toBe(hour)
    if (!hour) throw new Error('no hour')
    hour.value = '18:00'
    hour.dispatchEvent(new Event('input'))
    hour.dispatchEvent(new Event('change'))
    await settle()
    expect(dated()).toContain('de 15 h à 18 h')
  })

  it('without a place is published after one remark', async () => {
    await write(bench({ repo: withEvent('') }), event)
    screen?.button('Publier').click()
    await vi.waitFor(() => expect(screen?.text()).toContain('Où cela se passe-t-il ?'), { timeout: 10_000 })
    expect(screen?.text()).toContain('Publier quand même')
  })
})

describe('an album that is written', patience, () => {
  const path = 'albums/fete.md'
  const [a, b, c] = ['medias/2026/a.webp', 'medias/2026/b.webp', 'medias/2026/c.webp']
  const webp = `RIFF0000WEBPVP8L0000/${'\u0001\0\0\0'}${'0'.repeat(8)}`
  const withPhotos = (photos: readonly string[]) =>
    fakeForgeRepo({
      ...siteTexts,
      [path]: `---\ntitre: La fête\n${photos.length > 0 ? `photos:\n${photos.map((one) => `  - ${one}\n`).join('')}` : ''}---\n`,
      ...Object.fromEntries(
        [a, b].flatMap((one) => [
          [one, webp],
          [`${one}.yml`, `description: Vue de ${one}\n`],
        ]),
      ),
    })
  const tiles = () => [...document.querySelectorAll<HTMLElement>('[role=option]')]
  const names = () => tiles().map((tile) => tile.getAttribute('aria-label'))
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await settle()
  }
  const written = async (doors: Bench) =>
    (await doors.services.drafts.get({ person: 'lea', site: 'associations/reg-art', path }))?.text ?? ''

  it('leads with its photos, put in another order by keyboard alone', async () => {
    const doors = bench({ repo: withPhotos([a, b, c]) })
    const { text, button } = await write(doors, path)
    expect(names()).toEqual([
      `Photo 1 sur 3, Vue de ${a}`,
      `Photo 2 sur 3, Vue de ${b}`,
      'Photo 3 sur 3, c.webp, Introuvable',
    ])
    tiles()[0]?.focus()
    await press('End')
    expect(document.activeElement).toBe(tiles()[2])
    await press('Enter')
    button('Avant').click()
    await settle()
    expect(document.activeElement?.textContent).toContain('Avant')
    button('Avant').click()
    await settle()
    expect(text()).toContain('Déplacée : Photo 1 sur 3')
    // « Avant » can do no more.
    expect(document.activeElement?.textContent).toContain('Après')
    await vi.waitFor(async () => expect(await written(doors)).toContain(`photos:\n  - ${c}\n  - ${a}\n  - ${b}\n`))
  })

  it('lets go of a photo, and takes it back to its place', async () => {
    const doors = bench({ repo: withPhotos([a, b]) })
    const { text, button } = await write(doors, path)
    tiles()[0]?.click()
    await settle()
    button('Retirer de l’album').click()
    await settle()
    expect(names()).toEqual([`Photo 1 sur 1, Vue de ${b}`])
    expect(text()).toContain('Elle reste dans « Photos ».')
    button('La remettre').click()
    await settle()
    expect(names()[0]).toBe(`Photo 1 sur 2, Vue de ${a}`)
    expect(document.activeElement).toBe(tiles()[0])
  })

  it('takes several photos of the site at once, each of them once', async () => {
    await write(bench({ repo: withPhotos([a]) }), path)
    screen?.button('Ajouter des photos').click()
    const dialog = await sheet()
    for (const one of dialog.querySelectorAll<HTMLElement>('[aria-pressed]')) one.click()
    await settle()
    screen?.button('Ajouter les 2 photos').click()
    await vi.waitFor(() => expect(names()).toEqual([`Photo 1 sur 2, Vue de ${a}`, `Photo 2 sur 2, Vue de ${b}`]))
  })

  it('without a photo is published after one remark, which leads to where photos are added', async () => {
    await write(bench({ repo: withPhotos([]) }), path)
    screen?.button('Publier').click()
    await vi.waitFor(() => expect(screen?.text()).toContain('Cet album n’a pas encore de photo'), { timeout: 10_000 })
    screen?.button('Y aller').click()
    await vi.waitFor(() => expect(plain(document.activeElement?.textContent ?? '')).toBe('Ajouter des photos'))
  })
})

describe('a text that was left', () => {
  it('a minute ago is on the screen again with one sentence, and the version online can be seen', async () => {
    const doors = bench()
    await kept(doors, Date.now() - 60_000)
    const { text } = await write(doors, 'pages/contact.md')
    expect(text()).toContain('Texte retrouvé, pas encore en ligne')
    expect(text()).not.toContain('Nous avons retrouvé')
    expect(text()).toContain('Voir la version en ligne')
  })

  it('on another day is told, until that is read', async () => {
    const doors = bench()
    await kept(doors, Date.now() - 2 * 86_400_000)
    const { text, button } = await write(doors, 'pages/contact.md')
    expect(text()).toContain('Nous avons retrouvé votre texte')
    button('Continuer').click()
    await settle()
    expect(text()).not.toContain('Nous avons retrouvé')
    expect(text()).toContain('Texte retrouvé, pas encore en ligne')
  })

  it('is told when somebody published the page meanwhile', async () => {
    const doors = bench()
    await kept(doors, Date.now() - 60_000)
    doors.repo.write('pages/contact.md', contact.replace('À bientôt', 'À demain'))
    const { text } = await write(doors, 'pages/contact.md')
    expect(text()).toContain('Entre-temps, quelqu’un a publié cette page')
  })

  it('is where « Écrire » leads', async () => {
    await write(bench(), 'pages/contact.md')
    expect(recentPages({ person: 'lea', site: 'associations/reg-art' }).map(({ path }) => path)).toEqual([
      'pages/contact.md',
    ])
  })
})

describe('a page that is begun from another one', patience, () => {
  const concert = 'agenda/2026-11-21-concert.md'
  const text =
    '---\ntitre: Concert\ndebut: 2026-11-21T20:30\nfin: 2026-11-21T22:00\nimage: medias/2026/a.webp\nannule: true\n---\n\nVenez.\n'
  const start = () => bench({ repo: fakeForgeRepo({ ...siteTexts, [concert]: text }) })

  it('as its copy is a draft at once, with its text on the new day', async () => {
    const doors = start()
    const path = 'agenda/2099-06-12-concert.md'
    await write(doors, `${path}?titre=Concert&debut=2099-06-12T19:00&copie=${concert}`)
    await vi.waitFor(() =>
      expect(doors.device.kept(path)).toMatchObject({
        base: null,
        text: '---\ntitre: Concert\ndebut: 2099-06-12T19:00\nfin: 2099-06-12T20:30\nimage: medias/2026/a.webp\n---\n\nVenez.\n',
      }),
    )
  })

  it('as the report of an event begins with its picture and the way to it', async () => {
    const doors = start()
    const path = 'actualites/2026-11-29-retour.md'
    await write(doors, `${path}?titre=Retour&bilan=${concert}`)
    await vi.waitFor(() =>
      expect(doors.device.kept(path)?.text.replaceAll('\u00a0', ' ')).toBe(
        '---\ntitre: Retour\nimage: medias/2026/a.webp\n---\n\nC’était samedi 21 novembre 2026 : [Concert](/agenda/2026-11-21-concert/).\n',
      ),
    )
  })
})
