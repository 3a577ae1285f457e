import { describe, expect, it } from 'vitest'
import type { AppError } from '#src/services/app-error.ts'
import { GiteaForge } from '#src/services/forge/gitea-forge.ts'

const SITE = { owner: 'associations', address: 'reg-art' }
const sha = (index: number) => index.toString(16).padStart(40, '0')

/** A commit list as Gitea pages it: by `limit`, but by 50 when a path is asked for. */
function commitPages(count: number) {
  return (url: URL): Response => {
    const all = Array.from({ length: count }, (_, index) => count - index)
    const start = all.indexOf(Number.parseInt(url.searchParams.get('sha') ?? '', 16))
    const from = all.slice(Math.max(0, start))
    const size = url.searchParams.has('path') ? 50 : Number(url.searchParams.get('limit'))
    const page = Number(url.searchParams.get('page'))
    const shown = from.slice((page - 1) * size, page * size).map((index) => ({
      sha: sha(index),
      commit: {
        message: `Page ${index}\n`,
        author: { name: 'Léa', date: new Date(index * 3_600_000).toISOString() },
        committer: { name: 'Léa', date: new Date(index * 3_600_000).toISOString() },
      },
    }))
    return Response.json(shown, { headers: { 'x-hasmore': String(page * size < from.length) } })
  }
}

function forgeOf(answer: (url: URL, init: RequestInit | undefined) => Response) {
  const calls: URL[] = []
  const forge = new GiteaForge({
    address: 'https://forge.ville.example/',
    organisation: 'associations',
    token: async () => 'jeton',
    fetch: async (input, init) => {
      const url = new URL(String(input))
      calls.push(url)
      return answer(url, init)
    },
  })
  return { forge, calls }
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: AppError) => error.code,
  )

describe('history', () => {
  it('gives no more than was asked for, although the forge ignores the limit for one file', async () => {
    const { forge } = forgeOf(commitPages(80))
    expect(await forge.history(SITE, { path: 'pages/accueil.md', limit: 20 })).toHaveLength(20)
  })

  it('goes on to the next page when one is not enough', async () => {
    const { forge, calls } = forgeOf(commitPages(120))
    const entries = await forge.history(SITE, { limit: 110 })
    expect(entries.map(({ commit }) => commit)).toEqual(Array.from({ length: 110 }, (_, index) => sha(120 - index)))
    expect(calls).toHaveLength(3)
  })

  it('asks for neither statistics nor files nor signatures', async () => {
    const { forge, calls } = forgeOf(commitPages(3))
    await forge.history(SITE)
    const query = Object.fromEntries(calls[0]?.searchParams ?? [])
    expect(query).toMatchObject({ stat: 'false', files: 'false', verification: 'false', sha: 'main' })
  })
})

describe('contains', () => {
  it('finds a commit below another, without asking the forge to compare', async () => {
    const { forge, calls } = forgeOf(commitPages(200))
    expect(await forge.contains(SITE, sha(200), sha(90))).toBe(true)
    expect(await forge.contains(SITE, sha(90), sha(200))).toBe(false)
    expect(calls.some(({ pathname }) => pathname.includes('compare'))).toBe(false)
  })

  it('stops at commits much older than the one it looks for', async () => {
    const { forge, calls } = forgeOf((url) =>
      url.searchParams.get('sha') === sha(999) ? commitPages(999)(url) : commitPages(600)(url),
    )
    expect(await forge.contains(SITE, sha(600), sha(999))).toBe(false)
    expect(calls.length).toBeLessThan(4)
  })
})

describe('an answer that is not the forge’s', () => {
  it.each([
    ['a page of a portal in front of the network', () => new Response('<html>Bienvenue sur le Wi-Fi</html>')],
    ['JSON of another shape', () => Response.json({ message: 'bonjour' })],
    ['a user without a name', () => Response.json({ login: 3 })],
  ])('is refused: %s', async (_, answer) => {
    const { forge } = forgeOf(answer)
    expect(await codeOf(forge.me())).toBe('answer-unreadable')
  })
})

describe('what the forge refuses', () => {
  it.each([
    [401, 'token is invalid', 'session-expired'],
    [403, 'This account is prohibited from signing in, please contact your site administrator.', 'account-closed'],
    [403, 'You must change your password. Change it at: …', 'password-must-change'],
    [403, 'user should have a permission', 'forbidden'],
    [404, 'not found', 'not-found'],
    [423, 'archived', 'forbidden'],
    [502, '', 'forge-down'],
    [503, 'Service Unavailable', 'forge-down'],
    [500, '', 'unexpected'],
  ])('%i « %s » is %s', async (status, message, code) => {
    const { forge } = forgeOf(() => Response.json({ message }, { status }))
    expect(await codeOf(forge.me())).toBe(code)
  })

  it.each([
    [200, '', 'ok'],
    [401, 'token is invalid', 'expired'],
    [403, 'This account is prohibited from signing in', 'closed'],
    [403, 'You must change your password', 'password'],
    [502, '', 'down'],
    [500, '', 'down'],
  ])('probe: %i « %s » is told as %s', async (status, message, outcome) => {
    const { forge } = forgeOf(() => Response.json({ message, login: 'lea', full_name: '', email: '' }, { status }))
    expect(await forge.probe()).toBe(outcome)
  })
})
