/** A token endpoint as the forge behaves: codes and refresh tokens serve once, each refresh gives the next pair. */
import type { Person } from '#src/services/forge/forge.ts'

export interface FakeForge {
  fetch: typeof globalThis.fetch
  /** Bodies that the endpoint received, in order. */
  readonly received: readonly URLSearchParams[]
  /** The person who would type her password now. */
  person: Person
  /** A code as the sign-in page would give it. */
  code(): string
  /** A second device signs in: the refresh tokens that exist are worth nothing from here on. */
  revoke(): void
  identify(token: string): Promise<Person>
  failure: 'none' | 'network' | 'down' | 'nonsense'
  /** Awaited before each answer, so that a test can hold one back. */
  gate: Promise<void>
}

export function fakeForge(person: Person): FakeForge {
  const received: URLSearchParams[] = []
  const valid = new Map<string, Person>()
  const owners = new Map<string, Person>()
  let count = 0
  const json = (status: number, body: unknown): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

  const forge: FakeForge = {
    received,
    person,
    failure: 'none',
    gate: Promise.resolve(),
    code() {
      count += 1
      valid.set(`code-${count}`, forge.person)
      return `code-${count}`
    },
    revoke: () => valid.clear(),
    async identify(token) {
      const found = owners.get(token)
      if (!found) throw new Error(`no such token: ${token}`)
      return found
    },
    fetch: async (_input, init) => {
      await forge.gate
      if (forge.failure === 'network') throw new TypeError('Failed to fetch')
      if (forge.failure === 'down') return json(502, {})
      if (forge.failure === 'nonsense')
        return new Response('<h1>hello</h1>', { headers: { 'content-type': 'text/html' } })
      const body = new URLSearchParams(String(init?.body))
      received.push(body)
      const token = body.get('code') ?? body.get('refresh_token') ?? ''
      const owner = valid.get(token)
      if (!owner) return json(400, { error: 'unauthorized_client', error_description: 'token was already used' })
      valid.delete(token)
      count += 1
      valid.set(`refresh-${count}`, owner)
      owners.set(`access-${count}`, owner)
      return json(200, {
        access_token: `access-${count}`,
        token_type: 'bearer',
        expires_in: 3600,
        refresh_token: `refresh-${count}`,
      })
    },
  }
  return forge
}
