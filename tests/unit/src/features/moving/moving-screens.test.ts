// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeForgeRepo } from '../../fakes/fake-forge-repo.ts'
import { bench, siteTexts, type Bench } from '../../fakes/services.ts'
import { openScreen, settle, type Screen } from '../../mount-screen.ts'

let screen: Screen | null = null
afterEach(() => {
  screen?.wrapper.unmount()
  document.body.innerHTML = ''
})

const texts = {
  ...siteTexts,
  'menu.yml': '- page: venir\n- page: contact\n',
  'pages/venir.md': '---\ntitre: Venir\n---\n\nTram A.\n',
  'pages/contact.md': '---\ntitre: Contact\n---\n\n[Le plan](/venir/)\n',
}
const start = (): Bench => bench({ repo: fakeForgeRepo(texts) })
const said = async (words: string) =>
  vi.waitFor(() => expect(screen?.text()).toContain(words), { timeout: 10_000, interval: 20 })
async function press(words: string): Promise<void> {
  screen?.button(words).click()
  await settle()
}
async function typeAddress(words: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input.ui-control')
  if (!input) throw new Error('no field')
  input.value = words
  input.dispatchEvent(new Event('input'))
  await settle()
}
const fileOf = (doors: Bench, path: string) => doors.repo.texts.get(path)

describe('a page that changes its address', () => {
  it('says what follows from it, and does all of it at once', async () => {
    const doors = start()
    screen = await openScreen(doors, '/sites/reg-art/adresse/pages/venir.md')
    await said('Changer l’adresse de « Venir »')
    expect(screen.text()).toContain('Le lien de cette page sera corrigé : « Contact »')
    expect(screen.text()).toContain('Le menu conduira à la nouvelle adresse')
    await typeAddress('Nous trouver')
    expect(screen.text()).toContain('Nouvelle adresse : /nous-trouver/')
    await press('Changer l’adresse')
    await said('Continuer d’écrire')
    expect(fileOf(doors, 'pages/venir.md')).toBeUndefined()
    expect(fileOf(doors, 'pages/nous-trouver.md')).toBe(
      '---\ntitre: Venir\nredirections:\n  - /venir/\n---\n\nTram A.\n',
    )
    expect(fileOf(doors, 'pages/contact.md')).toContain('[Le plan](/nous-trouver/)')
    expect(fileOf(doors, 'menu.yml')).toBe('- page: nous-trouver\n- page: contact\n')
  })

  it('takes the text along that is not published yet', async () => {
    const doors = start()
    const draft = { person: 'lea', site: 'associations/reg-art', savedAt: 1, publishedAs: null }
    await doors.services.drafts.put({
      ...draft,
      path: 'pages/nouvelle.md',
      base: null,
      baseText: '',
      text: '---\ntitre: Nouvelle\n---\n',
    })
    screen = await openScreen(doors, '/sites/reg-art/adresse/pages/nouvelle.md')
    await said('Changer l’adresse de « Nouvelle »')
    await typeAddress('autre nom')
    await press('Changer l’adresse')
    await said('L’adresse est changée')
    expect(doors.device.kept('pages/nouvelle.md')).toBeUndefined()
    expect(doors.device.kept('pages/autre-nom.md')).toMatchObject({ text: '---\ntitre: Nouvelle\n---\n', base: null })
    expect(fileOf(doors, 'pages/autre-nom.md')).toBeUndefined()
  })

  it('never takes the place of another', async () => {
    screen = await openScreen(start(), '/sites/reg-art/adresse/pages/venir.md')
    await said('Changer l’adresse de « Venir »')
    await typeAddress('contact')
    expect(screen.text()).toContain('Une autre page a déjà l’adresse /contact/')
    await typeAddress('agenda')
    expect(screen.text()).toContain('Le site utilise /agenda/ pour lui-même')
  })
})

describe('a page that is deleted', () => {
  it('is named with what leads to it, waits for « Publier », and goes from the menu too', async () => {
    const doors = start()
    screen = await openScreen(doors, '/sites/reg-art/supprimer/pages/venir.md')
    await said('Supprimer « Venir » ?')
    expect(screen.text()).toContain('Une page a un lien vers elle, qui ne mènera plus nulle part : Contact')
    await press('Supprimer la page')
    await said('Cette page sera supprimée quand vous publierez')
    expect(fileOf(doors, 'pages/venir.md')).toBeDefined()
    expect(doors.device.kept('pages/venir.md')).toMatchObject({ removes: true })
    await press('Publier')
    await said('Revenir au site')
    expect(fileOf(doors, 'pages/venir.md')).toBeUndefined()
    expect(fileOf(doors, 'menu.yml')).toBe('- page: contact\n')
    await expect.poll(() => doors.device.kept('pages/venir.md')).toBeUndefined()
  })

  it('stays when one thinks better of it', async () => {
    const doors = start()
    screen = await openScreen(doors, '/sites/reg-art/supprimer/pages/venir.md')
    await said('Supprimer « Venir » ?')
    await press('Supprimer la page')
    await said('Vous pouvez changer d’avis')
    await press('Garder la page')
    expect(doors.device.kept('pages/venir.md')).toBeUndefined()
  })

  it('is shown again when somebody changed it meanwhile', async () => {
    const doors = start()
    screen = await openScreen(doors, '/sites/reg-art/supprimer/pages/venir.md')
    await said('Supprimer « Venir » ?')
    await press('Supprimer la page')
    await said('Vous pouvez changer d’avis')
    doors.repo.write('pages/venir.md', '---\ntitre: Venir\n---\n\nBus 11.\n')
    await press('Publier')
    await said('Quelqu’un a modifié cette page depuis')
    expect(fileOf(doors, 'pages/venir.md')).toContain('Bus 11')
    await press('La supprimer quand même')
    await said('Revenir au site')
    expect(fileOf(doors, 'pages/venir.md')).toBeUndefined()
  })

  it('is never the home page', async () => {
    screen = await openScreen(start(), '/sites/reg-art/supprimer/pages/accueil.md')
    await said('La page d’accueil ne peut pas être supprimée')
  })
})
