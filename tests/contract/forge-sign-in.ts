/**
 * A person signs in at the city's forge as her browser would, through the outer web server: cookies, forms, the app's
 * OAuth client with PKCE. No browser, so that hundreds of calls stay cheap.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { CityState } from '#ci/city/state.ts'
import { cityFetch } from '../harness/city-fetch.ts'

/** What the app asks for. */
export const APP_SCOPES = 'openid profile read:user write:repository write:issue write:notification read:organization'

/** A browser as far as the forge sees one: it keeps cookies and does not follow redirects. */
export class CookieBrowser {
  readonly #cookies = new Map<string, string>()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(path: string): Promise<Response> {
    return this.#keep(await cityFetch(new URL(path, this.#origin), { headers: this.#headers() }))
  }

  /** A form of the forge's own page. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const headers = {
      ...this.#headers(),
      origin: this.#origin,
      referer: `${this.#origin}/`,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const body = new URLSearchParams(fields).toString()
    return this.#keep(await cityFetch(new URL(path, this.#origin), { method: 'POST', headers, body }))
  }

  async signIn(account: string, password: string): Promise<void> {
    await this.get('/user/login')
    const answer = await this.post('/user/login', { user_name: account, password, remember: 'on' })
    if (answer.status !== 302 && answer.status !== 303) throw new Error(`${account} cannot sign in: ${answer.status}`)
  }

  #headers(): Record<string, string> {
    return this.#cookies.size === 0 ? {} : { cookie: this.cookie }
  }

  #keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value)
    }
    return response
  }
}

export interface OAuthClient {
  id: string
  redirect: string
}

export function appClient(city: CityState): OAuthClient {
  return { id: city.client, redirect: `${city.addresses.app}/connexion/retour` }
}

/**
 * The access token of a person for a client, or the reason why the forge gives none. `browser` is signed in.
 */
export async function authorise(
  city: CityState,
  browser: CookieBrowser,
  client: OAuthClient,
  scope: string,
): Promise<{ token: string; refused: null } | { token: null; refused: string }> {
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    client_id: client.id,
    redirect_uri: client.redirect,
    response_type: 'code',
    scope,
    state: 'etat',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  let answer = await browser.get(`/login/oauth/authorize?${query}`)
  if (answer.status === 200) {
    // The page of consent, whose form the forge's templates hold back from what is not the app: sent as it would be.
    const fields = { client_id: client.id, state: 'etat', scope, nonce: '', redirect_uri: client.redirect }
    answer = await browser.post('/login/oauth/grant', { ...fields, granted: 'true' })
  }
  const location = new URL(answer.headers.get('location') ?? 'nothing:', city.addresses.forge)
  const code = location.searchParams.get('code')
  if (code === null) return { token: null, refused: `${answer.status} ${location.search}` }
  const exchange = await cityFetch(`${city.addresses.forge}/login/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: client.id,
      grant_type: 'authorization_code',
      code,
      redirect_uri: client.redirect,
      code_verifier: verifier,
    }).toString(),
  })
  const tokens = (await exchange.json()) as { access_token?: unknown; error_description?: unknown }
  if (typeof tokens.access_token === 'string') return { token: tokens.access_token, refused: null }
  return { token: null, refused: `${exchange.status} ${String(tokens.error_description)}` }
}

/** Signed in to the app, with the first password of the demonstration city. */
export async function tokenOf(city: CityState, account: string): Promise<string> {
  const browser = new CookieBrowser(city.addresses.forge)
  await browser.signIn(account, city.passwords[account] ?? '')
  const outcome = await authorise(city, browser, appClient(city), APP_SCOPES)
  if (outcome.token === null) throw new Error(`${account} gets no token: ${outcome.refused}`)
  return outcome.token
}
