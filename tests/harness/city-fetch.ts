/**
 * `fetch` for addresses of the city in Node. Browsers find `*.localhost` by themselves, Node does not: the connection
 * goes to the loopback address, the name goes into the `Host` header.
 */
import { request } from 'node:http'

export function cityFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input)
  if (url.protocol !== 'http:' || !/(^|\.)localhost$|^127\.0\.0\.1$/.test(url.hostname)) {
    return Promise.reject(new TypeError(`not an address of the test city: ${url.href}`))
  }
  return new Promise((resolve, reject) => {
    const headers = Object.fromEntries(new Headers(init.headers))
    const sent = request(
      {
        host: '127.0.0.1',
        port: url.port === '' ? 80 : Number(url.port),
        path: url.pathname + url.search,
        method: init.method ?? 'GET',
        headers: { ...headers, host: url.host },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () => {
          const status = answer.statusCode ?? 0
          const body = [101, 204, 205, 304].includes(status) ? null : Buffer.concat(chunks)
          const pairs = Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
            (values ?? []).map((value): [string, string] => [name, value]),
          )
          resolve(new Response(body, { status, headers: pairs }))
        })
      },
    )
    // As fetch says it: a network that fails is a TypeError.
    sent.once('error', (cause) => reject(new TypeError('fetch failed', { cause })))
    init.signal?.addEventListener('abort', () => {
      sent.destroy()
      reject(new DOMException('aborted', 'AbortError'))
    })
    sent.end(typeof init.body === 'string' || init.body instanceof Uint8Array ? init.body : undefined)
  })
}
