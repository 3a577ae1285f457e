import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { openDocuments } from '#site-builder/build/documents.ts'
import { TimedParser } from '#site-builder/build/timed-parser.ts'
import type { Page } from '#site-builder/model/site.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** A thread that answers every text but three: one never ends, one takes the thread down, one comes too late. */
async function script(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-test-'))
  folders.push(folder)
  const file = join(folder, 'worker.mjs')
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'
parentPort.postMessage('ready')
parentPort.on('message', (body) => {
  if (body === 'lent') for (;;);
  if (body === 'fatal') throw new Error('x')
  if (body === 'tard') return parentPort.postMessage(null)
  parentPort.postMessage({ parts: [body], headings: [], links: [], pictures: [], directives: [], summary: '', problems: [] })
})`,
  )
  return pathToFileURL(file)
}

const page = (path: string, body: string): Page => ({
  type: 'page',
  path,
  address: `/${path}/`,
  title: path,
  description: '',
  image: '',
  lead: '',
  body,
  bodyLine: 1,
  redirects: [],
  publishAt: null,
  withdrawAt: null,
})

describe('a text that never ends', () => {
  it('is ended and told, and the texts after it are parsed', async () => {
    const parser = new TimedParser(await script(), 1500)
    const items = [page('a', 'un'), page('b', 'lent'), page('c', 'deux'), page('d', 'fatal'), page('e', 'trois')]
    const texts = await openDocuments(null)
    const { documents, problems } = await texts.documentsOf(items, (item) => item.body, parser)
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([
      ['b', 'text-too-slow'],
      ['d', 'text-too-slow'],
    ])
    expect(items.map((item) => documents.get(item.path)?.parts.join())).toEqual([
      'un',
      '<p>lent</p>',
      'deux',
      '<p>fatal</p>',
      'trois',
    ])
  })
})

describe('a text for which a build has no time left', () => {
  it('is shown as it was typed and told, and the next build parses it', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'parvis-test-'))
    folders.push(cache)
    const items = [page('a', 'un'), page('b', 'tard')]
    const first = await openDocuments(cache)
    const late = await first.documentsOf(items, (item) => item.body, new TimedParser(await script()))
    await first.save()
    expect(late.problems).toEqual([{ code: 'text-out-of-time', path: 'b' }])
    expect(late.documents.get('b')?.parts).toEqual(['<p>tard</p>'])

    const second = await openDocuments(cache)
    expect([second.has('un'), second.has('tard')]).toEqual([true, false])
    const done = await second.documentsOf(items, (item) => item.body, new TimedParser())
    expect(done.problems).toEqual([])
    expect(done.documents.get('a')?.parts).toEqual(['un'])
    expect(done.documents.get('b')?.words).toBe('tard')
  })
})

describe('the thread of a build that has spent its time', () => {
  const answerOf = (spent: number, body: string): Promise<unknown> =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL('../../../../site-builder/build/parse-worker.ts', import.meta.url), {
        workerData: { spent },
      })
      worker.once('error', fail)
      worker.on('message', (message) => {
        if (message === 'ready') return worker.postMessage(body)
        void worker.terminate()
        return done(message)
      })
    })
  const prose = 'Le **concert** du [samedi](/agenda/).\n\n- une\n- deux\n'
  const knots = '*_'.repeat(400)

  it.each([
    ['any text, at first', 0, knots, true],
    ['no text that may be long to parse, after twenty seconds', 20_001, knots, false],
    ['prose still', 20_001, prose, true],
    ['nothing, after twenty-four', 24_001, prose, false],
  ])('parses %s', async (_, spent, body, parsed) => {
    expect((await answerOf(spent, body)) !== null).toBe(parsed)
  })
})
