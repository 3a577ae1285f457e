import { afterEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '#src/services/app-error.ts'
import { ForgeHttp } from '#src/services/forge/http.ts'

const FORGE = 'https://forge.ville.example'
const WITNESS = 'https://ecrire.ville.example/ville.json'

/** A network where only these addresses answer; the forge's API never does. */
function networkWith(...alive: readonly string[]): typeof globalThis.fetch {
  return async (input) => {
    if (alive.includes(String(input))) return new Response(null, { status: 200 })
    throw new TypeError('Failed to fetch')
  }
}

const codeWith = (fetch: typeof globalThis.fetch, witness?: string): Promise<string> =>
  new ForgeHttp({ address: FORGE, token: async () => 'jeton', fetch, ...(witness === undefined ? {} : { witness }) })
    .send('GET', ['user'])
    .then(
      () => 'no error',
      (error: AppError) => error.code,
    )

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('when no answer comes', () => {
  it('is the forge that is down if its address answers anything at all', async () => {
    expect(await codeWith(networkWith(`${FORGE}/api/healthz`))).toBe('forge-down')
  })

  it('is the forge that is down if another address of the city answers', async () => {
    expect(await codeWith(networkWith(WITNESS), WITNESS)).toBe('forge-down')
  })

  it('is the network if nothing answers', async () => {
    expect(await codeWith(networkWith(), WITNESS)).toBe('offline')
  })

  it('is the network if the device says so, whatever a cache answers', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(await codeWith(networkWith(`${FORGE}/api/healthz`, WITNESS), WITNESS)).toBe('offline')
  })

  it('is nobody’s fault if the call was given up', async () => {
    const abort: typeof globalThis.fetch = async () => {
      throw new DOMException('aborted', 'AbortError')
    }
    expect(await codeWith(abort)).toBe('cancelled')
  })
})

describe('a call', () => {
  it('carries the token, and no cookie', async () => {
    let sent: RequestInit | undefined
    const http = new ForgeHttp({
      address: `${FORGE}/`,
      token: async () => 'jeton',
      fetch: async (_, init) => {
        sent = init
        return Response.json({})
      },
    })
    await http.send('GET', ['user'])
    expect(new Headers(sent?.headers).get('authorization')).toBe('Bearer jeton')
    expect(sent?.credentials).toBe('omit')
  })

  it('cannot be led elsewhere by a name with slashes in it', async () => {
    let asked = ''
    const http = new ForgeHttp({
      address: FORGE,
      token: async () => 'jeton',
      fetch: async (input) => {
        asked = String(input)
        return Response.json({})
      },
    })
    await http.send('GET', ['repos', 'associations', '../../admin'], { query: { ref: 'a&b=c' } })
    expect(asked).toBe(`${FORGE}/api/v1/repos/associations/..%2F..%2Fadmin?ref=a%26b%3Dc`)
  })

  it.each(['..', '.', ''])('is never made with a name that is « %s »', async (name) => {
    const http = new ForgeHttp({ address: FORGE, token: async () => 'jeton', fetch: async () => Response.json({}) })
    await expect(http.send('GET', ['repos', name, 'reg-art'])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('passes on why there is no token', async () => {
    const http = new ForgeHttp({
      address: FORGE,
      token: async () => {
        throw new AppError('session-expired')
      },
      fetch: networkWith(),
    })
    await expect(http.send('GET', ['user'])).rejects.toMatchObject({ code: 'session-expired' })
  })
})
