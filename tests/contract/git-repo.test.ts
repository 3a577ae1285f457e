import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityFetch } from '../harness/city-fetch.ts'
import { city, createRepo, fileAtForge, tokenFor, type TestRepo } from './git-repo-city.ts'
import { createNodeRepo, removeCopy, type NodeRepo } from './git-repo-node.ts'
import { gitRepoSuite, oidIn, photo, publish, type Device } from './git-repo-suite.ts'

const forgeUrl = city.addresses.giteaDirect
const witness = `${city.addresses.app}/ville.json`

async function nodeDevice(repo: TestRepo, account: string): Promise<Device> {
  const token = await tokenFor(account)
  let network = 'well'
  let session = 'well'
  const options = {
    ...repo,
    forgeUrl,
    witness,
    token: async () => (session === 'well' ? token : 'x'.repeat(token.length)),
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const isForge = String(input).startsWith(forgeUrl)
      if (network === 'offline' || (network === 'forge-down' && isForge)) throw new TypeError('fetch failed')
      return isForge ? fetch(input, init) : new Response('{}')
    },
  }
  const device = { repo: await createNodeRepo(options) }
  return {
    get repo() {
      return device.repo
    },
    network: async (state) => void (network = state),
    session: async (state) => void (session = state),
    reopen: async () => void (device.repo = await createNodeRepo(options, device.repo.folder)),
    close: () => removeCopy(device.repo),
  }
}

gitRepoSuite('the core in Node', nodeDevice)

describe('site repository: what only the core shows', () => {
  let site: TestRepo
  const repos: NodeRepo[] = []
  beforeAll(async () => {
    const pages = Array.from(
      { length: 50 },
      (_, index) => [`pages/p${index}.md`, `---\ntitre: P${index}\n---\n\n${'mot '.repeat(300)}\n`] as const,
    )
    site = await createRepo(new Map<string, string | Uint8Array>([...pages, ['medias/2026/a.webp', photo]]), ['lea'])
  })
  afterAll(async () => {
    for (const repo of repos) await removeCopy(repo)
    await site.remove()
  })
  const createRepoHere = async (fetch?: typeof globalThis.fetch): Promise<NodeRepo> => {
    const repo = await createNodeRepo({
      ...site,
      forgeUrl,
      witness,
      token: () => tokenFor('lea'),
      ...(fetch ? { fetch } : {}),
    })
    repos.push(repo)
    return repo
  }

  it('opens fifty pages in three requests, without any picture', async () => {
    const repo = await createRepoHere()
    await repo.open()
    expect(repo.traffic.requests).toBe(3)
    expect(repo.traffic.received).toBeLessThan(photo.length / 2)
  })

  it('publishes in four requests and a few kilobytes', async () => {
    const repo = await createRepoHere()
    const state = await repo.open()
    const before = repo.traffic
    await publish(repo, state, { 'pages/p1.md': 'Court.\n' })
    expect(repo.traffic.requests - before.requests).toBe(4)
    expect(repo.traffic.received - before.received).toBeLessThan(5000)
    expect(repo.traffic.sent - before.sent).toBeLessThan(10_000)
  })

  it('fetches a damaged copy anew, and publishes from it all the same', async () => {
    const repo = await createRepoHere()
    const state = await repo.open()
    const packs = join(repo.folder, 'copy/objects/pack')
    for (const name of await readdir(packs)) await rm(join(packs, name))
    const after = await createNodeRepo({ ...site, forgeUrl, witness, token: () => tokenFor('lea') }, repo.folder)
    expect(await after.local()).toBeNull()
    expect((await publish(after, state, { 'pages/p2.md': 'Deux.\n' })).kind).toBe('published')
    expect((await after.open()).files).toHaveLength(state.files.length)
    await writeFile(join(repo.folder, 'copy/refs/parvis/complete'), `${'0'.repeat(39)}1\n`)
    expect((await after.open()).fresh).toBe(true)
  })

  it('does not show a text from a copy that was damaged, and fetches it anew', async () => {
    const repo = await createRepoHere()
    const state = await repo.open()
    const packs = join(repo.folder, 'copy/objects/pack')
    for (const name of (await readdir(packs)).filter((one) => one.endsWith('.pack'))) {
      const pack = await readFile(join(packs, name))
      await writeFile(join(packs, name), pack.fill(0, pack.length >> 1, (pack.length >> 1) + 4))
    }
    const after = await createNodeRepo({ ...site, forgeUrl, witness, token: () => tokenFor('lea') }, repo.folder)
    expect(await after.local()).toBeNull()
    expect((await after.open()).texts).toEqual(state.texts)
  })

  it('merges on a device that never had what the edit started from', async () => {
    const [first, second] = [await createRepoHere(), await createRepoHere()]
    const state = await first.open()
    const text = state.texts.get('pages/p3.md') ?? ''
    await publish(first, state, { 'pages/p3.md': `${text}\nAjouté.\n` })
    const outcome = await publish(second, state, { 'pages/p3.md': text.replace('titre: P3', 'titre: Trois') })
    expect(outcome).toMatchObject({
      kind: 'published',
      merged: [{ text: `${text.replace('titre: P3', 'titre: Trois')}\nAjouté.\n` }],
    })
  })

  it('stops an opening when the person goes elsewhere, and opens well afterwards', async () => {
    const repo = await createRepoHere()
    const leaving = new AbortController()
    const opening = repo.open({ signal: leaving.signal, onProgress: () => leaving.abort() })
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' })
    expect((await repo.open()).fresh).toBe(true)
  })

  it('publishes once when the network breaks after the forge took the push', async () => {
    let breaks = false
    const repo = await createRepoHere(async (input, init) => {
      const response = await fetch(input, init)
      if (!breaks || !String(input).endsWith('git-receive-pack') || init?.method !== 'POST') return response
      breaks = false
      await response.arrayBuffer()
      throw new TypeError('fetch failed')
    })
    const state = await repo.open()
    breaks = true
    const outcome = await publish(repo, state, { 'pages/p4.md': 'Quatre.\n' })
    expect(outcome).toMatchObject({ kind: 'published' })
    expect(await fileAtForge(site, 'pages/p4.md')).toBe('Quatre.\n')
    expect((await repo.open()).commit).toBe(outcome.kind === 'published' && outcome.commit)
  })

  it('signs with any name that a person may have', async () => {
    const repo = await createRepoHere()
    const state = await repo.open()
    const author = { name: 'Léa <b>\n"D\'Arc', email: 'lea <@> example' }
    const change = { path: 'pages/p5.md', base: oidIn(state, 'pages/p5.md'), content: 'Cinq.\n' }
    expect((await repo.publish({ author, message: 'Un titre\n\nparent 0000', changes: [change] })).kind).toBe(
      'published',
    )
  })

  it('refuses paths that are no paths of content', async () => {
    const repo = await createRepoHere()
    const state = await repo.open()
    for (const path of ['../a.md', '.git/config', 'pages//a.md', '/a.md', 'pages/p1.md/b.md', 'pages']) {
      await expect(publish(repo, state, { [path]: 'x' })).rejects.toMatchObject({ code: 'unexpected' })
    }
    expect((await repo.open()).commit).toBe(state.commit)
  })

  it('goes through the outer web server as well', async () => {
    const repo = await createNodeRepo({
      ...site,
      forgeUrl: city.addresses.forge,
      token: () => tokenFor('lea'),
      fetch: cityFetch,
    })
    repos.push(repo)
    const state = await repo.open()
    expect((await publish(repo, state, { 'pages/p6.md': 'Six.\n' })).kind).toBe('published')
  })
})
