import { describe, expect, it } from 'vitest'
import { cityAddresses } from '#ci/city/addresses.ts'
import { caddyfile } from '#ci/city/caddy/caddyfile.ts'
import { CITY_ONLY, FORGE_PAGES, GIT_ROUTES, OWN_ACCOUNT } from '#ci/city/caddy/forge-block.ts'

const text = caddyfile({
  addresses: cityAddresses(8080),
  listen: ['127.0.0.1', '::1'],
  adminSocket: '/state/web/run/admin.sock',
  storage: '/state/web/storage',
  app: '/state/web/app',
  villeFolder: '/state',
  sites: '/state/sites',
  cityPages: '/state/web/pages',
})

/** The blocks of the file, by their first line. */
const blocks = new Map(text.split(/\n(?=http:)/).map((block) => [block.split(' {')[0] ?? '', block]))
const block = (name: string): string => {
  const found = blocks.get(name)
  if (found === undefined) throw new Error(`no block ${name} among ${[...blocks.keys()].join(', ')}`)
  return found
}
/** Go's pattern, as JavaScript writes the same one. */
const pattern = (source: string): RegExp =>
  source.startsWith('(?i)') ? new RegExp(source.slice(4), 'i') : new RegExp(source)
const policy = (name: string): string => /Content-Security-Policy "([^"]*)"/.exec(block(name))?.[1] ?? ''

const FORGE = 'http://forge.localhost:8080'
const APP = 'http://ecrire.localhost:8080'
const SITES = 'http://*.localhost:8080'

describe('the forge', () => {
  it.each([
    '/user/login',
    '/user/logout',
    '/user/settings/change_password',
    '/login/oauth/authorize',
    '/login/oauth/grant',
    '/login/oauth/access_token',
    '/login/oauth/keys',
    '/.well-known/openid-configuration',
    '/assets/parvis/pages.css',
  ])('shows the page %s', (path) => {
    expect(path).toMatch(pattern(FORGE_PAGES))
  })

  it.each([
    '/user/settings',
    '/user/settings/applications',
    '/user/settings/account',
    '/user/settings/actions/runners',
    '/user/sign_up',
    '/user/login/openid',
    '/user/forgot_password',
    '/repo/create',
    '/-/admin',
    '/associations/reg-art',
    '/USER/LOGIN',
    '/user/login/../settings',
    '/user/login;x',
    '/login/oauth/introspect',
    '/api/internal/hook',
    '/assets/../user/settings',
    '/assets/parvis/../../user/settings',
  ])('shows no page at %s', (path) => {
    expect(path).not.toMatch(pattern(FORGE_PAGES))
  })

  it.each([
    '/api/v1/admin',
    '/api/v1/admin/users',
    '/api/v1/Admin/users',
    '/api/v1/users/lea/tokens',
    '/api/v1/users/lea/tokens/1',
    '/api/v1/user/keys',
    '/api/v1/user/applications/oauth2',
    '/api/v1/user/actions/runners/registration-token',
  ])('keeps %s for the robot', (path) => {
    expect(path).toMatch(pattern(CITY_ONLY))
    expect(path).not.toMatch(pattern(OWN_ACCOUNT))
  })

  it('lets a person read who she is and which sites are hers, and change nothing of it', () => {
    for (const path of ['/api/v1/user', '/api/v1/user/repos']) expect(path).toMatch(pattern(OWN_ACCOUNT))
    expect(block(FORGE)).toMatch(/@account {\s+method GET HEAD OPTIONS\s/)
  })

  it.each(['/associations/reg-art.git/info/refs', '/associations/reg-art.git/git-receive-pack'])(
    'takes git at %s',
    (path) => expect(path).toMatch(pattern(GIT_ROUTES)),
  )

  it.each(['/associations/reg-art/info/refs', '/a/b/c.git/info/refs', '/associations/reg-art.git/objects/info/packs'])(
    'takes no git at %s',
    (path) => expect(path).not.toMatch(pattern(GIT_ROUTES)),
  )

  it('sends cookies to the sign-in pages alone', () => {
    const proxies = block(FORGE).match(/reverse_proxy [^\n]*(\n\s*header_up -Cookie)?/g) ?? []
    expect(proxies).toHaveLength(4)
    expect(proxies.filter((proxy) => !proxy.includes('-Cookie'))).toHaveLength(1)
    expect(/handle @pages {([^}]*)}/.exec(block(FORGE))?.[1]).toMatch(/reverse_proxy [^{]*$/)
  })

  it('looks at what is refused before it looks at the rest of the API', () => {
    const order = ['@account {', 'handle @city', 'handle @tokens', 'handle @git', 'redir *'].map((part) =>
      block(FORGE).indexOf(part),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it('sends everything else to the app', () => {
    expect(block(FORGE)).toContain('redir * http://ecrire.localhost:8080/ 302')
  })

  it('answers the question that a browser asks before it reads an attachment', () => {
    expect(block(FORGE)).toMatch(/@preflight {\s+method OPTIONS\s+path \/attachments\/\*/)
    expect(block(FORGE)).toContain('Access-Control-Allow-Headers authorization')
  })

  it('allows on its pages nothing inline and nothing from elsewhere', () => {
    expect(policy(FORGE)).toContain("default-src 'none'")
    expect(policy(FORGE)).not.toMatch(/unsafe|\*/)
  })
})

describe('the app', () => {
  it('runs scripts of its own files alone, and speaks to the forge and the sites alone', () => {
    const directives = Object.fromEntries(
      policy(APP)
        .split('; ')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    )
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'connect-src': "'self' http://forge.localhost:8080 http://*.localhost:8080",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'none'",
    })
    expect(policy(APP)).not.toContain('unsafe')
  })

  it('keeps files with a hash in their name for a year, and the city file never', () => {
    expect(block(APP)).toMatch(/handle \/assets\/\* {[^}]*immutable/)
    expect(block(APP)).toMatch(/handle \/ville\.json {[^}]*no-store/)
  })

  it('answers with its page for every address of its own, never for a file that is missing', () => {
    expect(/handle {[^}]*try_files {path} \/index.html/.test(block(APP))).toBe(true)
    expect(/handle \/assets\/\* {[^}]*try_files/.test(block(APP))).toBe(false)
  })

  it('comes from Vite while one works on it', () => {
    const dev = caddyfile({
      addresses: cityAddresses(8080),
      listen: ['127.0.0.1'],
      adminSocket: '/s',
      storage: '/t',
      app: '/a',
      villeFolder: '/v',
      sites: '/w',
      cityPages: '/p',
      devServer: '127.0.0.1:5173',
    })
    expect(dev).toContain('reverse_proxy 127.0.0.1:5173')
  })
})

describe('the sites', () => {
  it('are served from what is switched to now, by their name', () => {
    expect(block(SITES)).toContain('root * "/state/sites/{labels.1}/current"')
  })

  it('let the app read the proof of a publication, fresh', () => {
    expect(block(SITES)).toMatch(
      /header @proof {\s+Access-Control-Allow-Origin http:\/\/ecrire\.localhost:8080\s+Vary Origin\s+Cache-Control no-store/,
    )
  })

  it('have their pages asked for again each time, without undoing what is said of the proof', () => {
    // A header without « ? » is set after those with a matcher, and would win.
    expect(
      block(SITES)
        .match(/\n\s*\S*Cache-Control [a-z-]+|\n\s*header @kept Cache-Control "?[a-z-]+/g)
        ?.map((line) => line.trim()),
    ).toEqual([
      '?Cache-Control no-cache',
      'Cache-Control no-store',
      'header @kept Cache-Control "public',
      '?Cache-Control no-cache',
    ])
  })

  it('hide the files of former addresses and answer them with 301', () => {
    expect(block(SITES)).toContain('respond @private 404')
    expect(block(SITES)).toContain('status 301')
  })

  it('run and load nothing that is not theirs', () => {
    expect(policy(SITES)).toContain("default-src 'none'")
    expect(policy(SITES)).not.toMatch(/unsafe|http|\*/)
  })
})

it('answers 404 for a name that is nobody’s', () => {
  expect(block('http://:8080')).toContain('respond 404')
  expect([...blocks.keys()].at(-1)).toBe('http://:8080')
})

it('listens on this machine alone, and is told what to do on a socket', () => {
  expect(text).toContain('default_bind 127.0.0.1 [::1]')
  expect(text).toContain('admin "unix//state/web/run/admin.sock"')
})
