/**
 * The forge's OAuth endpoints, through oauth4webapi: a public client with PKCE. Owns the scopes. Everything that the
 * library throws becomes a value or an `AppError` here.
 */
import * as oauth from 'oauth4webapi'
import { AppError } from '../app-error.ts'
import type { SignInRefusal } from './session.ts'

/**
 * All that the product will ever ask: at the forge a grant is for life, and a request for other scopes than the
 * granted ones is refused.
 */
const SCOPES = 'openid profile read:user write:repository write:issue write:notification read:organization'

export interface ForgeGrantsOptions {
  /** `https://forge.ville.example`, without a final slash. */
  forge: string
  clientId: string
  redirectUri: string
  fetch?: typeof globalThis.fetch
  online?: () => boolean
}

export interface Grant {
  access: string
  refresh: string | null
  /** Seconds. */
  lifetime: number
}

export type GrantOutcome = { kind: 'granted'; grant: Grant } | { kind: 'refused'; reason: SignInRefusal }

export interface ForgeGrants {
  newRequest(): Promise<{ url: string; state: string; verifier: string }>
  signOutUrl: string
  /** True for an address that `newRequest` made. */
  isOwnRequest(url: string): boolean
  exchange(parameters: URLSearchParams, state: string, verifier: string): Promise<GrantOutcome>
  /** Null: the forge refuses this refresh token, for good. */
  refresh(token: string): Promise<Grant | null>
}

export function createForgeGrants(options: ForgeGrantsOptions): ForgeGrants {
  const { forge, clientId, redirectUri } = options
  const server: oauth.AuthorizationServer = {
    issuer: forge,
    authorization_endpoint: `${forge}/login/oauth/authorize`,
    token_endpoint: `${forge}/login/oauth/access_token`,
  }
  // The identity token says who signed in, but the forge's API is asked instead (it knows closed accounts too). A
  // phone whose clock is wrong by a day must still get in.
  const client: oauth.Client = { client_id: clientId, [oauth.clockTolerance]: 2 * 24 * 3600 }
  const http: oauth.TokenEndpointRequestOptions = {
    [oauth.allowInsecureRequests]: isOwnMachine(forge),
    ...(options.fetch && { [oauth.customFetch]: options.fetch }),
  }

  async function reach(request: () => Promise<Response>): Promise<Response> {
    let response: Response
    try {
      response = await request()
    } catch (cause) {
      const online = options.online?.() ?? navigator.onLine
      throw new AppError(online ? 'forge-down' : 'offline', { cause })
    }
    if (response.status >= 500 || response.status === 429)
      throw new AppError('forge-down', { data: { status: response.status } })
    return response
  }

  return {
    signOutUrl: `${forge}/user/logout`,
    isOwnRequest: (url) => url.startsWith(`${forge}/login/oauth/authorize?`),

    async newRequest() {
      const state = oauth.generateRandomState()
      const verifier = oauth.generateRandomCodeVerifier()
      const parameters = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: SCOPES,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: `${forge}/login/oauth/authorize?${parameters}`, state, verifier }
    },

    async exchange(parameters, state, verifier) {
      let valid: URLSearchParams
      try {
        valid = oauth.validateAuthResponse(server, client, parameters, state)
      } catch (error) {
        return { kind: 'refused', reason: refusalOf(error) }
      }
      const response = await reach(() =>
        oauth.authorizationCodeGrantRequest(server, client, oauth.None(), valid, redirectUri, verifier, http),
      )
      try {
        return {
          kind: 'granted',
          grant: grantOf(await oauth.processAuthorizationCodeResponse(server, client, response)),
        }
      } catch (error) {
        if (error instanceof oauth.ResponseBodyError) return { kind: 'refused', reason: 'stale' }
        throw new AppError('answer-unreadable', { cause: error })
      }
    },

    async refresh(token) {
      const response = await reach(() => oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, http))
      try {
        return grantOf(await oauth.processRefreshTokenResponse(server, client, response))
      } catch (error) {
        // « token was already used », a closed account, a revoked grant: none of them comes back by trying again.
        if (error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError)
          return null
        throw new AppError('answer-unreadable', { cause: error })
      }
    },
  }
}

function grantOf(answer: oauth.TokenEndpointResponse): Grant {
  return { access: answer.access_token, refresh: answer.refresh_token ?? null, lifetime: answer.expires_in ?? 3600 }
}

function refusalOf(error: unknown): SignInRefusal {
  if (!(error instanceof oauth.AuthorizationResponseError)) return 'stale'
  if (error.error === 'access_denied') return 'denied'
  return /different scope/.test(error.error_description ?? '') ? 'scope' : 'failed'
}

/** Tokens travel in the clear only inside one machine. */
function isOwnMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && /(^|\.)localhost$|^127\.0\.0\.1$/.test(hostname)
}
