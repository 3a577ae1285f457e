/**
 * A push becomes a site, on the city's real forge, runners and web server. Kayane's repository, by git and with Amir's
 * own right: what an association does without the app.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cityPaths, readCityState, type CityState } from '#ci/city/state.ts'
import { FolderTarget } from '#ci/deploy/folder-target.ts'
import { GRACE } from '#ci/publish/lateness.ts'
import { Clone, eventually } from '#tests/contract/editor-rights-tools.ts'
import { tokenOf } from '#tests/contract/forge-sign-in.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'

const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
let city: CityState
let clone: Clone
let site = ''
let root = ''

interface Announcement {
  commit: string
  refus: { commit: string; message: string; nombre: number } | null
}

beforeAll(async () => {
  city = readCityState(state)
  site = city.addresses.sites.replace('{adresse}', 'kayane')
  root = join(cityPaths(state).sites, 'kayane')
  clone = await Clone.of(`${city.addresses.forge}/associations/kayane.git`, await tokenOf(city, 'amir'))
  await eventually('first publication of the city', () => read('/parvis.json'), 120)
}, 130_000)
afterAll(() => clone.remove())
beforeEach(() => clone.fresh())

async function push(files: Readonly<Record<string, string>>): Promise<string> {
  await clone.write(files)
  const commit = await clone.commit('Essai')
  await clone.git('push', '--quiet', 'origin', 'HEAD:refs/heads/main')
  return commit
}

async function read(path: string): Promise<string | null> {
  const answer = await cityFetch(site + path)
  return answer.ok ? answer.text() : null
}

async function announced(): Promise<Announcement> {
  return JSON.parse((await read('/parvis.json')) ?? '') as Announcement
}

const serves = (commit: string) =>
  eventually(`site at ${commit}`, async () => ((await announced()).commit === commit ? true : null), 60)

const page = (text: string) => `---\ntitre: Essai de la chaîne\n---\n\n${text}\n`

describe('a push to main', () => {
  it('is on the public page, and the proof names its commit, for the app alone and never stored', async () => {
    const commit = await push({ 'pages/essai.md': page('Une phrase toute neuve.') })
    await serves(commit)
    expect(await read('/essai/')).toContain('Une phrase toute neuve.')
    const proof = await cityFetch(`${site}/parvis.json`, { headers: { origin: city.addresses.app } })
    expect(proof.headers.get('access-control-allow-origin')).toBe(city.addresses.app)
    expect(proof.headers.get('cache-control')).toBe('no-store')
  })

  it('followed a second later by another: the second stays, and no run of the first comes back over it', async () => {
    await push({ 'pages/essai.md': page('Premier envoi.') })
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const second = await push({ 'pages/essai.md': page('Deuxième envoi.') })
    await serves(second)
    for (let look = 0; look < 20; look++) {
      expect(await read('/essai/')).toContain('Deuxième envoi.')
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  })

  it('that lacks what the law wants leaves the old site and says why beside it; mended, it is forgotten', async () => {
    const good = (await announced()).commit
    const identity = (await clone.git('show', 'HEAD:identite.yml')).said
    const bad = await push({ 'identite.yml': identity.replace(/^telephone:.*\n/m, '') })
    const refused = await eventually('refusal', async () => (await announced()).refus, 60)
    expect(refused.commit).toBe(bad)
    expect(refused.nombre).toBe(1)
    expect(refused.message).toContain('telephone')
    expect((await announced()).commit).toBe(good)
    expect(await read('/')).toContain('Kayane')
    const mended = await push({ 'identite.yml': identity })
    await serves(mended)
    expect((await announced()).refus).toBeNull()
  })

  it('shows text that looks like a program as text', async () => {
    const commit = await push({ 'pages/essai.md': page('{{ 6 * 7 }} ${process.env} <script>alert(1)</script> $&') })
    await serves(commit)
    const text = (await read('/essai/')) ?? ''
    expect(text).toContain('{{ 6 * 7 }} ${process.env} &lt;script&gt;alert(1)&lt;/script&gt; $&amp;')
  })
})

describe('the site heals by itself', () => {
  it('when its date comes: a page appears at « publier_le » without anybody’s push', async () => {
    const at = new Date(Date.now() + 20_000).toISOString()
    const text = `---\ntitre: Surprise\npublier_le: ${at}\n---\n\nLa surprise est là.\n`
    const commit = await push({ 'pages/surprise.md': text })
    await serves(commit)
    const early = await read('/surprise/')
    if (Date.now() < Date.parse(at)) expect(early).toBeNull()
    const seen = await eventually('page at its date', () => read('/surprise/'), 120)
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at))
    expect(seen).toContain('La surprise est là.')
  }, 200_000)

  it('when its event was lost: a site behind main is published by the watch', async () => {
    const head = await push({ 'pages/essai.md': page('Ce que la veille retrouve.') })
    await serves(head)
    const target = new FolderTarget(root)
    const older = (await target.releases()).find((release) => release.commit !== head)
    if (older === undefined) throw new Error('no older release')
    await target.switchTo(older.id)
    expect((await announced()).commit).not.toBe(head)
    await eventually('the watch', async () => ((await announced()).commit === head ? true : null), GRACE / 1000 + 90)
    expect(await read('/essai/')).toContain('Ce que la veille retrouve.')
  }, 240_000)

  it('and keeps at most ten releases', async () => {
    expect((await readdir(join(root, 'releases'))).length).toBeLessThanOrEqual(11)
  })
})

describe('addresses', () => {
  it('that were left lead on with a real 301, and unknown ones show the site’s own page', async () => {
    const commit = await push({
      'pages/essai.md': '---\ntitre: Essai\nredirections: [/ancienne-page/]\n---\n\nNouvelle place.\n',
    })
    await serves(commit)
    const moved = await cityFetch(`${site}/ancienne-page/`)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/essai/'])
    const missing = await cityFetch(`${site}/rien-ici/`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('Kayane')
    expect((await cityFetch(city.addresses.sites.replace('{adresse}', 'personne'))).status).toBe(404)
  })
})
