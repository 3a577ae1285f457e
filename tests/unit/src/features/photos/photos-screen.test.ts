// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '#src/services/app-error.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { fakeForgeRepo } from '../../fakes/fake-forge-repo.ts'
import { bench, siteTexts, until } from '../../fakes/services.ts'
import { openScreen, plain, settle, type Screen } from '../../mount-screen.ts'

let screen: Screen | null = null
afterEach(() => {
  screen?.wrapper.unmount()
  document.body.innerHTML = ''
})

const sidecar = 'description: La salle verte\ncredit: Amir\ninconnu:   gardé # ici\n'
/** As much of a picture as the reading of a site looks at. */
const webp = `RIFF0000WEBPVP8L0000/${'\u0001\0\0\0'}${'0'.repeat(8)}`
const full = {
  ...siteTexts,
  'pages/venir.md': '---\ntitre: Venir\n---\n\n![](/medias/2026/salle.webp)\n',
  'apparence.yml': 'logo: medias/2026/a-logo.webp\n',
  'medias/2026/a-logo.webp': webp,
  'medias/2026/a-logo.webp.yml': 'description: Le logo\n',
  'medias/2026/salle.webp': webp,
  'medias/2026/salle.webp.yml': sidecar,
  'medias/2026/sans.webp': webp,
}
const tiles = (): string[] => [...document.querySelectorAll('.tile')].map((tile) => plain(tile.textContent ?? ''))

async function fill(field: string, words: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(field)
  if (!input) throw new Error(`no ${field}`)
  input.value = words
  input.dispatchEvent(new Event('input'))
  await settle()
}

describe('the photos of a site', () => {
  it('are listed with where they are, logos last, and found by their words or the title of a page', async () => {
    screen = await openScreen(bench({ repo: fakeForgeRepo(full) }), '/sites/reg-art/photos')
    expect(tiles()).toEqual([
      'Ouvrir : La salle verteÀ un endroit du site',
      'Ouvrir : sans.webpNulle part sur le siteSans description',
      'Ouvrir : Le logoÀ un endroit du site',
    ])
    await fill('input[type=search]', 'VENIR')
    expect(tiles()).toHaveLength(1)
    await fill('input[type=search]', 'zèbre')
    expect(screen.text()).toContain('Aucune photo pour « zèbre »')
  })

  it('are described anew: the sidecar is published and keeps what we do not know', async () => {
    const repo = fakeForgeRepo(full)
    screen = await openScreen(bench({ repo }), '/sites/reg-art/photos')
    screen.button('La salle verte').click()
    await settle()
    expect(screen.button('Venir').getAttribute('href')).toBe('/sites/reg-art/ecrire/pages/venir.md')
    await fill('[role=dialog] textarea', 'La salle, repeinte')
    screen.button('Publier').click()
    await until(() => repo.commits.length > 1, 'published')
    expect(repo.texts.get('medias/2026/salle.webp.yml')).toBe(
      'description: La salle, repeinte\ncredit: Amir\ninconnu:   gardé # ici\n',
    )
    await settle()
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(tiles()[0]).toContain('La salle, repeinte')
  })

  it('whose words were left half typed say so, and have them again; given up, they are those of the site', async () => {
    const made = bench({ repo: fakeForgeRepo(full) })
    const path = 'medias/2026/salle.webp.yml'
    const key = { person: 'lea', site: 'associations/reg-art', path }
    screen = await openScreen(made, '/sites/reg-art/photos')
    screen.button('La salle verte').click()
    await settle()
    await fill('[role=dialog] textarea', 'La salle à demi')
    await until(async () => (await made.services.drafts.get(key)) !== null, 'kept')
    screen.wrapper.unmount()
    document.body.innerHTML = ''

    screen = await openScreen(bench({ repo: made.repo, device: made.device }), '/sites/reg-art/photos')
    expect(tiles()[0]).toContain('Pas fini')
    screen.button('Continuer').click()
    await settle()
    expect(document.querySelector('textarea')?.value).toBe('La salle à demi')
    expect(screen.text()).toContain('a été gardé sur cet appareil')
    screen.button('Annuler').click()
    await settle()
    screen.button('Oui, abandonner').click()
    await settle()
    expect(await made.services.drafts.get(key)).toBeNull()
    expect(tiles()[0]).toBe('Ouvrir : La salle verteÀ un endroit du site')
  })

  it('that wait for their page are described anew too, and nothing is published', async () => {
    const made = bench({ repo: fakeForgeRepo(full) })
    screen = await openScreen(made, '/sites/reg-art/photos')
    const notes = { description: 'Le bal', decorative: false, people: 'accord', credit: '', point: null } as const
    const media = useMediaStore()
    const [path = ''] = await media.keepPhotos([
      { bytes: new Uint8Array([1]), digest: '11111111aaaa', notes, words: '' },
    ])
    await settle()
    screen.button('Le bal').click()
    await settle()
    await fill('[role=dialog] textarea', 'Le bal du 14 juillet')
    screen.button('Enregistrer').click()
    await until(() => document.querySelector('[role=dialog]') === null, 'closed')
    expect(tiles()[0]).toContain('Le bal du 14 juillet')
    expect(tiles()[0]).not.toContain('Pas fini')
    expect(made.repo.commits).toHaveLength(1)
    const files = new Map(media.changesFor([`![](/${path})`]).map((file) => [file.path, file.content]))
    expect(files.get(`${path}.yml`)).toBe('description: Le bal du 14 juillet\npersonnes: accord\n')
  })

  it('that this device has no room to keep described anew say so, and the words stay on the screen', async () => {
    const made = bench({ repo: fakeForgeRepo(full) })
    screen = await openScreen(made, '/sites/reg-art/photos')
    const notes = { description: 'Le bal', decorative: false, people: 'accord', credit: '', point: null } as const
    await useMediaStore().keepPhotos([{ bytes: new Uint8Array([1]), digest: '11111111aaaa', notes, words: '' }])
    await settle()
    screen.button('Le bal').click()
    await settle()
    await fill('[role=dialog] textarea', 'Le bal du 14 juillet')
    made.services.keptMedia.put = () => Promise.reject(new AppError('storage-full'))
    screen.button('Enregistrer').click()
    await settle()
    expect(screen.text()).toContain('Cet appareil n’a pas pu garder ce changement')
    expect(document.querySelector('textarea')?.value).toBe('Le bal du 14 juillet')
  })

  it('described by somebody else meanwhile have both texts', async () => {
    const made = bench({ repo: fakeForgeRepo(full) })
    const path = 'medias/2026/salle.webp.yml'
    const draft = { base: 'before', baseText: '', text: 'description: La mienne\n', savedAt: 1, publishedAs: null }
    await made.services.drafts.put({ person: 'lea', site: 'associations/reg-art', path, ...draft })
    screen = await openScreen(made, '/sites/reg-art/photos')
    screen.button('Continuer').click()
    await settle()
    expect(document.querySelector('textarea')?.value).toBe('La mienne')
    expect(screen.text()).toContain('Son texte : « La salle verte »')
  })

  it('have what must stay in view in their sidecar, moved with the arrow keys', async () => {
    const repo = fakeForgeRepo(full)
    screen = await openScreen(bench({ repo }), '/sites/reg-art/photos')
    screen.button('La salle verte').click()
    await settle()
    const mark = document.querySelector<HTMLElement>('[aria-label^="Point à"]')
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) {
      mark?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      await settle()
    }
    expect(mark?.getAttribute('aria-label')).toBe('Point à 45\u00a0% de la gauche, 40\u00a0% du haut')
    screen.button('Publier').click()
    await until(() => repo.commits.length > 1, 'published')
    expect(repo.texts.get('medias/2026/salle.webp.yml')).toContain('point: 45 40\n')
  })

  it('three hundred are all there, to be searched by the browser too, and fetched as they come near', async () => {
    const many = Array.from({ length: 300 }, (_, index) => [`medias/2026/p${index}.webp`, webp] as const)
    screen = await openScreen(
      bench({ repo: fakeForgeRepo({ ...siteTexts, ...Object.fromEntries(many) }) }),
      '/sites/reg-art/photos',
    )
    expect(tiles()).toHaveLength(300)
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.tile img')]
    expect(pictures.filter((one) => one.getAttribute('loading') !== 'lazy')).toEqual([])
  })

  it('that could not be sent wait on the device, whatever the drafts name, until they are sent again', async () => {
    const repo = fakeForgeRepo(full)
    const made = bench({ repo })
    screen = await openScreen(made, '/sites/reg-art/photos')
    const notes = { description: 'Le bal', decorative: false, people: 'aucune', credit: '', point: null } as const
    const photo = { bytes: new Uint8Array([1]), digest: '11111111aaaa', notes, words: '' }
    const media = useMediaStore()
    const [path = ''] = await media.keepPhotos([photo], { alone: true })
    const kept = await made.services.keptMedia.list('lea', 'associations/reg-art')
    await made.services.keptMedia.put(kept.map((one) => ({ ...one, keptAt: 0 })))
    await media.reload()
    await media.sweep()
    await settle()
    expect(screen.text()).toContain('Une photo attend d’être publiée')
    screen.button('Publier la photo').click()
    await until(() => repo.texts.has(`${path}.yml`), 'published')
    await until(() => media.kept.size === 0, 'let go')
  })

  it('that has none says what goes here', async () => {
    screen = await openScreen(bench(), '/sites/reg-art/photos')
    expect(screen.text()).toContain('Aucune photo pour l’instant')
    expect(screen.button('Ajouter des photos')).toBeTruthy()
  })
})
