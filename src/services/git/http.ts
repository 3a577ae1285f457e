/**
 * The one way out of the git rooms: fetch, with what git needs around it. Counts bytes, stops on a signal, narrows
 * clones to what is read, and tells « nothing came back » (`NetworkFailure`) from everything that git itself says.
 */
import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git'
import { withFilter } from './pack-request.ts'
import { concatenate, textOf } from './pkt-line.ts'

/** No answer at all: unplugged, stopped, or an answer that CORS hides from us (an expired token, on git's addresses). */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause })
    this.name = 'NetworkFailure'
  }
}

/** What went over the line since the count began. Bytes of bodies, as git sees them (after decompression). */
export interface Traffic {
  requests: number
  received: number
  sent: number
}

export interface GitHttpOptions {
  fetch?: typeof globalThis.fetch
  signal?: AbortSignal | undefined
  /** Filter of a partial clone, added to what isomorphic-git asks of upload-pack. */
  filter?: string
  traffic?: Traffic
  onTraffic?: ((traffic: Traffic) => void) | undefined
}

export function createGitHttp(options: GitHttpOptions = {}): HttpClient {
  const send = options.fetch ?? globalThis.fetch
  const traffic = options.traffic ?? { requests: 0, received: 0, sent: 0 }
  let filters = true
  return {
    async request(request: GitHttpRequest): Promise<GitHttpResponse> {
      const { url, method = 'GET', headers = {} } = request
      let body = request.body ? await collect(request.body) : null
      if (body && filters && options.filter && url.endsWith('/git-upload-pack')) body = withFilter(body, options.filter)
      traffic.requests += 1
      traffic.sent += body?.byteLength ?? 0
      const response = await reach(() =>
        send(url, {
          method,
          headers,
          body,
          signal: options.signal ?? null,
          // Only the token counts at this door; a cookie would make it another person's.
          credentials: 'omit',
          cache: 'no-store',
        }),
      )
      let chunks = counted(response, traffic, options.onTraffic)
      if (method === 'GET' && options.filter && url.endsWith('service=git-upload-pack')) {
        const advertisement = await collect(chunks)
        filters = / filter[ \n]/.test(textOf(advertisement))
        chunks = once(advertisement)
      }
      return {
        url: response.url,
        method,
        headers: Object.fromEntries(response.headers),
        statusCode: response.status,
        statusMessage: response.statusText,
        body: chunks,
      }
    },
  }
}

async function* counted(
  response: Response,
  traffic: Traffic,
  onTraffic: ((traffic: Traffic) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return
  for (;;) {
    // A reader, not `for await`: Safari's streams cannot be walked otherwise.
    const { value, done } = await reach(() => reader.read())
    if (done) return
    traffic.received += value.byteLength
    onTraffic?.(traffic)
    yield value
  }
}

async function reach<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error
    throw new NetworkFailure(error)
  }
}

export async function collect(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const part of chunks) parts.push(part)
  return concatenate(parts)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
