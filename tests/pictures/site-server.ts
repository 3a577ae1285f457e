/**
 * Sites held in memory and served by name, `http://<case>--<palette>--<fonts>--<home>.localhost:PORT`: the same content
 * in any look, without a build and without a file.
 */
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Appearance } from '#site-builder/model/site.ts'
import type { Output } from '#site-builder/theme/output.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { staticFiles } from '#site-builder/theme/static-files.ts'
import type { SiteCase } from './site-cases.ts'

export type Look = Pick<Appearance, 'palette' | 'fonts' | 'home'>

export interface SiteServer {
  urlOf(name: string, look: Look, path: string): string
  /** Addresses of the pages of a case, in the order of the site. */
  pagesOf(name: string): readonly string[]
  close(): Promise<void>
}

interface Built {
  pages: ReadonlyMap<string, Output>
  files: ReadonlyMap<string, () => string | Uint8Array>
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

export async function serveSites(cases: Readonly<Record<string, SiteCase>>): Promise<SiteServer> {
  const kept = new Map<string, Built>()
  const build = (host: string): Built | null => {
    const [name = '', palette, fonts, home] = host.split('--')
    const one = cases[name]
    if (one === undefined) return null
    const look = { palette, fonts, home } as Look
    const site = { ...one.site, appearance: { ...one.site.appearance, ...look } }
    const pages = new Map(outputs({ site, documents: one.documents }).map((output) => [output.url, output]))
    const files = new Map(
      staticFiles(site).map((file) => [
        file.url,
        () => (file.kind === 'text' ? file.content : readFileSync(fileURLToPath(import.meta.resolve(file.package)))),
      ]),
    )
    return { pages, files }
  }
  const built = (host: string): Built | null => {
    const found = kept.get(host) ?? build(host)
    if (found !== null) kept.set(host, found)
    return found
  }

  const answer = async (host: string, path: string): Promise<string | Uint8Array | null> => {
    const site = built(host)
    if (site === null) return null
    const page = site.pages.get(path)
    if (page !== undefined) return page.render()
    const file = site.files.get(path)
    if (file !== undefined) return file()
    return (await cases[host.split('--')[0] ?? '']?.picture(path.slice(1))) ?? null
  }
  const send = (response: ServerResponse, path: string, body: string | Uint8Array | null): void => {
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8'
    response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? '')
  }
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split('.')[0] ?? ''
    const path = new URL(request.url ?? '/', 'http://x').pathname
    answer(host, path).then(
      (body) => send(response, path, body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    urlOf: (name, { palette, fonts, home }, path) =>
      `http://${name}--${palette}--${fonts}--${home}.localhost:${port}${path}`,
    // A former address sends whoever comes away at once: there is nothing to look at.
    pagesOf: (name) => {
      const moved = cases[name]?.site.redirects.map(({ from }) => from) ?? []
      const pages = built(`${name}--foret--plume--simple`)?.pages.keys() ?? []
      return [...pages].filter((url) => /(\/|\.html)$/.test(url) && !moved.includes(url))
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
