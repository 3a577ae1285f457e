// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { usePublicationStore } from '#src/stores/publication.ts'
import { useSiteStore } from '#src/stores/site.ts'
import { bench, contact, until, type Bench } from '../fakes/services.ts'
import { oidOf } from '../fakes/fake-forge-repo.ts'

const path = 'pages/contact.md'
const page = {
  path,
  title: 'Contact',
  message: 'Modification de « Contact »',
  changes: [{ path, base: oidOf(contact), baseText: contact, content: `${contact}\nUn mot.\n` }],
}

async function open(given: Parameters<typeof bench>[0] = {}) {
  const made = bench(given)
  const site = useSiteStore()
  await site.open({ owner: 'associations', address: 'reg-art' })
  return { ...made, site, publication: usePublicationStore() }
}
const serve = (at: Bench, commit: string | undefined, refused: string | null = null) =>
  at.publicSite.announce('reg-art', {
    commit: commit ?? null,
    builtAt: 0,
    refusal: refused === null ? null : { commit: refused, at: 0, message: 'Il manque l’adresse du siège.', count: 1 },
  })

describe('publishing a page', () => {
  it('is online when the public address serves its commit, and not before', async () => {
    const at = await open()
    serve(at, at.repo.commits[0])
    const outcome = await at.publication.publish(page)
    expect(outcome?.kind).toBe('published')
    await until(() => at.publicSite.asked > 1, 'watching')
    expect(at.publication.state.kind).toBe('laying-out')
    serve(at, at.repo.commits[0])
    await until(() => at.publication.state.kind === 'online', 'online')
  })

  it('is online too when a colleague’s later commit is served', async () => {
    const at = await open()
    await at.publication.publish(page)
    serve(at, at.repo.write('pages/accueil.md', '---\ntitre: Accueil\n---\n\nBonsoir.\n'))
    await until(() => at.publication.state.kind === 'online', 'online')
    expect(at.publication.state).toMatchObject({ kind: 'online', page: { path } })
  })

  it('goes on being watched after a reload', async () => {
    const at = await open()
    await at.publication.publish(page)
    const again = await open({ repo: at.repo, device: at.device, services: at.services })
    again.publication.resume()
    expect(again.publication.state).toMatchObject({ kind: 'laying-out', page: { title: 'Contact' } })
    serve(again, at.repo.commits[0])
    await until(() => again.publication.state.kind === 'online', 'online')
    const third = await open({ repo: at.repo, device: at.device, services: at.services })
    third.publication.resume()
    expect(third.publication.state.kind).toBe('none')
  })

  it('refused by the builder says so, with the page and the field found by the same code', async () => {
    const at = await open()
    at.repo.write(
      'identite.yml',
      'nom: Reg’art\nobjet: Des arts.\ntelephone: 04 76 00 00 00\ncourriel: a@reg-art.fr\nresponsable: C\n',
    )
    const before = at.repo.commits[0]
    await at.publication.publish({
      ...page,
      changes: [{ ...page.changes[0], path, base: oidOf(contact), content: 'x' }],
    })
    serve(at, before, at.repo.commits[0])
    await until(() => at.publication.state.kind === 'build-refused', 'refused')
    await until(() => at.publication.problems.length > 0, 'problems')
    expect(at.publication.problems).toMatchObject([{ code: 'identity-missing', path: 'identite.yml', field: 'siege' }])
  })

  it('tells each failure apart and sends nothing', async () => {
    for (const [code, told] of [
      ['offline', { kind: 'offline' }],
      ['forge-down', { kind: 'forge-down' }],
      ['session-expired', { kind: 'expired' }],
      ['forbidden', { kind: 'refused', reason: 'read-only' }],
      ['not-found', { kind: 'refused', reason: 'gone' }],
    ] as const) {
      const at = await open()
      at.repo.failing = code
      await at.publication.publish(page)
      expect(at.publication.state).toMatchObject({ kind: 'failed', failure: told })
      expect(at.repo.texts.get(path)).toBe(contact)
    }
  })

  it('waits for another screen’s publication that is being sent, and then goes too', async () => {
    const at = await open()
    const home = '---\ntitre: Accueil\n---\n\nBonsoir.\n'
    const other = { path: 'pages/autre.md', title: 'Autre', message: 'Création de « Autre »' }
    const outcomes = await Promise.all([
      at.publication.publish(page),
      at.publication.publish({ ...other, changes: [{ path: other.path, base: null, content: home }] }),
    ])
    expect(outcomes.map((outcome) => outcome?.kind)).toEqual(['published', 'published'])
    expect(at.repo.texts.get(other.path)).toBe(home)
    expect(at.repo.texts.get(path)).toContain('Un mot.')
    expect(at.publication.state).toMatchObject({ kind: 'laying-out', page: { path: other.path } })
  })

  it('that waits while another site is opened is not sent there', async () => {
    const at = await open()
    const other = { path: 'pages/autre.md', title: 'Autre', message: 'Création de « Autre »' }
    const first = at.publication.publish(page)
    const second = at.publication.publish({ ...other, changes: [{ path: other.path, base: null, content: 'x' }] })
    await Promise.resolve()
    expect(at.publication.state.kind).toBe('sending')
    await at.site.open({ owner: 'associations', address: 'kayane' })
    expect((await first)?.kind).toBe('published')
    expect(at.services.pending.get('lea', 'associations/reg-art')?.path).toBe(path)
    expect(await second).toBeNull()
    expect(at.repo.texts.has(other.path)).toBe(false)
  })

  it('shows both texts when two people changed the same passage', async () => {
    const at = await open()
    at.repo.write(path, `${contact}\nD’une collègue.\n`)
    await at.publication.publish(page)
    expect(at.publication.state.kind).toBe('conflict')
    expect(at.publication.conflicts).toMatchObject([{ path, theirs: `${contact}\nD’une collègue.\n` }])
    at.publication.dismiss()
    expect(at.publication.conflicts).toEqual([])
    expect(at.repo.texts.get(path)).toContain('D’une collègue.')
  })
})
