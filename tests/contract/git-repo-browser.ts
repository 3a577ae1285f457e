/**
 * Chromium for the contract tests: a page with the production build of the real doors, under the app's own origin, which
 * is the only one that the forge answers. Both addresses lead through doors of ours that can be shut.
 */
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import type { OpenProgress, PublishOutcome, RepoState } from '#src/services/git/git-repo.ts'
import { launchBrowser } from '../harness/browser.ts'
import { city, tokenFor, type TestRepo } from './git-repo-city.ts'
import type { TestPage } from './git-repo-page.ts'
import type { Device } from './git-repo-suite.ts'
import { decode, encode } from './git-repo-wire.ts'

declare global {
  var page: TestPage
}

export interface Doors {
  /** For Chromium: leads the app's and the forge's names to our doors. */
  args: readonly string[]
  network(state: 'well' | 'offline' | 'forge-down'): void
  close(): Promise<void>
}

/** Builds the page and serves it where the app is in this city; passes the forge through. */
export async function openDoors(): Promise<Doors> {
  const files = await bundle()
  let state = 'well'
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  }
  const app = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1)
    const file = files.get(name)
    // As the city's web server does: what has a hash in its name is never asked for twice.
    if (name.startsWith('assets/')) response.setHeader('cache-control', 'max-age=31536000, immutable')
    if (file) response.setHeader('content-type', 'text/javascript').end(file)
    else if (name === 'ville.json') response.setHeader('content-type', 'application/json').end('{}')
    else
      response
        .setHeader('content-type', 'text/html')
        .end(
          '<!doctype html><title>…</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
        )
  })
  app.on('connection', (socket) => (state === 'offline' ? socket.destroy() : keep(socket)))
  const target = new URL(city.addresses.forge)
  const forge = createTcpServer((socket) => {
    keep(socket)
    if (state !== 'well') return socket.destroy()
    const onward = connect(Number(target.port), '127.0.0.1')
    keep(onward)
    socket.pipe(onward).pipe(socket)
    socket.on('close', () => onward.destroy())
    return onward.on('close', () => socket.destroy())
  })
  const [appPort, forgePort] = [await listen(app), await listen(forge)]
  const rules = [
    `MAP ${new URL(city.addresses.app).host} 127.0.0.1:${appPort}`,
    `MAP ${target.host} 127.0.0.1:${forgePort}`,
  ]
  return {
    args: [`--host-resolver-rules=${rules.join(', ')}`],
    network: (next) => {
      if (next === state) return
      state = next
      for (const socket of sockets) socket.destroy()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all([app, forge].map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

/** Opens the page in a browser that has been given the doors' arguments. */
export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${city.addresses.app}/`)
  await page.waitForFunction(() => document.title === 'prêt')
  return page
}

export interface BrowserDevice extends Device {
  page(): Page
  otherTab(): Promise<BrowserDevice>
}

export interface TestBrowser {
  device(repo: TestRepo, account: string): Promise<BrowserDevice>
  newContext(): Promise<BrowserContext>
  close(): Promise<void>
}

/** Ends a browser as a dead battery does. @param folder its profile */
export async function killBrowser(context: BrowserContext, folder: string): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve))
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (command.includes(`--user-data-dir=${folder}\0`)) process.kill(Number(name), 'SIGKILL')
  }
  await closed
}

export async function openTestBrowser(): Promise<TestBrowser> {
  const doors = await openDoors()
  const browser = await launchBrowser(doors.args)
  return {
    newContext: () => browser.newContext(),
    device: async (repo, account) => createDevice(await browser.newContext(), doors, repo, await tokenFor(account)),
    close: async () => {
      await browser.close()
      await doors.close()
    },
  }
}

/** A page's repository as if it were here. */
export async function createDevice(
  context: BrowserContext,
  doors: Doors,
  site: TestRepo,
  token: string,
): Promise<BrowserDevice> {
  // A device begins with a network, whatever the last one went through.
  doors.network('well')
  let page = await openPage(context)
  const listeners = new Set<(commit: string) => void>()
  let session = token
  const start = async (): Promise<void> => {
    const { owner, name } = site
    await page.exposeFunction('headMoved', (commit: string) => listeners.forEach((listener) => listener(commit)))
    await page.evaluate(
      ([where, bearer]) => {
        globalThis.page.token = bearer
        globalThis.page.heads = new (class extends Array<string> {
          override push(...heads: string[]): number {
            for (const head of heads) (globalThis as unknown as { headMoved(commit: string): void }).headMoved(head)
            return super.push(...heads)
          }
        })()
        globalThis.page.start(where)
      },
      [{ owner, name, forgeUrl: city.addresses.forge }, session] as const,
    )
  }
  await start()
  const call = async (method: string, ...args: unknown[]): Promise<unknown> =>
    valueOf(await page.evaluate(([name, values]) => globalThis.page.git(name, values), [method, encode(args)] as const))
  return {
    page: () => page,
    otherTab: () => createDevice(context, doors, site, token),
    repo: {
      local: async () => (await call('local')) as RepoState | null,
      open: async (options) => {
        const { state, steps } = (await call('open')) as { state: RepoState; steps: OpenProgress[] }
        steps.forEach((step) => options?.onProgress?.(step))
        return state
      },
      readBlob: async (oid) => (await call('readBlob', oid)) as Uint8Array,
      publish: async (request) => (await call('publish', request)) as PublishOutcome,
      watch: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      forget: async () => void (await call('forget')),
    },
    network: async (state) => doors.network(state),
    session: async (state) => {
      session = state === 'well' ? token : 'x'.repeat(token.length)
      await page.evaluate((bearer) => void (globalThis.page.token = bearer), session)
    },
    reopen: async () => {
      await page.close()
      page = await openPage(context)
      await start()
    },
    close: async () => {
      doors.network('well')
      await context.close()
    },
  }
}

/** What a page answered, or the error that it met. */
export function valueOf(answer: unknown): unknown {
  const { value, code, detail } = answer as { value?: unknown; code?: ErrorCode; detail?: string }
  if (code !== undefined) throw new AppError(code, { cause: new Error(detail) })
  return decode(value)
}

async function bundle(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const name = `page-${randomUUID()}`
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: 'tests/contract/git-repo-page.ts' },
        output: { entryFileNames: 'page.js' },
        preserveEntrySignatures: false,
      },
    },
    worker: { format: 'es' },
  })
  if (!('output' in result)) throw new Error('one build was asked for')
  return new Map(result.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}
