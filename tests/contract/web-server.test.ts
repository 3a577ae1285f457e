/** What the web server of the city answers, asked as a browser asks: the file that it is given is one thing, this is another. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'

const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
let city: CityState
let site: string

beforeAll(() => {
  city = readCityState(state)
  site = city.addresses.sites.replace('{adresse}', 'reg-art')
})

/** The directives of a policy, by name. */
function policyOf(answer: Response): ReadonlyMap<string, string> {
  const text = answer.headers.get('content-security-policy') ?? ''
  return new Map(
    text.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(' ')
      return [name, sources.join(' ')]
    }),
  )
}

async function linked(pattern: RegExp): Promise<string> {
  const html = await (await cityFetch(site)).text()
  const found = pattern.exec(html)?.[1]
  if (found === undefined) throw new Error(`nothing like ${String(pattern)} in the home page`)
  return new URL(found, site).href
}

describe('a site of an association', () => {
  it('may load nothing from elsewhere, and run nothing that is not a file of its own', async () => {
    const policy = policyOf(await cityFetch(site))
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(policy.get('require-trusted-types-for')).toBe("'script'")
  })

  it('sets no cookie and does not say what serves it', async () => {
    const answer = await cityFetch(site)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('server')).toBeNull()
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is asked for again each time, and answers in a few bytes when nothing has changed', async () => {
    const first = await cityFetch(site)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const etag = first.headers.get('etag') ?? ''
    const again = await cityFetch(site, { headers: { 'if-none-match': etag } })
    expect([etag === '', again.status]).toEqual([false, 304])
  })

  it('comes compressed', async () => {
    const sheet = await linked(/rel="stylesheet" href="([^"]+)"/)
    for (const url of [site, sheet]) {
      const answer = await cityFetch(url, { headers: { 'accept-encoding': 'gzip, br' } })
      expect([url, answer.headers.get('content-encoding')]).toEqual([url, 'br'])
    }
  })

  it('has its style sheet kept for a year: its name holds its hash', async () => {
    const answer = await cityFetch(await linked(/rel="stylesheet" href="([^"]+)"/))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('does not let anyone keep the absence of one', async () => {
    const sheet = await linked(/rel="stylesheet" href="([^"]+)"/)
    const answer = await cityFetch(sheet.replace(/-[0-9a-z]{11}\.css/, '-00000000000.css'))
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  it('says that a page is not there with its own page, in French, under the same policy', async () => {
    const answer = await cityFetch(`${site}/nulle-part/`)
    expect(answer.status).toBe(404)
    expect(policyOf(answer).get('default-src')).toBe("'none'")
    expect(await answer.text()).toContain('Reg’art')
  })

  it.each(['/.redirections/', '/.redirections/index.txt', '/../kayane/index.html', '/%2e%2e/kayane/index.html'])(
    'does not show %s',
    async (path) => {
      const answer = await cityFetch(site + path)
      expect([301, 302, 308, 400, 404]).toContain(answer.status)
      expect(await answer.text()).not.toContain('Kayane')
    },
  )

  it('lets the app, and no other origin, read the proof of a publication', async () => {
    const answer = await cityFetch(`${site}/parvis.json`)
    expect(answer.headers.get('access-control-allow-origin')).toBe(city.addresses.app)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) })
    expect((await cityFetch(site)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('that does not exist is said not to exist', async () => {
    const answer = await cityFetch(city.addresses.sites.replace('{adresse}', 'inconnue'))
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/html')
  })
})

describe('the app', () => {
  it('gives systems its manifest, and asks for its worker again each time', async () => {
    const manifest = await cityFetch(`${city.addresses.app}/manifest.webmanifest`)
    expect(manifest.headers.get('content-type')).toBe('application/manifest+json')
    const worker = await cityFetch(`${city.addresses.app}/service-worker.js`)
    expect(worker.headers.get('content-type')).toContain('javascript')
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    expect([policyOf(worker).get('worker-src'), policyOf(worker).get('manifest-src')]).toEqual(["'self'", "'self'"])
  })

  it('sends back to its screen who shares photos that no worker has taken in', async () => {
    const answer = await cityFetch(`${city.addresses.app}/partager`, { method: 'POST', body: 'x' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/partager?manque=photos'])
  })
})

describe('the forge', () => {
  it.each([
    '/',
    '/explore/repos',
    '/associations',
    '/associations/reg-art',
    '/user/settings',
    '/-/admin',
    '/user/sign_up',
  ])('does not show its own page %s', async (path) => {
    const answer = await cityFetch(city.addresses.forge + path, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${city.addresses.app}/`])
  })

  it.each(['/api/v1/admin/users', '/api/v1/user/emails', '/api/v1/users/lea/tokens', '/API/V1/admin/users'])(
    'does not know %s',
    async (path) => {
      const answer = await cityFetch(city.addresses.forge + path)
      expect([302, 404]).toContain(answer.status)
      expect(answer.headers.get('content-type') ?? '').not.toContain('json')
    },
  )

  it('lets the app ask once in ten minutes whether it may speak git', async () => {
    for (const service of ['info/refs', 'git-upload-pack']) {
      const answer = await cityFetch(`${city.addresses.forge}/associations/reg-art.git/${service}`, {
        method: 'OPTIONS',
        headers: { origin: city.addresses.app, 'access-control-request-method': 'POST' },
      })
      expect(answer.headers.get('access-control-max-age')).toBe('600')
      expect(answer.headers.get('access-control-allow-origin')).toBe(city.addresses.app)
    }
  })

  it('shows its sign-in page in a policy that lets it send its form nowhere else', async () => {
    const answer = await cityFetch(`${city.addresses.forge}/user/login`)
    expect(answer.status).toBe(200)
    expect(policyOf(answer).get('form-action')).toBe(`'self' ${city.addresses.app}`)
    expect(policyOf(answer).get('frame-ancestors')).toBe("'none'")
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
  })
})

describe('a name that nobody has', () => {
  it('is not answered as if it were a site', async () => {
    const { port } = new URL(city.addresses.app)
    expect((await cityFetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  })
})
