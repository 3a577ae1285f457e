/**
 * Lighthouse on a page of each template of the demo city's sites, as a phone and as a desk.
 * `npm run bench -- lighthouse [--only reg-art,phone,agenda]`: what is named narrows sites, devices and templates.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import lighthouse, { desktopConfig } from 'lighthouse'
import { demoSite } from '#ci/city/demo-content.ts'
import { launchBrowser } from '#tests/harness/browser.ts'
import { publishFolder } from '#tests/harness/publish-folder.ts'
import { serveSite } from './lighthouse/serve-site.ts'
import { templatesOf } from '#tests/harness/templates-of.ts'
import { finish, printTable } from './report.ts'
import { writeFiles } from './site/files.ts'

const SITES = ['reg-art', 'kayane'] as const
const DEVICES = ['phone', 'desk'] as const

interface Result {
  page: string
  /** Of 100, by category. */
  scores: Readonly<Record<string, number>>
  /** Audits that lost points. */
  lost: readonly string[]
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',') ?? []
const wants = <T extends string>(all: readonly T[]): readonly T[] => {
  const named = all.filter((one) => only.includes(one))
  return named.length > 0 ? named : all
}

const work = await mkdtemp(join(tmpdir(), 'parvis-bench-'))
const port = await freePort()
const browser = await launchBrowser([`--remote-debugging-port=${port}`])
const results: Result[] = []
try {
  for (const site of wants(SITES)) await measureSite(site)
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true })
}
const categories = [...new Set(results.flatMap(({ scores }) => Object.keys(scores)))]
console.log('')
printTable(
  ['page', ...categories],
  results.map(({ page, scores }) => [page, ...categories.map((category) => scores[category] ?? '–')]),
)
for (const { page, lost } of results) if (lost.length > 0) console.log(`${page}: ${lost.join(', ')}`)
const missing = categories.map((category) => ({
  name: `points that ${category} misses, worst page`,
  figure: 100 - Math.min(...results.map(({ scores }) => scores[category] ?? 100)),
  unit: 'points',
  bar: 0,
}))
await finish('lighthouse', missing, results)

async function measureSite(name: (typeof SITES)[number]): Promise<void> {
  const [content, output] = [join(work, name, 'content'), join(work, name, 'site')]
  await writeFiles(content, Object.fromEntries([...((await demoSite(name)) ?? [])]))
  const served = await serveSite(output)
  try {
    await publishFolder({ content, site: output, address: served.address })
    const templates = await templatesOf(output)
    const names = wants(templates.map(([template]) => template))
    for (const [template, path] of templates.filter(([one]) => names.includes(one))) {
      for (const device of wants(DEVICES)) {
        const result = await measurePage(`${name} ${template}, ${device}`, `${served.address}${path}`, device)
        results.push(result)
        console.log(`${result.page}: ${Object.values(result.scores).join(' ')}`)
      }
    }
  } finally {
    served.stop()
  }
}

async function measurePage(page: string, url: string, device: (typeof DEVICES)[number]): Promise<Result> {
  const run = await lighthouse(url, { port, logLevel: 'error' }, device === 'desk' ? desktopConfig : undefined)
  if (run === undefined) throw new Error(`Lighthouse said nothing of ${url}`)
  const { categories: all, audits, runtimeError } = run.lhr
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`)
  const scored = Object.values(all).filter(({ score }) => score !== null)
  const lost = scored.flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
  )
  const scores = Object.fromEntries(scored.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]))
  return { page, scores, lost: [...new Set(lost)] }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
