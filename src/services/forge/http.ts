/**
 * The forge's HTTP, and nothing of its meaning: address, token, errors. Runs in the browser and in Node; everything
 * above it (`GiteaForge`, the reconciler's `GiteaAdmin`) sees parsed JSON or an `AppError`.
 */
import { AppError } from '../app-error.ts'
import { failureOf } from './failure.ts'
import { whyUnreachable } from './reachability.ts'

export interface ForgeHttpOptions {
  /** `https://forge.ville.example`, without a final slash. */
  address: string
  /** Asked before each call: a fresh access token. */
  token: () => Promise<string>
  fetch?: typeof globalThis.fetch
  /**
   * An address on another machine or service than the forge (the app's own `/ville.json`), to tell « the forge is
   * down » from « no network » when the forge does not answer at all.
   */
  witness?: string
}

export interface ForgeRequest {
  query?: Readonly<Record<string, string | number | boolean>>
  body?: unknown
  signal?: AbortSignal
}

export interface ForgeAnswer {
  status: number
  /** Parsed JSON, or null for an empty body. */
  json: unknown
  headers: Headers
}

export class ForgeHttp {
  readonly #address: string
  readonly #token: () => Promise<string>
  readonly #fetch: typeof globalThis.fetch
  readonly #witness: string | null

  constructor(options: ForgeHttpOptions) {
    this.#address = options.address.replace(/\/+$/, '')
    this.#token = options.token
    // Called as a plain function: the browser's fetch refuses another `this`.
    const send = options.fetch ?? globalThis.fetch
    this.#fetch = (input, init) => send(input, init)
    this.#witness = options.witness ?? null
  }

  /**
   * One call under `/api/v1`. `path` is made of parts, each escaped: `['repos', owner, name]`.
   * Throws `AppError` for everything that is no success.
   */
  async send(method: string, path: readonly string[], request: ForgeRequest = {}): Promise<ForgeAnswer> {
    const token = await this.#token()
    const response = await this.#reach(`${this.#address}/api/v1/${path.map(escapePart).join('/')}`, {
      method,
      query: request.query ?? {},
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    })
    const text = await this.#read(response)
    if (!response.ok) throw failureOf(response.status, text)
    return { status: response.status, json: parse(text), headers: response.headers }
  }

  /** The same, null where the forge says 404 (or hides that it exists). */
  async find(path: readonly string[], request: ForgeRequest = {}): Promise<ForgeAnswer | null> {
    try {
      return await this.send('GET', path, request)
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    }
  }

  async #reach(
    url: string,
    options: {
      method: string
      query: Readonly<Record<string, string | number | boolean>>
      headers: Record<string, string>
      body?: string
      signal?: AbortSignal
    },
  ): Promise<Response> {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(options.query)) query.set(key, String(value))
    const address = query.size === 0 ? url : `${url}?${query}`
    const { query: _, headers, ...init } = options
    try {
      return await this.#fetch(address, {
        ...init,
        headers: options.body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        // Only the token counts at this door; a cookie would make it another person's.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
      })
    } catch (cause) {
      if (isAbort(cause)) throw new AppError('cancelled', { cause })
      throw new AppError(await whyUnreachable(this.#address, this.#witness, this.#fetch), { cause })
    }
  }

  async #read(response: Response): Promise<string> {
    try {
      return await response.text()
    } catch (cause) {
      if (isAbort(cause)) throw new AppError('cancelled', { cause })
      throw new AppError(await whyUnreachable(this.#address, this.#witness, this.#fetch), { cause })
    }
  }
}

/** A part that is `..` would lead to another call. */
function escapePart(part: string): string {
  if (/^\.{0,2}$/.test(part)) throw new AppError('not-found', { data: { message: `no name: « ${part} »` } })
  return encodeURIComponent(part)
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function parse(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new AppError('answer-unreadable', { cause })
  }
}
