// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeForgeRepo, oidOf } from '../../fakes/fake-forge-repo.ts'
import { bench, siteTexts, type Bench } from '../../fakes/services.ts'
import { openScreen, plain, settle, type Screen } from '../../mount-screen.ts'

let screen: Screen | null = null
afterEach(() => {
  screen?.wrapper.unmount()
  document.body.innerHTML = ''
})

const path = 'agenda/2099-12-01-atelier.md'
const text = '---\ntitre: Atelier\ndebut: 2099-12-01T18:30\nfin: 2099-12-01T20:00\ninconnu:   gardé\n---\n\nVenez.\n'
const start = (more: Record<string, string> = {}): Bench =>
  bench({ repo: fakeForgeRepo({ ...siteTexts, [path]: text, ...more }) })
const said = async (words: string) =>
  vi.waitFor(() => expect(screen?.text()).toContain(words), { timeout: 10_000, interval: 20 })
async function press(words: string): Promise<void> {
  screen?.button(words).click()
  await settle()
}
function field<T extends HTMLElement>(label: string): T {
  const named = [...document.querySelectorAll('label')].find((one) => plain(one.textContent ?? '').startsWith(label))
  const found = named?.querySelector<T>('input') ?? document.getElementById(named?.htmlFor ?? '')
  if (!found) throw new Error(`no field « ${label} » in: ${screen?.text()}`)
  return found as T
}
async function fill(label: string, value: string, event = 'input'): Promise<void> {
  const control = field<HTMLInputElement>(label)
  control.value = value
  control.dispatchEvent(new Event(event))
  await settle()
}
const draft = (of: string, words: string, base: string | null) => ({
  person: 'lea',
  site: 'associations/reg-art',
  path: of,
  base: base === null ? null : oidOf(base),
  baseText: base ?? '',
  text: words,
  savedAt: 1,
  publishedAs: null,
})
const inAgenda = (doors: Bench) => [...doors.repo.texts.keys()].filter((one) => one.startsWith('agenda/')).sort()

describe('an event that comes again', () => {
  it('is published on each day that stays checked, and on no other', async () => {
    const doors = start()
    screen = await openScreen(doors, `/sites/reg-art/repeter/${path}`)
    await said('Répéter « Atelier »')
    expect(screen.text()).toContain('mardi 1er décembre 2099, de 18 h 30 à 20 h')
    expect(screen.text()).toContain('chaque mois, le premier mardi')
    expect(screen.button('Publier 3 nouvelles dates')).toBeDefined()
    field<HTMLInputElement>('mardi 15 décembre 2099').click()
    await settle()
    await press('Publier 2 nouvelles dates')
    await said('Revenir au site')
    expect(inAgenda(doors)).toEqual([path, 'agenda/2099-12-08-atelier.md', 'agenda/2099-12-22-atelier.md'])
    expect(doors.repo.texts.get('agenda/2099-12-22-atelier.md')).toBe(text.replaceAll('2099-12-01', '2099-12-22'))
    expect(doors.repo.texts.get(path)).toBe(text)
  })

  it('until a day, and says which days are holidays, there already, or taken', async () => {
    const doors = start({
      'agenda/2099-12-08-atelier.md': '---\ntitre: Atelier\ndebut: 2099-12-08\n---\n',
      'agenda/2099-12-15-atelier.md': '---\ntitre: Autre chose\ndebut: 2099-12-15\n---\n',
      'agenda/2099-11-27-noel.md': '---\ntitre: Veillée\ndebut: 2099-11-27\n---\n',
    })
    screen = await openScreen(doors, `/sites/reg-art/repeter/${path}`)
    await said('Répéter « Atelier »')
    expect(screen.text()).toContain('déjà à l’agenda')
    expect(screen.text()).toContain('l’adresse est prise par « Autre chose »')
    expect(screen.button('Publier une nouvelle date')).toBeDefined()
    await fill('Combien de temps', 'until', 'change')
    expect(screen.text()).toContain('Choisissez le dernier jour')
    await press('Publier')
    expect(screen.text()).toContain('Cochez au moins une date')
    await fill('Dernier jour', '2101-12-31')
    expect(screen.text()).toContain('Au plus 60 dates à la fois')
    screen.wrapper.unmount()
    screen = await openScreen(doors, '/sites/reg-art/repeter/agenda/2099-11-27-noel.md')
    await said('Répéter « Veillée »')
    await fill('Nombre de fois', '5')
    expect(screen.text()).toContain('jour férié : Noël')
  })

  it('that was never published goes online with its other days, and its draft goes', async () => {
    const doors = bench({ repo: fakeForgeRepo(siteTexts) })
    await doors.services.drafts.put(draft(path, text, null))
    screen = await openScreen(doors, `/sites/reg-art/repeter/${path}`)
    await said('Répéter « Atelier »')
    await press('Publier 4 dates')
    await said('Revenir au site')
    expect(inAgenda(doors)).toHaveLength(4)
    expect(doors.repo.commits).toHaveLength(5)
    await expect.poll(() => doors.device.kept(path)).toBeUndefined()
  })

  it('is copied as she sees it, while what is online stays', async () => {
    const doors = start()
    const typed = text.replace('Venez.', 'Venez nombreux.')
    await doors.services.drafts.put(draft(path, typed, text))
    screen = await openScreen(doors, `/sites/reg-art/repeter/${path}`)
    await said('reprennent votre texte non publié')
    await press('Publier 3 nouvelles dates')
    await said('Revenir au site')
    expect(doors.repo.texts.get('agenda/2099-12-08-atelier.md')).toContain('Venez nombreux.')
    expect(doors.repo.texts.get(path)).toBe(text)
    expect(doors.device.kept(path)).toMatchObject({ text: typed })
  })

  it('publishes nothing over what somebody else wrote meanwhile', async () => {
    const doors = start()
    screen = await openScreen(doors, `/sites/reg-art/repeter/${path}`)
    await said('Répéter « Atelier »')
    doors.repo.write('agenda/2099-12-08-atelier.md', '---\ntitre: Atelier\ndebut: 2099-12-08\n---\n\nDe Christian.\n')
    await press('Publier 3 nouvelles dates')
    await said('Quelqu’un vient de modifier l’agenda')
    expect(screen.text()).toContain('déjà à l’agenda')
    expect(inAgenda(doors)).toHaveLength(2)
    await press('Publier 2 nouvelles dates')
    await said('Revenir au site')
    expect(doors.repo.texts.get('agenda/2099-12-08-atelier.md')).toContain('De Christian.')
    expect(inAgenda(doors)).toHaveLength(4)
  })

  it('leaves out the days that are over, unless one wants them', async () => {
    const old = 'agenda/2020-01-07-atelier.md'
    const doors = start({ [old]: text.replaceAll('2099-12-01', '2020-01-07') })
    screen = await openScreen(doors, `/sites/reg-art/repeter/${old}`)
    await said('Répéter « Atelier »')
    expect(screen.text()).toContain('mardi 14 janvier 2020déjà passée')
    field<HTMLInputElement>('mardi 14 janvier 2020').click()
    await settle()
    await press('Publier une nouvelle date')
    await said('Revenir au site')
    expect(inAgenda(doors)).toEqual([old, 'agenda/2020-01-14-atelier.md', path])
  })

  it('asks for a day first', async () => {
    const doors = start({ 'agenda/2099-12-02-sans.md': '---\ntitre: Sans jour\n---\n' })
    screen = await openScreen(doors, '/sites/reg-art/repeter/agenda/2099-12-02-sans.md')
    await said('Donnez d’abord à cet événement un titre et un jour')
  })
})

describe('an event that does not take place', () => {
  it('says so after one press, and takes it back', async () => {
    const doors = start()
    screen = await openScreen(doors, `/sites/reg-art/annuler/${path}`)
    await said('Annuler « Atelier » ?')
    expect(screen.text()).toContain('avec la mention « Annulé »')
    await press('Annuler l’événement')
    await said('Écrire pourquoi')
    expect(doors.repo.texts.get(path)).toBe(text.replace('---\n\n', 'annule: true\n---\n\n'))
    screen.wrapper.unmount()
    screen = await openScreen(doors, `/sites/reg-art/annuler/${path}`)
    await said('Rétablir « Atelier » ?')
    await press('Rétablir l’événement')
    await said('Revenir au site')
    expect(doors.repo.texts.get(path)).toBe(text)
  })

  it('keeps what is being typed in it as a draft that says so too', async () => {
    const doors = start()
    await doors.services.drafts.put(draft(path, text.replace('Venez.', 'Venez nombreux.'), text))
    screen = await openScreen(doors, `/sites/reg-art/complet/${path}`)
    await said('Marquer « Atelier » complet ?')
    expect(screen.text()).toContain('Votre texte non publié reste un brouillon.')
    await press('Marquer complet')
    await said('Revenir au site')
    const now = text.replace('---\n\n', 'complet: true\n---\n\n')
    expect(doors.repo.texts.get(path)).toBe(now)
    expect(doors.device.kept(path)).toMatchObject({
      text: now.replace('Venez.', 'Venez nombreux.'),
      base: oidOf(now),
      baseText: now,
    })
  })

  it('is said of what a colleague has just written, not over it', async () => {
    const doors = start()
    screen = await openScreen(doors, `/sites/reg-art/annuler/${path}`)
    await said('Annuler « Atelier » ?')
    doors.repo.write(path, text.replace('Venez.', 'De Christian.'))
    await press('Annuler l’événement')
    await said('Écrire pourquoi')
    expect(doors.repo.texts.get(path)).toContain('annule: true\n---\n\nDe Christian.\n')
  })

  it('has nothing to say to visitors who do not see it', async () => {
    const doors = bench({ repo: fakeForgeRepo(siteTexts) })
    await doors.services.drafts.put(draft(path, text, null))
    screen = await openScreen(doors, `/sites/reg-art/annuler/${path}`)
    await said('Les visiteurs ne voient pas cet événement')
  })

  it('says what went wrong, and that nothing is lost', async () => {
    const doors = start()
    screen = await openScreen(doors, `/sites/reg-art/annuler/${path}`)
    await said('Annuler « Atelier » ?')
    doors.repo.failing = 'offline'
    await press('Annuler l’événement')
    await said('Pas de connexion internet')
    expect(screen.text()).toContain('Rien n’a été publié, rien n’est perdu.')
    doors.repo.failing = null
    await press('Annuler l’événement')
    await said('Écrire pourquoi')
  })
})
