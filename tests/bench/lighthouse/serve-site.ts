/** A built site on a loopback port, with the headers that the city’s web server sends. */
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { HASHED } from '#ci/city/caddy/sites-block.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt'])
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}

export interface ServedSite {
  /** Without a final slash. */
  address: string
  stop(): void
}

/** @param folder is asked for at each request: the address must be known before the site is built. */
export async function serveSite(folder: string): Promise<ServedSite> {
  const server: Server = createServer((request, response) => void answer(folder, request.url ?? '/', response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}`, stop: () => server.close() }
}

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://localhost')
  const file = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname).replaceAll('..', '')
  const bytes = await readFile(join(folder, file)).catch(() => null)
  if (bytes === null) {
    response.writeHead(404, HEADERS).end()
    return
  }
  const squeezed = COMPRESSED.has(extname(file))
  // A publication compresses beforehand: a page must not wait for it.
  const ready = squeezed ? await readFile(join(folder, `${file}.br`)).catch(() => null) : null
  response.writeHead(200, {
    ...HEADERS,
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': new RegExp(HASHED).test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(squeezed ? { 'content-encoding': 'br' } : {}),
  })
  response.end(squeezed ? (ready ?? brotliCompressSync(bytes)) : bytes)
}
