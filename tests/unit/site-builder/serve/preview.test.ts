/** A folder as a site on this machine: what it prints, what it serves, how it comes back from a fault. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runPreview } from '#site-builder/serve/command.ts'
import { goodSite, page, scratchFolder, writeFiles } from '../build/scratch-site.ts'

const PATIENCE = { timeout: 60_000, interval: 100 }

interface Answer {
  status: number
  body: string
  headers: Readonly<Record<string, string | string[] | undefined>>
}

function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }))
    })
    call.on('error', fail)
    call.end()
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

async function preview(): Promise<{ content: string; port: number; lines: string[]; stop: () => Promise<number> }> {
  const content = join(await scratchFolder(), 'site')
  await writeFiles(content, goodSite())
  const port = await freePort()
  const lines: string[] = []
  const control = new AbortController()
  const sink = (line: string): void => void lines.push(line)
  const args = ['--content', content, '--port', String(port), '--now', '2026-11-24T12:00:00Z']
  const ended = runPreview(args, { out: sink, err: sink }, control.signal)
  const stop = (): Promise<number> => {
    control.abort()
    return ended
  }
  onTestFinished(async () => void (await stop()))
  await vi.waitFor(async () => expect((await ask(port, '/')).status).toBe(200), PATIENCE)
  return { content, port, lines, stop }
}

describe('the preview of a folder', { timeout: 180_000 }, () => {
  it('says in French where it is and what is wrong, again at each change', async () => {
    const { content, port, lines, stop } = await preview()
    expect(lines[0]).toBe(`Aperçu de ${content}\u00a0: http://localhost:${port}/`)
    await vi.waitFor(() => expect(lines.join('\n')).toContain('Site prêt : 4 contenus, 0 problème.'), PATIENCE)
    await writeFile(join(content, 'pages/bonne.md'), page('Une bonne page', '[rien](/nulle-part/)'))
    await vi.waitFor(() => expect(lines.at(-1)).toMatch(/^pages\/bonne\.md: .*\/nulle-part\//), PATIENCE)
    expect(await stop()).toBe(0)
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED')
  })

  it('follows files that are written beside and renamed, and folders that go and come back', async () => {
    const { content, port } = await preview()
    const shows = (path: string, text: string): Promise<void> =>
      vi.waitFor(async () => expect((await ask(port, path)).body).toContain(text), PATIENCE)
    await writeFile(join(content, 'pages/.bonne.md.tmp'), page('Une bonne page', 'Écrite à côté.'))
    await rename(join(content, 'pages/.bonne.md.tmp'), join(content, 'pages/bonne.md'))
    await shows('/bonne/', 'Écrite à côté.')
    await mkdir(join(content, 'pages/neuf'))
    await writeFile(join(content, 'pages/neuf/dedans.md'), page('Dedans', 'Un dossier neuf.'))
    await shows('/neuf/dedans/', 'Un dossier neuf.')
    await rm(join(content, 'pages/neuf'), { recursive: true })
    await shows('/neuf/dedans/', 'Page introuvable')
    await rename(content, `${content}-ailleurs`)
    await shows('/', 'Le dossier n’est plus là')
    await rename(`${content}-ailleurs`, content)
    await shows('/bonne/', 'Écrite à côté.')
  })

  it('shows the problems of a refused site in its place, escaped, and the site again once they are mended', async () => {
    const { content, port } = await preview()
    const home = join(content, 'pages/accueil.md')
    await rename(home, join(content, 'pages/<b>.md'))
    await vi.waitFor(async () => {
      const { status, body } = await ask(port, '/bonne/')
      expect(status).toBe(503)
      expect(body).toContain('n’a pas de page d’accueil')
      expect(body).toContain('pages/&lt;b&gt;.md')
      expect(body).toContain('/.parvis/recharger.js')
    }, PATIENCE)
    await rename(join(content, 'pages/<b>.md'), home)
    await vi.waitFor(async () => expect((await ask(port, '/bonne/')).status).toBe(200), PATIENCE)
  })

  it('answers to its own name alone, to reading alone, with the policy of production', async () => {
    const { port } = await preview()
    expect((await ask(port, '/', { host: 'ailleurs.example' })).status).toBe(421)
    expect((await ask(port, '/', { host: `localhost.example:${port}` })).status).toBe(421)
    expect((await ask(port, '/', { host: `localhost:${port}` })).status).toBe(200)
    expect((await ask(port, '/', {}, 'POST')).status).toBe(405)
    const { headers, body } = await ask(port, '/rien/')
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
    expect(body).toContain('Page introuvable')
  })
})

it.each([
  [[]],
  [['--content']],
  [['--content', '/nulle/part']],
  [['--content', '.', '--port', '80']],
  [['--content', '.', '--port', 'x']],
  [['--content', '.', '--autre']],
])('a wrong command line %j is told in French', async (args) => {
  const lines: string[] = []
  const code = await runPreview(args, { out: () => {}, err: (line) => lines.push(line) }, AbortSignal.abort())
  expect(code).toBe(2)
  expect(lines.join('\n')).toContain('--content DOSSIER [--port NUMÉRO]')
})

it('a port that is taken is told', async () => {
  const taken = createServer()
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready))
  onTestFinished(() => new Promise((closed) => taken.close(() => closed())))
  const { port } = taken.address() as AddressInfo
  const lines: string[] = []
  const terminal = { out: () => {}, err: (line: string) => lines.push(line) }
  expect(await runPreview(['--content', '.', '--port', String(port)], terminal, AbortSignal.abort())).toBe(2)
  expect(lines[0]).toContain(`Le port ${port} est déjà pris.`)
})
