/** An editor tries every other way to more than her own repository: the API, the forge's pages, a password, a wider token. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { api, rawGet } from './editor-rights-tools.ts'
import { authorise, CookieBrowser } from './forge-sign-in.ts'

const SITE = '/repos/associations/reg-art'
const REFUSED = [400, 401, 403, 404, 405, 409, 422]

let city: CityState
let applicationId = 0
/** What she can take: the scopes of a token are written in an address that she may change. */
let wide = ''
let browser: CookieBrowser

const throughCaddy = (method: string, path: string, body?: unknown) =>
  api(city.addresses.forge, wide, method, path, body)
const straight = (method: string, path: string, body?: unknown) =>
  api(city.addresses.giteaDirect, wide, method, path, body)
const robot = (method: string, path: string, body?: unknown) =>
  api(city.addresses.giteaDirect, city.robot.token, method, path, body)

interface Account {
  login: string
  full_name: string
  email: string
  location: string
  restricted: boolean
  is_admin: boolean
}

async function accounts(): Promise<readonly Account[]> {
  return JSON.parse((await robot('GET', '/admin/users?limit=50')).text) as readonly Account[]
}

beforeAll(async () => {
  city = readCityState(process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set')
  browser = new CookieBrowser(city.addresses.forge)
  await browser.signIn('lea', city.passwords['lea'] ?? '')
  // A grant keeps the scopes that it was first given, and hers for the app is the app's by now: a second public client
  // stands for a first sign-in of hers at an address that she changed.
  const client = { id: '', redirect: `${city.addresses.app}/connexion/retour` }
  const made = await robot('POST', '/user/applications/oauth2', {
    name: 'Essai des droits',
    redirect_uris: [client.redirect],
    confidential_client: false,
  })
  const application = JSON.parse(made.text) as { id: number; client_id: string }
  applicationId = application.id
  const outcome = await authorise(city, browser, { ...client, id: application.client_id }, 'all')
  wide = outcome.token ?? `none: ${outcome.refused}`
  const works = await straight('PATCH', '/user/settings', { diff_view_style: 'unified' })
  if (works.status !== 200) throw new Error(`the wide token opens nothing that a narrow one does not: ${works.text}`)
})

afterAll(async () => {
  await robot('DELETE', `/user/applications/oauth2/${applicationId}`)
})

describe('another association', () => {
  it.each([
    ['GET', '/repos/associations/kayane'],
    ['GET', '/repos/associations/kayane/contents/identite.yml'],
    ['GET', '/repos/associations/kayane/raw/identite.yml'],
    ['GET', '/repos/associations/kayane/archive/main.zip'],
    ['GET', '/repos/associations/kayane/commits'],
    ['GET', '/repos/associations/kayane/git/trees/main'],
    ['GET', '/repos/associations/kayane/branches'],
    ['GET', '/repos/associations/kayane/actions/runs'],
    ['GET', '/repos/associations/kayane/teams'],
    ['POST', '/repos/associations/kayane/contents'],
    ['POST', '/repos/associations/kayane/branches'],
    ['POST', '/repos/associations/kayane/forks'],
    ['POST', `/repos/associations/kayane/statuses/${'0'.repeat(40)}`],
    ['GET', '/repos/ville/registre'],
    ['GET', '/repos/ville/registre/contents/associations/reg-art.yml'],
    ['GET', '/repos/ville/chaine'],
    ['GET', '/repos/ville/chaine/contents/.gitea/scoped_workflows/publier.yml'],
    ['GET', '/repos/ville/demandes/issues'],
    ['GET', '/orgs/ville'],
    ['GET', '/orgs/ville/members'],
    ['GET', '/users/amir'],
    ['GET', '/users/amir/repos'],
    ['GET', '/users/amir/activities/feeds'],
  ])('is hidden: %s %s', async (method, path) => {
    for (const answer of [await throughCaddy(method, path, {}), await straight(method, path, {})]) {
      expect(answer.status).toBe(404)
      expect(answer.text).not.toMatch(/amir|kayane@|tutor/i)
    }
  })

  it('is in no list', async () => {
    for (const path of [
      '/user/repos',
      '/repos/search?limit=50',
      '/orgs/associations/repos',
      '/orgs/ville/repos',
      '/orgs/associations/teams',
      '/orgs/associations/members',
      '/user/teams',
      `${SITE}/assignees`,
      `${SITE}/collaborators`,
      '/users/search?q=amir',
      '/notifications?all=true',
    ]) {
      for (const { text } of [await throughCaddy('GET', path), await straight('GET', path)]) {
        expect({ path, found: /kayane|amir|registre|demandes/i.exec(text)?.[0] }).toEqual({ path })
      }
    }
  })

  it('is not reached by its number', async () => {
    const { id } = JSON.parse((await robot('GET', '/repos/associations/kayane')).text) as { id: number }
    expect((await throughCaddy('GET', `/repositories/${id}`)).status).toBe(404)
  })
})

describe('other people’s addresses', () => {
  it('are not told, not even those of her own association', async () => {
    const hers = (await accounts()).find(({ login }) => login === 'lea')?.email ?? ''
    const others = (await accounts()).map(({ email }) => email).filter((email) => email !== hers)
    expect(others.length).toBeGreaterThan(2)
    for (const path of [
      '/users/christian',
      '/users/search?q=c',
      '/orgs/associations/members',
      `${SITE}/assignees`,
      `${SITE}/collaborators`,
      SITE,
    ]) {
      for (const { text } of [await throughCaddy('GET', path), await straight('GET', path)]) {
        expect({ path, told: others.filter((email) => text.includes(email)) }).toEqual({ path, told: [] })
      }
    }
  })
})

describe('her own repository', () => {
  it.each([
    ['PATCH', SITE, { description: 'à moi' }],
    ['PATCH', SITE, { private: false }],
    ['PATCH', SITE, { has_issues: true, has_wiki: true }],
    ['PATCH', SITE, { default_branch: 'brouillons' }],
    ['PATCH', SITE, { archived: true }],
    ['DELETE', SITE, undefined],
    ['POST', `${SITE}/transfer`, { new_owner: 'lea' }],
    ['POST', `${SITE}/forks`, {}],
    ['POST', `${SITE}/forks`, { organization: 'associations', name: 'copie' }],
    ['PUT', `${SITE}/collaborators/amir`, { permission: 'write' }],
    ['PUT', `${SITE}/teams/kayane`, undefined],
    ['PUT', `${SITE}/topics`, { topics: ['x'] }],
    ['POST', `${SITE}/keys`, { title: 'x', key: 'ssh-ed25519 AAAA x' }],
    ['POST', `${SITE}/hooks`, { type: 'gitea', config: { url: 'http://127.0.0.1/', content_type: 'json' } }],
    ['GET', `${SITE}/hooks`, undefined],
    ['POST', `${SITE}/branch_protections`, { rule_name: 'main', enable_push: true }],
    ['DELETE', `${SITE}/branch_protections/**`, undefined],
    ['PATCH', `${SITE}/branch_protections/**`, { protected_file_patterns: '' }],
    ['POST', `${SITE}/tag_protections`, { name_pattern: 'x' }],
    ['DELETE', `${SITE}/branches/brouillons`, undefined],
    ['PATCH', `${SITE}/branches/main`, { name: 'autre' }],
    ['PUT', `${SITE}/actions/secrets/A`, { data: 'x' }],
    ['POST', `${SITE}/actions/variables/A`, { value: 'x' }],
    ['GET', `${SITE}/actions/runs`, undefined],
    ['GET', `${SITE}/actions/tasks`, undefined],
    ['GET', `${SITE}/actions/runners`, undefined],
    ['POST', `${SITE}/actions/runners/registration-token`, undefined],
    ['POST', `${SITE}/actions/workflows/publier.yml/dispatches`, { ref: 'main' }],
    ['POST', `${SITE}/push_mirrors`, { remote_address: 'http://127.0.0.1/x.git', interval: '1h' }],
    ['POST', `${SITE}/mirror-sync`, undefined],
    ['POST', `${SITE}/avatar`, { image: 'eA==' }],
    ['POST', `${SITE}/issues`, { title: 'x' }],
    ['POST', `${SITE}/pulls`, { title: 'x', head: 'brouillons', base: 'main' }],
    ['POST', `${SITE}/wiki/new`, { title: 'x', content_base64: 'eA==' }],
  ])('keeps its settings: %s %s %j', async (method, path, body) => {
    for (const answer of [await throughCaddy(method, path, body), await straight(method, path, body)]) {
      expect(REFUSED).toContain(answer.status)
    }
    const { text } = await robot('GET', SITE)
    expect(JSON.parse(text)).toMatchObject({
      private: true,
      archived: false,
      has_issues: false,
      default_branch: 'main',
    })
  })
})

describe('the forge', () => {
  it.each([
    ['POST', '/user/repos', { name: 'chez-moi' }],
    ['POST', '/orgs', { username: 'chez-moi' }],
    ['POST', '/orgs/associations/repos', { name: 'chez-moi' }],
    ['POST', '/orgs/associations/teams', { name: 'chez-moi', units_map: { 'repo.code': 'write' } }],
    ['PATCH', '/orgs/associations', { visibility: 'public' }],
    ['GET', '/orgs/associations/actions/runners', undefined],
    ['POST', '/orgs/associations/actions/runners/registration-token', undefined],
    ['GET', '/orgs/associations/actions/secrets', undefined],
    ['GET', '/orgs/associations/hooks', undefined],
    ['POST', '/repos/migrate', { clone_addr: 'http://127.0.0.1/x.git', repo_name: 'x' }],
    ['POST', '/repos/associations/reg-art/generate', { owner: 'lea', name: 'x' }],
    ['GET', '/admin/users', undefined],
    ['POST', '/admin/users', { username: 'x', email: 'x@example.org', password: 'x-parvis-2026' }],
    ['PATCH', '/admin/users/lea', { admin: true }],
    ['GET', '/admin/actions/runners', undefined],
    ['GET', '/admin/cron', undefined],
    ['POST', '/users/lea/tokens', { name: 'x', scopes: ['all'] }],
    ['GET', '/users/lea/tokens', undefined],
    ['POST', '/user/hooks', { type: 'gitea', config: { url: 'http://127.0.0.1/', content_type: 'json' } }],
    ['POST', '/user/keys', { title: 'x', key: 'ssh-ed25519 AAAA x' }],
  ])('gives her nothing more: %s %s', async (method, path, body) => {
    for (const answer of [await throughCaddy(method, path, body), await straight(method, path, body)]) {
      expect(REFUSED).toContain(answer.status)
    }
  })

  it('lets nobody act as the robot', async () => {
    for (const [path, headers] of [
      ['/user?sudo=robot', {}],
      ['/user', { sudo: 'robot' }],
    ] as const) {
      const { text } = await api(city.addresses.forge, wide, 'GET', path, undefined, headers)
      expect(text).not.toContain('"login":"robot"')
    }
  })

  it('knows the robot’s calls in no spelling, from outside', async () => {
    const headers = { authorization: `Bearer ${city.robot.token}` }
    for (const path of [
      '/api/v1/admin/users',
      '/api/v1/Admin/users',
      '/api/v1//admin/users',
      '/api/v1/./admin/users',
      '/api/v1/user/../admin/users',
      '/api/v1/%61dmin/users',
      '/api/v1/admin%2Fusers',
      '//api/v1/admin/users',
      '/api/v1/user/%2e%2e/admin/users',
      '/api/v1/admin/users/',
      '/api/internal/manager/shutdown',
      '/api/actions/runner.v1.RunnerService/Register',
      '/metrics',
    ]) {
      const { status, text } = await rawGet(city.addresses.forge, path, headers)
      expect({ path, opens: status === 200 || text.includes('"login"') }).toEqual({ path, opens: false })
    }
  })
})

describe('a token for everything, which her own sign-in can ask for', () => {
  it.each([
    ['PATCH', '/user/settings', { full_name: 'Le maire', location: 'ailleurs' }],
    ['POST', '/user/emails', { emails: ['maire@ville.example'] }],
    ['POST', '/user/applications/oauth2', { name: 'x', redirect_uris: ['http://127.0.0.1/'] }],
    ['POST', '/user/actions/runners/registration-token', undefined],
    ['PUT', '/user/actions/secrets/A', { data: 'x' }],
    ['POST', '/user/actions/variables/A', { value: 'x' }],
    ['POST', '/user/avatar', { image: 'eA==' }],
    ['PUT', '/user/following/christian', undefined],
    ['PUT', '/user/blocks/christian', undefined],
    ['POST', '/user/gpg_keys', { armored_public_key: 'x' }],
  ])('opens nothing of her account from outside: %s %s', async (method, path, body) => {
    expect((await throughCaddy(method, path, body)).status).toBe(404)
    expect((await accounts()).find(({ login }) => login === 'lea')).toMatchObject({ location: '', is_admin: false })
    expect((await accounts()).map(({ full_name: name }) => name)).not.toContain('Le maire')
  })
})

describe('her password', () => {
  const basic = () => ({
    authorization: `Basic ${Buffer.from(`lea:${city.passwords['lea'] ?? ''}`).toString('base64')}`,
  })

  it.each(['/user', '/user/repos', SITE])('is no key to the API: %s', async (path) => {
    for (const door of [city.addresses.forge, city.addresses.giteaDirect]) {
      const { status } = await api(door, null, 'GET', path, undefined, basic())
      expect([401, 403]).toContain(status)
    }
  })

  it('makes no token', async () => {
    const body = { name: 'x', scopes: ['all'] }
    for (const door of [city.addresses.forge, city.addresses.giteaDirect]) {
      expect(REFUSED).toContain((await api(door, null, 'POST', '/users/lea/tokens', body, basic())).status)
    }
  })
})

describe('her cookie', () => {
  /** Nothing of the forge's: the way to the app, or nothing at all. */
  const isNothing = (status: number, location: string): boolean =>
    location === `${city.addresses.app}/` ? status > 300 && status < 309 : [400, 401, 403, 404, 405].includes(status)

  it.each([
    '/',
    '/user/settings',
    '/user/settings/account',
    '/user/settings/security',
    '/user/settings/applications',
    '/user/settings/applications/oauth2',
    '/user/settings/hooks',
    '/user/settings/keys',
    '/user/settings/actions/runners',
    '/user/settings/actions/secrets',
    '/user/settings/organization',
    '/user/events',
    '/user/sign_up',
    '/user/forgot_password',
    '/repo/create',
    '/repo/migrate',
    '/org/create',
    '/lea',
    '/explore/repos',
    '/explore/users',
    '/issues',
    '/notifications',
    '/associations',
    '/associations/reg-art',
    '/associations/reg-art/settings',
    '/associations/reg-art/actions',
    '/associations/reg-art/_new/main',
    '/associations/reg-art/raw/branch/main/identite.yml',
    '/associations/reg-art/archive/main.zip',
    '/associations/reg-art.git/info/lfs/objects/batch',
    '/org/associations/settings',
    '/org/associations/settings/actions/scoped-workflows',
    '/-/admin',
    '/-/admin/actions/scoped-workflows',
    '/avatars/x',
    '/swagger.v1.json',
    // The same places, spelled so that a list might be fooled.
    '/user/login/../settings',
    '/user/login/%2e%2e/settings',
    '/user/login/..%2fsettings',
    '/login/oauth/authorize/../../../user/settings',
    '//user/settings',
    '/user//settings',
    '/user/login;/../settings',
    '/user/settings;x=/user/login',
    '/USER/SETTINGS',
    '/user/%73ettings',
    '/user/settings/change_password/../applications',
    '/assets/../user/settings',
    '/assets/parvis/../../user/settings',
    '/assets/parvis/%2e%2e/%2e%2e/user/settings',
    '/api/v1/../../user/settings',
    '/api/v1/%2e%2e/%2e%2e/user/settings',
    '/attachments/../user/settings',
    '/attachments/%2e%2e/user/settings',
    '/x/y.git/info/refs/../../../../user/settings',
  ])('opens no page of the forge: %s', async (path) => {
    const answer = await rawGet(city.addresses.forge, path, { cookie: browser.cookie })
    expect(isNothing(answer.status, answer.location)).toBe(true)
    expect(answer.text).not.toMatch(/Léa|lea@|access token|jeton/i)
  })

  it.each([
    ['/user/settings', { name: 'pirate', full_name: 'Le maire' }],
    ['/user/settings/account/email', { _method: 'PRIMARY', id: '1' }],
    ['/user/settings/account/delete', { password: 'x' }],
    ['/user/settings/applications', { name: 'x', scope: 'all' }],
    ['/user/settings/applications/oauth2', { application_name: 'x', redirect_uris: 'http://127.0.0.1/' }],
    ['/user/settings/hooks/gitea/new', { payload_url: 'http://127.0.0.1/', http_method: 'POST' }],
    ['/user/settings/actions/runners/reset_registration_token', {}],
    ['/repo/create', { repo_name: 'x', uid: '1' }],
    ['/org/create', { org_name: 'x' }],
    ['/associations/reg-art/settings', { action: 'update', repo_name: 'x' }],
    ['/-/admin/actions/scoped-workflows/add', { repo_name: 'associations/reg-art' }],
  ])('fills in no form of the forge: %s', async (path, fields) => {
    const answer = await browser.post(path, fields)
    expect(isNothing(answer.status, answer.headers.get('location') ?? '')).toBe(true)
    const names = (await accounts()).map(({ login }) => login)
    expect(names).toContain('lea')
    expect(names).not.toContain('pirate')
  })

  it('does not change her password without her being asked to', async () => {
    await browser.post('/user/settings/change_password', { password: 'volee-parvis-2026', retype: 'volee-parvis-2026' })
    const again = new CookieBrowser(city.addresses.forge)
    await expect(again.signIn('lea', city.passwords['lea'] ?? '')).resolves.toBeUndefined()
  })

  it('is worth nothing at the API, at git and at attachments', async () => {
    for (const path of ['/api/v1/user', '/api/v1/user/repos', '/api/v1/repos/associations/reg-art']) {
      const answer = await rawGet(city.addresses.forge, path, { cookie: browser.cookie })
      expect([401, 403, 404]).toContain(answer.status)
    }
    const git = '/associations/reg-art.git/info/refs?service=git-upload-pack'
    expect((await rawGet(city.addresses.forge, git, { cookie: browser.cookie })).status).toBe(401)
  })
})
