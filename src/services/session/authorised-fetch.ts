/**
 * A fetch for the forge's HTTP API that mends a token which died early (signed out elsewhere, forge restarted): on 401
 * the session hears of it, and the call is made once more with the next token. What the second call says stands.
 */
import type { Session } from './session.ts'

export function createAuthorisedFetch(
  session: Pick<Session, 'accessToken' | 'tokenRefused'>,
  send: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await send(input, init)
    const used = /^Bearer (.+)$/.exec(new Headers(init?.headers).get('authorization') ?? '')?.[1]
    if (response.status !== 401 || used === undefined) return response
    session.tokenRefused(used)
    let next: string
    try {
      next = await session.accessToken()
    } catch {
      return response
    }
    if (next === used) return response
    const headers = new Headers(init?.headers)
    headers.set('authorization', `Bearer ${next}`)
    return send(input, { ...init, headers })
  }
}
