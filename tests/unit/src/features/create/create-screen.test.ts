// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeForgeRepo } from '../../fakes/fake-forge-repo.ts'
import { bench, siteTexts } from '../../fakes/services.ts'
import { openScreen, plain, settle, type Screen } from '../../mount-screen.ts'

let screen: Screen | null = null
afterEach(() => {
  screen?.wrapper.unmount()
  document.body.innerHTML = ''
})
const said = async (words: string) =>
  vi.waitFor(() => expect(screen?.text()).toContain(words), { timeout: 10_000, interval: 20 })

async function fill(label: string, words: string): Promise<void> {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(label))
  const input = document.getElementById(named?.htmlFor ?? '')
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field « ${label} »`)
  input.value = words
  input.dispatchEvent(new Event('input'))
  await settle()
}

describe('something new', () => {
  it('begins with what was asked, at the address that was shown', async () => {
    screen = await openScreen(bench(), '/sites/reg-art/creer/evenement')
    await said('Nouvel événement')
    const goTo = vi.spyOn(screen.router, 'push').mockResolvedValue(undefined)
    await fill('Nom de l’événement', 'Fête d’été')
    expect(screen.text()).not.toContain('Son adresse sera')
    await fill('Jour', '2027-06-20')
    await fill('Heure', '14:00')
    expect(screen.text()).toContain('Son adresse sera /agenda/2027-06-20-fete-d-ete/')
    expect(screen.text()).toContain('dimanche 20 juin 2027, 14 h')
    screen.button('Commencer à écrire').click()
    await settle()
    expect(goTo).toHaveBeenCalledWith({
      path: '/sites/reg-art/ecrire/agenda/2027-06-20-fete-d-ete.md',
      query: { titre: 'Fête d’été', debut: '2027-06-20T14:00' },
    })
  })

  it('that is an album has the day on which it was begun', async () => {
    screen = await openScreen(bench(), '/sites/reg-art/creer/album')
    await said('Nouvel album')
    const goTo = vi.spyOn(screen.router, 'push').mockResolvedValue(undefined)
    await fill('Titre de l’album', 'La fête')
    screen.button('Commencer à écrire').click()
    await settle()
    expect(goTo).toHaveBeenCalledWith({
      path: '/sites/reg-art/ecrire/albums/la-fete.md',
      query: { titre: 'La fête', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    })
  })

  it('says what is missing, at the field', async () => {
    screen = await openScreen(bench(), '/sites/reg-art/creer/evenement')
    await said('Nouvel événement')
    await fill('Nom de l’événement', 'Fête')
    screen.button('Commencer à écrire').click()
    await settle()
    expect(screen.text()).toContain('Choisissez le jour de l’événement.')
  })

  it('tells a clash of addresses, and offers one that is free', async () => {
    screen = await openScreen(bench({ repo: fakeForgeRepo(siteTexts) }), '/sites/reg-art/creer/page')
    await said('Nouvelle page')
    await fill('Titre de la page', 'Contact')
    await said('Une page a déjà cette adresse : /contact/')
    screen.button('Commencer à écrire').click()
    await settle()
    expect(plain(document.activeElement?.textContent ?? '')).toContain('Prendre plutôt « contact-2 »')
    screen.button('Prendre plutôt « contact-2 »').click()
    await settle()
    expect(screen.text()).toContain('Son adresse sera /contact-2/')
  })
})

describe('something new that is made from what exists', () => {
  const concert = 'agenda/2026-11-21-concert.md'
  const text = '---\ntitre: Concert\ndebut: 2026-11-21T20:30\nlieu: Salle des fêtes\n---\n\nVenez.\n'
  const start = () => bench({ repo: fakeForgeRepo({ ...siteTexts, [concert]: text }) })

  it('a copy of an event asks its day, and has the rest', async () => {
    screen = await openScreen(start(), `/sites/reg-art/creer/evenement?copie=${concert}`)
    await said('Copier « Concert »')
    const goTo = vi.spyOn(screen.router, 'push').mockResolvedValue(undefined)
    screen.button('Commencer à écrire').click()
    await settle()
    expect(screen.text()).toContain('Choisissez le jour du nouvel événement')
    await fill('Jour', '2027-06-12')
    screen.button('Commencer à écrire').click()
    await settle()
    expect(goTo).toHaveBeenCalledWith({
      path: '/sites/reg-art/ecrire/agenda/2027-06-12-concert.md',
      query: { titre: 'Concert', debut: '2027-06-12T20:30', lieu: 'Salle des fêtes', copie: concert },
    })
  })

  it('a copy of a page has the next address that is free, unasked', async () => {
    screen = await openScreen(start(), '/sites/reg-art/creer/page?copie=pages/contact.md')
    await said('Copier « Contact »')
    await said('Son adresse sera /contact-2/')
    expect(screen.text()).not.toContain('Une page a déjà cette adresse')
  })

  it('a copy has the title that is typed on this device', async () => {
    const doors = start()
    await doors.services.drafts.put({
      person: 'lea',
      site: 'associations/reg-art',
      path: concert,
      base: null,
      baseText: '',
      text: text.replace('Concert', 'Récital'),
      savedAt: 1,
      publishedAs: null,
    })
    screen = await openScreen(doors, `/sites/reg-art/creer/evenement?copie=${concert}`)
    await said('Copier « Récital »')
  })

  it('a report is a news item of today that looks back', async () => {
    screen = await openScreen(start(), `/sites/reg-art/creer/actualite?bilan=${concert}`)
    await said('Le compte rendu de « Concert »')
    const goTo = vi.spyOn(screen.router, 'push').mockResolvedValue(undefined)
    screen.button('Commencer à écrire').click()
    await settle()
    expect(goTo).toHaveBeenCalledWith({
      path: expect.stringMatching(/actualites\/\d{4}-\d\d-\d\d-retour-sur-concert\.md$/) as string,
      query: { titre: 'Retour sur «\u00a0Concert\u00a0»', bilan: concert },
    })
  })

  it('what is not there any more is said, and something new can be begun all the same', async () => {
    screen = await openScreen(start(), '/sites/reg-art/creer/page?copie=pages/partie.md')
    await said('La page d’origine n’existe plus')
    expect(screen.text()).toContain('Nouvelle page')
  })
})
