import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { GiteaForge } from '#src/services/forge/gitea-forge.ts'
import { MemoryForge, type MemoryForgeSite } from '#src/services/forge/memory-forge.ts'
import { cityFetch } from '../harness/city-fetch.ts'
import { tokenOf } from './forge-sign-in.ts'
import { forgeSuite } from './forge-suite.ts'

const HIDDEN = { owner: 'associations', address: 'reg-art' }

forgeSuite('in memory', async () => {
  const commits = Array.from({ length: 6 }, (_, index) => ({
    commit: (6 - index).toString(16).padStart(40, '0'),
    author: 'Amir Belkacem',
    date: Date.UTC(2026, 10, 24, 20 - index),
    message: 'Modifier la page',
    paths: index % 2 === 0 ? ['pages/accueil.md'] : ['pages/contact.md'],
  }))
  const site: MemoryForgeSite = {
    owner: 'associations',
    address: 'kayane',
    name: 'Kayane',
    canWrite: true,
    archived: false,
    commits,
  }
  const person = { account: 'amir', name: 'Amir Belkacem', email: 'amir@example.org' }
  return {
    forge: new MemoryForge({ person, sites: [site] }),
    account: person.account,
    name: person.name,
    site,
    path: 'pages/accueil.md',
    hidden: HIDDEN,
  }
})

describe('a real Gitea', () => {
  /** No page: the site itself does not change by it. */
  const path = `essai-de-la-forge-${Date.now()}.txt`
  const repository = ['repos', 'associations', 'kayane']
  let city: CityState
  let token = ''

  const call = async (method: string, parts: readonly string[], body?: unknown): Promise<Response> => {
    const answer = await cityFetch(`${city.addresses.forge}/api/v1/${parts.join('/')}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${parts.join('/')}: ${answer.status} ${await answer.text()}`)
    return answer
  }

  const shaOf = async (): Promise<string> => {
    const found = (await (await call('GET', [...repository, 'contents', path])).json()) as { sha: string }
    return found.sha
  }

  const write = (text: string) => ({ message: 'Essayer la forge', content: Buffer.from(text).toString('base64') })

  const forgeFor = (tokenNow: () => string, fetch: typeof globalThis.fetch = cityFetch) =>
    new GiteaForge({
      address: city.addresses.forge,
      organisation: 'associations',
      token: async () => tokenNow(),
      fetch,
      witness: `${city.addresses.app}/ville.json`,
    })

  beforeAll(async () => {
    city = readCityState(process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set')
    token = await tokenOf(city, 'amir')
    await call('POST', [...repository, 'contents', path], write('un'))
    await call('PUT', [...repository, 'contents', path], { ...write('deux'), sha: await shaOf() })
  })

  afterAll(async () => {
    const files = [{ operation: 'delete', path, sha: await shaOf() }]
    await call('POST', [...repository, 'contents'], { branch: 'main', message: 'Finir l’essai', files })
  })

  forgeSuite('Gitea, through the city’s web server', async () => ({
    forge: forgeFor(() => token),
    account: 'amir',
    name: String(((await (await call('GET', ['user'])).json()) as { full_name: string }).full_name),
    site: { owner: 'associations', address: 'kayane', name: 'Kayane' },
    path,
    hidden: HIDDEN,
  }))

  it('tells a token that is worth nothing any more', async () => {
    const forge = forgeFor(() => 'perime')
    expect(await forge.probe()).toBe('expired')
    await expect(forge.sites()).rejects.toMatchObject({ code: 'session-expired' })
  })

  it('tells a forge that is down from no network', async () => {
    const down = forgeFor(
      () => token,
      (input, init) =>
        String(input).startsWith(city.addresses.forge)
          ? Promise.reject(new TypeError('fetch failed'))
          : cityFetch(input, init),
    )
    expect(await down.probe()).toBe('down')
    const alone = forgeFor(
      () => token,
      () => Promise.reject(new TypeError('fetch failed')),
    )
    expect(await alone.probe()).toBe('offline')
  })
})
