/** What every `GitRepo` keeps to, against a real forge. Run in Node over the core, and in Chromium over the worker. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GitRepo, PublishOutcome, PublishRequest, RepoState } from '#src/services/git/git-repo.ts'
import { archive, createRepo, fileAtForge, historyAtForge, type TestRepo } from './git-repo-city.ts'

/** One person's browser. */
export interface Device {
  repo: GitRepo
  network(state: 'well' | 'offline' | 'forge-down'): Promise<void>
  /** The person's session is over, or not. */
  session(state: 'well' | 'expired'): Promise<void>
  /** The page is closed at once and opened again: what the device kept is all there is. */
  reopen(): Promise<void>
  close(): Promise<void>
}

export type CreateDevice = (repo: TestRepo, account: string) => Promise<Device>

const author = { name: 'Léa Martin', email: 'lea@noreply.example' }
const page =
  '---\ntitre: Contact\nchapeau: Écrivez-nous # rien de plus\ninconnu: {a: 1}\n---\n\nPremier.\n\nDeuxième.\n\nTroisième.\n'
export const photo = new Uint8Array(90_000).map((_, index) => (index * 2_654_435_761) >>> 13)
const files = new Map<string, string | Uint8Array>([
  ['identite.yml', 'nom: Reg’art\nobjet: Des arts\ntelephone: 04 76\n'],
  ['pages/accueil.md', '---\ntitre: Accueil\n---\n\nBonjour.\n'],
  ['pages/contact.md', page],
  [
    'pages/groupe.md',
    `---\ntitre: Groupe\n---\n\n${['un', 'deux', 'trois', 'quatre'].map((who) => `De ${who} :`).join('\n\n')}\n`,
  ],
  ['medias/2026/affiche.webp', photo],
  ['medias/2026/affiche.webp.yml', 'description: Une affiche\n'],
])

export function gitRepoSuite(name: string, create: CreateDevice): void {
  describe(`site repository: ${name}`, () => {
    let site: TestRepo
    const devices: Device[] = []
    const device = async (account = 'lea', repo = site): Promise<Device> => {
      const made = await create(repo, account)
      devices.push(made)
      return made
    }
    beforeAll(async () => {
      site = await createRepo(files, ['lea', 'christian'])
    })
    afterAll(async () => {
      for (const one of devices) await one.close()
      await site.remove()
    })

    it('opens with every text and the names of the media, and has nothing before that', async () => {
      const { repo } = await device()
      expect(await repo.local()).toBeNull()
      const steps: string[] = []
      const state = await repo.open({ onProgress: ({ step }) => steps.push(step) })
      expect(state.fresh).toBe(true)
      expect(state.files.map(({ path }) => path).toSorted()).toEqual([...files.keys()].toSorted())
      for (const [path, content] of files) if (typeof content === 'string') expect(state.texts.get(path)).toBe(content)
      expect(state.texts.has('medias/2026/affiche.webp')).toBe(false)
      expect(state.commit).toBe((await historyAtForge(site))[0]?.sha)
      expect([...new Set(steps)]).toEqual(['connecting', 'downloading', 'reading'])
      expect(await repo.local()).toEqual({ ...state, fresh: false })
    })

    it('reads a picture when it is looked at, and keeps it', async () => {
      const { repo, network } = await device()
      const oid = oidIn(await repo.open(), 'medias/2026/affiche.webp')
      expect(await repo.readBlob(oid)).toEqual(photo)
      await network('offline')
      expect(await repo.readBlob(oid)).toEqual(photo)
    })

    it('publishes one page as one commit on the head', async () => {
      const { repo } = await device()
      const before = await repo.open()
      const text = page.replace('Premier.', 'Premier, corrigé.')
      const outcome = await publish(repo, before, { 'pages/contact.md': text })
      expect(outcome).toMatchObject({ kind: 'published', merged: [] })
      const [head, parent] = await historyAtForge(site)
      expect(head).toMatchObject({ sha: commitOf(outcome), parents: 1, message: 'Contact modifié\n' })
      expect(parent?.sha).toBe(before.commit)
      expect(await fileAtForge(site, 'pages/contact.md')).toBe(text)
      const after = await repo.local()
      expect(after).toMatchObject({ commit: commitOf(outcome) })
      expect(after?.texts.get('pages/contact.md')).toBe(text)
      expect(outcome.kind === 'published' && outcome.oids.get('pages/contact.md')).toBe(
        oidIn(after, 'pages/contact.md'),
      )
      await publish(repo, await repo.open(), { 'pages/contact.md': page })
    })

    it('publishes a new page, a picture and a deletion together, and touches no other file', async () => {
      const { repo } = await device()
      const before = await repo.open()
      const bytes = new Uint8Array([1, 2, 3, 0, 255])
      const outcome = await publish(repo, before, {
        'pages/ateliers/dessin.md': '---\ntitre: Dessin\n---\n',
        'medias/2026/trait.webp': bytes,
        'medias/2026/affiche.webp.yml': null,
      })
      expect(outcome.kind).toBe('published')
      const after = await (await device()).repo.open()
      const expected = [...before.files.map(({ path }) => path), 'pages/ateliers/dessin.md', 'medias/2026/trait.webp']
      expect(after.files.map(({ path }) => path).toSorted()).toEqual(
        expected.filter((path) => path !== 'medias/2026/affiche.webp.yml').toSorted(),
      )
      expect(await repo.readBlob(oidIn(after, 'medias/2026/trait.webp'))).toEqual(bytes)
      expect(oidIn(after, 'medias/2026/affiche.webp')).toBe(oidIn(before, 'medias/2026/affiche.webp'))
    })

    it('merges what two people changed in different paragraphs and fields', async () => {
      const [lea, christian] = [await device('lea'), await device('christian')]
      const [state, same] = [await lea.repo.open(), await christian.repo.open()]
      const hers = page.replace('Premier.', 'Premier de Léa.').replace('titre: Contact', 'titre: Nous écrire')
      const his = page.replace('Deuxième.', 'Deuxième de Christian.').replace('Écrivez-nous', '"Venez"')
      expect((await publish(lea.repo, state, { 'pages/contact.md': hers })).kind).toBe('published')
      const outcome = await publish(christian.repo, same, { 'pages/contact.md': his })
      const both = his.replace('Premier.', 'Premier de Léa.').replace('titre: Contact', 'titre: Nous écrire')
      expect(outcome).toMatchObject({ kind: 'published', merged: [{ path: 'pages/contact.md', text: both }] })
      expect(await fileAtForge(site, 'pages/contact.md')).toBe(both)
      expect((await christian.repo.local())?.texts.get('pages/contact.md')).toBe(both)
      await publish(lea.repo, await lea.repo.open(), { 'pages/contact.md': page })
    })

    it('gives both texts when two people changed one paragraph, and sends the one that is then chosen', async () => {
      const [lea, christian] = [await device('lea'), await device('christian')]
      const [state, same] = [await lea.repo.open(), await christian.repo.open()]
      const hers = page.replace('Premier.', 'Premier de Léa.')
      const his = page.replace('Premier.', 'Premier de Christian.')
      await publish(lea.repo, state, { 'pages/contact.md': hers })
      const outcome = await publish(christian.repo, same, { 'pages/contact.md': his })
      const theirs = await christian.repo.local()
      expect(outcome).toEqual({
        kind: 'conflict',
        files: [
          {
            path: 'pages/contact.md',
            base: page,
            mine: his,
            theirs: hers,
            theirsOid: oidIn(theirs, 'pages/contact.md'),
          },
        ],
      })
      expect(await fileAtForge(site, 'pages/contact.md')).toBe(hers)
      expect((await publish(christian.repo, theirs, { 'pages/contact.md': page })).kind).toBe('published')
    })

    it('asks the person when a page was deleted meanwhile, or made twice under one name', async () => {
      const [lea, christian] = [await device('lea'), await device('christian')]
      const [state, same] = [await lea.repo.open(), await christian.repo.open()]
      await publish(lea.repo, state, { 'pages/accueil.md': null, 'pages/neuf.md': 'A\n' })
      const outcome = await publish(christian.repo, same, { 'pages/accueil.md': 'Bonsoir.\n', 'pages/neuf.md': 'B\n' })
      expect(outcome).toMatchObject({
        kind: 'conflict',
        files: [
          { path: 'pages/accueil.md', theirs: null, theirsOid: null, mine: 'Bonsoir.\n' },
          { path: 'pages/neuf.md', theirs: 'A\n', mine: 'B\n', base: null },
        ],
      })
    })

    it('makes no second commit of an edit whose answer was lost', async () => {
      const { repo } = await device()
      const state = await repo.open()
      const text = 'nom: Reg’art\nobjet: Des arts\ntelephone: 04 77\n'
      const first = await publish(repo, state, { 'identite.yml': text })
      const again = await publish(repo, state, { 'identite.yml': text })
      expect(again).toMatchObject({ kind: 'published', commit: commitOf(first), merged: [] })
      expect(again.kind === 'published' && again.oids).toEqual(first.kind === 'published' && first.oids)
    })

    it('loses no edit of four people who publish at the same moment, and history stays one line', async () => {
      const before = (await historyAtForge(site)).length
      const people = ['un', 'deux', 'trois', 'quatre']
      const rounds = 3
      await Promise.all(
        people.map(async (who, index) => {
          const { repo } = await device(index % 2 ? 'christian' : 'lea')
          for (let round = 1; round <= rounds; round += 1) {
            const state = await repo.open()
            const text = state.texts.get('pages/groupe.md') ?? ''
            const outcome = await publish(repo, state, {
              'pages/groupe.md': text.replace(`De ${who} :`, `De ${who} : ${round}`),
            })
            expect(outcome.kind).toBe('published')
          }
        }),
      )
      const text = await fileAtForge(site, 'pages/groupe.md')
      for (const who of people) expect(text).toContain(`De ${who} : 3 2 1`)
      const history = await historyAtForge(site)
      expect(history).toHaveLength(before + people.length * rounds)
      expect(history.filter(({ parents }) => parents !== 1)).toHaveLength(1)
    }, 180_000)

    it('is refused what is the city’s, and publishes the rest afterwards', async () => {
      const { repo } = await device()
      const state = await repo.open()
      const refused = await publish(repo, state, { '.gitea/workflows/a.yml': 'on: push\n', 'pages/neuf.md': 'C\n' })
      expect(refused).toMatchObject({ kind: 'refused', reason: 'protected' })
      expect(await fileAtForge(site, '.gitea/workflows/a.yml')).toBeNull()
      expect((await repo.local())?.commit).toBe(state.commit)
      expect((await publish(repo, state, { 'pages/neuf.md': 'C\n' })).kind).toBe('published')
    })

    it('tells a suspended site from one that the person may not see', async () => {
      const [{ repo }, amir] = [await device(), await device('amir')]
      const state = await repo.open()
      await archive(site, true)
      try {
        expect(await publish(repo, state, { 'pages/neuf.md': 'D\n' })).toMatchObject({
          kind: 'refused',
          reason: 'read-only',
        })
        expect((await repo.open()).fresh).toBe(true)
      } finally {
        await archive(site, false)
      }
      await expect(amir.repo.open()).rejects.toMatchObject({ code: 'not-found' })
      expect(await publish(amir.repo, state, { 'pages/neuf.md': 'E\n' })).toMatchObject({
        kind: 'refused',
        reason: 'gone',
      })
    })

    it('shows what the device has when there is no network, and says that nothing was sent', async () => {
      const { repo, network } = await device()
      await network('offline')
      await expect(repo.open()).rejects.toMatchObject({ code: 'offline' })
      await network('well')
      const state = await repo.open()
      await network('offline')
      expect(await repo.open()).toEqual({ ...state, fresh: false })
      expect(await publish(repo, state, { 'pages/neuf.md': 'F\n' })).toEqual({ kind: 'offline' })
      await network('well')
      expect((await publish(repo, state, { 'pages/neuf.md': 'F\n' })).kind).toBe('published')
    })

    it('tells a forge that is down from a network that is missing', async () => {
      const { repo, network } = await device()
      const state = await repo.open()
      await network('forge-down')
      expect((await repo.open()).fresh).toBe(false)
      expect(await publish(repo, state, { 'pages/neuf.md': 'G\n' })).toEqual({ kind: 'forge-down' })
    })

    it('tells an expired session from a missing network', async () => {
      const { repo, session } = await device()
      await session('expired')
      await expect(repo.open()).rejects.toMatchObject({ code: 'session-expired' })
      await session('well')
      const state = await repo.open()
      await session('expired')
      expect((await repo.open()).fresh).toBe(false)
      expect(await publish(repo, state, { 'pages/neuf.md': 'H\n' })).toEqual({ kind: 'expired' })
      await session('well')
      expect((await publish(repo, state, { 'pages/neuf.md': 'H\n' })).kind).toBe('published')
    })

    it('has what it published when it is closed the moment after', async () => {
      const one = await device()
      const outcome = await publish(one.repo, await one.repo.open(), { 'pages/neuf.md': 'I\n' })
      await one.reopen()
      await one.network('offline')
      const state = await one.repo.open()
      expect(state.commit).toBe(commitOf(outcome))
      expect(state.texts.get('pages/neuf.md')).toBe('I\n')
    })

    it('says that the known head moved', async () => {
      const { repo } = await device()
      const heads: string[] = []
      const stop = repo.watch((commit) => heads.push(commit))
      const state = await repo.open()
      const outcome = await publish(repo, state, { 'pages/neuf.md': 'J\n' })
      await expect.poll(() => heads).toEqual([state.commit, commitOf(outcome)])
      stop()
    })

    it('forgets the copy when asked to', async () => {
      const { repo } = await device()
      await repo.open()
      await repo.forget()
      expect(await repo.local()).toBeNull()
      expect((await repo.open()).fresh).toBe(true)
    })
  })
}

/** Publishes contents against the texts of a state, as the app does. */
export function publish(
  repo: GitRepo,
  state: RepoState | null,
  contents: Readonly<Record<string, string | Uint8Array | null>>,
): Promise<PublishOutcome> {
  const bases = new Map(state?.files.map(({ path, oid }) => [path, oid]))
  const request: PublishRequest = {
    changes: Object.entries(contents).map(([path, content]) => ({ path, base: bases.get(path) ?? null, content })),
    author,
    message: 'Contact modifié',
  }
  return repo.publish(request)
}

export function oidIn(state: RepoState | null, path: string): string {
  const found = state?.files.find((file) => file.path === path)
  if (!found) throw new Error(`no ${path}`)
  return found.oid
}

function commitOf(outcome: PublishOutcome): string {
  if (outcome.kind !== 'published') throw new Error(`not published: ${JSON.stringify(outcome)}`)
  return outcome.commit
}
