/**
 * The small web server of a preview: the site's files with the headers of production, the preview's own pages, and the
 * events by which pages reload. On this machine alone, and under its own name alone: another site that leads its name
 * here (DNS rebinding) is told nothing.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { previewWords as words } from '../words/preview.ts'
import { CHANGES, OWN_FILES, withReload } from './own-files.ts'
import { messagePage, refusedPage } from './own-pages.ts'
import type { PreviewSite } from './preview-site.ts'
import { siteFile } from './site-file.ts'
import { SITE_HEADERS } from './site-headers.ts'

const HTML = 'text/html; charset=utf-8'
const TEXT = 'text/plain; charset=utf-8'

export class PreviewServer {
  readonly #content: string
  readonly #listeners = new Set<ServerResponse>()
  readonly #server: Server
  #site: PreviewSite | null = null

  /** @param content the folder, as it is named to people */
  constructor(content: string) {
    this.#content = content
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        if (response.headersSent) response.destroy()
        else send(response, 500, TEXT, String(error))
      })
    })
  }

  /** Resolves to false when the port is taken. */
  listen(port: number): Promise<boolean> {
    return new Promise((done, fail) => {
      const refused = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false)
        else fail(error)
      }
      this.#server.once('error', refused)
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', refused)
        done(true)
      })
    })
  }

  show(site: PreviewSite): void {
    this.#site = site
  }

  /** Every open page looks whether it is of another build. */
  announce(): void {
    for (const listener of this.#listeners) listener.write(this.#event())
  }

  close(): Promise<void> {
    for (const listener of this.#listeners) listener.end()
    this.#server.closeAllConnections()
    return new Promise((done) => this.#server.close(() => done()))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isThisMachine(request.headers.host ?? '')) return send(response, 421, TEXT, words.otherName)
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, TEXT, words.onlyRead)
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path === CHANGES) return this.#listen(response)
    const own = OWN_FILES.get(path)
    if (own !== undefined) return send(response, 200, own.type, own.text)
    const version = this.#site?.version ?? ''
    const state = this.#site?.state ?? { kind: 'waiting' }
    const page = (status: number, text: string): void => send(response, status, HTML, withReload(text, version))
    switch (state.kind) {
      case 'waiting':
        return page(503, messagePage(words.waitingTitle, words.waiting))
      case 'refused':
        return page(503, refusedPage(state.problems))
      case 'gone':
        return page(503, messagePage(words.goneTitle, words.folderGone(this.#content)))
      case 'broken':
        return page(500, messagePage(words.brokenTitle, words.broken))
      case 'site':
    }
    const found = await siteFile(state.folder, path)
    if (found.kind === 'moved') {
      response.setHeader('Location', found.to)
      return send(response, found.status, TEXT, '')
    }
    if (found.type === HTML) return page(found.status, found.bytes.toString())
    send(response, found.status, found.type, found.bytes)
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { ...SITE_HEADERS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(this.#event())
    this.#listeners.add(response)
    response.once('close', () => this.#listeners.delete(response))
  }

  #event(): string {
    return `retry: 500\ndata: ${this.#site?.version ?? ''}\n\n`
  }
}

function isThisMachine(host: string): boolean {
  return /^(?:127\.0\.0\.1|(?:[a-z0-9-]+\.)*localhost)(?::\d+)?$/i.test(host)
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    ...SITE_HEADERS,
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? '' : bytes)
}
