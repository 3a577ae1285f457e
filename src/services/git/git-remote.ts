/** The forge's side of one repository: where it is, who asks, what went over the line. */
import { ForgeHttp } from '../forge/http.ts'
import { createGitHttp, type Traffic } from './http.ts'
import type { HttpClient } from 'isomorphic-git'

export interface GitRemoteOptions {
  /** `https://forge.ville.example`, without a final slash. */
  forgeUrl: string
  owner: string
  name: string
  /** Asked before each call: an access token that is good for a while. */
  token: () => Promise<string>
  /** An address elsewhere than the forge, to tell « forge down » from « no network ». */
  witness?: string
  fetch?: typeof globalThis.fetch
}

export class GitRemote {
  /** Never holds a token: it would end up in `.git/config`. */
  readonly url: string
  readonly traffic: Traffic = { requests: 0, received: 0, sent: 0 }
  readonly #options: GitRemoteOptions
  readonly #forge: ForgeHttp

  constructor(options: GitRemoteOptions) {
    this.#options = options
    const forgeUrl = options.forgeUrl.replace(/\/+$/, '')
    this.url = `${forgeUrl}/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.name)}.git`
    this.#forge = new ForgeHttp({
      address: forgeUrl,
      token: options.token,
      ...(options.witness === undefined ? {} : { witness: options.witness }),
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    })
  }

  /** @param options.filtered whether what isomorphic-git asks for goes without blobs; true when not said */
  http(
    options: {
      signal?: AbortSignal | undefined
      onTraffic?: ((traffic: Traffic) => void) | undefined
      filtered?: boolean
    } = {},
  ): HttpClient {
    const { filtered = true, ...rest } = options
    return createGitHttp({
      ...rest,
      ...(filtered ? { filter: 'blob:none' } : {}),
      traffic: this.traffic,
      ...(this.#options.fetch === undefined ? {} : { fetch: this.#options.fetch }),
    })
  }

  /** `onAuth` would cost a 401 each time, and a 401 on a POST is not retried: the header goes with every call. */
  async headers(): Promise<Record<string, string>> {
    return { Authorization: `Bearer ${await this.#options.token()}` }
  }

  /**
   * Asks the forge's API the simplest question with the same token: resolves when forge and session are well, else
   * throws the `AppError` that says what is not. On git's own addresses the browser may read none of it.
   */
  async probe(): Promise<void> {
    await this.#forge.send('GET', ['user'])
  }
}
