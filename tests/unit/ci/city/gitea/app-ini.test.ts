import { describe, expect, it } from 'vitest'
import { cityAddresses } from '#ci/city/addresses.ts'
import { appIni } from '#ci/city/gitea/app-ini.ts'
import { writeIni } from '#ci/city/gitea/ini.ts'

const text = appIni({
  addresses: cityAddresses(8080),
  folder: '/state/forge',
  staticRoot: '/state/tools/static',
  secrets: { internalToken: 'internal', secretKey: 'secret', jwtSecret: 'jwt' },
  cityName: 'Parvis',
})

/** Section → key → value, as Gitea reads them. */
const settings = new Map<string, string>()
let section = ''
for (const line of text.split('\n')) {
  section = /^\[(.*)\]$/.exec(line)?.[1] ?? section
  const [, key, value] = /^(\S+) = ?(.*)$/.exec(line) ?? []
  if (key !== undefined) settings.set(`${section} ${key}`, value ?? '')
}

describe('the forge of a city', () => {
  it.each([
    ['is reached through the web server alone', 'server HTTP_ADDR', '127.0.0.1'],
    ['runs no workflow that a repository holds', 'actions WORKFLOW_DIRS', '.git/jamais'],
    ['takes no tree with .git in it', 'git.config receive.fsckObjects', 'true'],
    ['takes no push that is larger than a site may be', 'git.config receive.maxInputSize', '700000000'],
    ['sees a rename out of a protected folder as a change', 'git.config diff.renames', 'false'],
    [
      'skips no publication for words in a title',
      'actions SKIP_WORKFLOW_STRINGS',
      '[parvis-ne-saute-aucune-publication]',
    ],
    ['runs the city’s own workflow', 'actions SCOPED_WORKFLOW_DIRS', '.gitea/scoped_workflows'],
    ['finds a dead job after a minute', 'actions ZOMBIE_TASK_TIMEOUT', '1m'],
    ['looks for dead jobs every minute', 'cron.stop_zombie_tasks SCHEDULE', '@every 1m'],
    ['lets nobody fork to her own name', 'repository ALLOW_FORK_WITHOUT_MAXIMUM_LIMIT', 'false'],
    ['lets nobody create a repository', 'repository MAX_CREATION_LIMIT', '0'],
    ['imports nothing from elsewhere', 'repository DISABLE_MIGRATIONS', 'true'],
    ['has private repositories only', 'repository FORCE_PRIVATE', 'true'],
    ['makes no token out of a password', 'service ENABLE_BASIC_AUTHENTICATION', 'false'],
    ['shows nothing without a sign-in', 'service REQUIRE_SIGNIN_VIEW', 'true'],
    ['registers nobody by herself', 'service DISABLE_REGISTRATION', 'true'],
    ['restricts new people to what they are given', 'service DEFAULT_USER_IS_RESTRICTED', 'true'],
    ['shows no address', 'service DEFAULT_KEEP_EMAIL_PRIVATE', 'true'],
    ['shows no account to others', 'service DEFAULT_USER_VISIBILITY', 'private'],
    ['lists no people', 'service.explore DISABLE_USERS_PAGE', 'true'],
    ['calls no address for anybody', 'security DISABLE_WEBHOOKS', 'true'],
    ['runs no hook of anybody', 'security DISABLE_GIT_HOOKS', 'true'],
    ['takes no token in an address', 'security DISABLE_QUERY_AUTH_TOKEN', 'true'],
    ['asks for twelve characters', 'security MIN_PASSWORD_LENGTH', '12'],
    ['sends its cookie to itself alone', 'session SAME_SITE', 'lax'],
    ['sends its cookie over safe connections', 'session COOKIE_SECURE', 'true'],
    ['gives tokens of an hour', 'oauth2 ACCESS_TOKEN_EXPIRATION_TIME', '3600'],
    ['lets a refresh token serve once', 'oauth2 INVALIDATE_REFRESH_TOKENS', 'true'],
    ['answers its API to the app’s pages alone', 'cors ALLOW_DOMAIN', 'http://ecrire.localhost:8080'],
    ['answers git to the app’s pages alone', 'repository ACCESS_CONTROL_ALLOW_ORIGIN', 'http://ecrire.localhost:8080'],
    ['speaks French', 'i18n LANGS', 'fr-FR'],
    ['calls nobody for updates', 'cron.update_checker ENABLED', 'false'],
    ['asks nobody for faces', 'picture DISABLE_GRAVATAR', 'true'],
    ['never asks to be installed', 'security INSTALL_LOCK', 'true'],
  ])('%s', (_, key, value) => {
    expect(settings.get(key)).toBe(value)
  })

  it('lets nobody change the name that the registry knows her by', () => {
    expect(settings.get('admin USER_DISABLED_FEATURES')?.split(',')).toEqual(
      expect.arrayContaining(['change_username', 'change_full_name', 'manage_credentials', 'manage_ssh_keys']),
    )
  })

  it('keeps its hardening beside its secrets', () => {
    expect(settings.get('security SECRET_KEY')).toBe('secret')
    expect(settings.get('oauth2 JWT_SECRET')).toBe('jwt')
  })
})

it('refuses a value that the format would change', () => {
  expect(() => writeIni({ server: { ROOT: '/a;b' } })).toThrow()
  expect(() => writeIni({ server: { ROOT: '/a\nADMIN = true' } })).toThrow()
})
