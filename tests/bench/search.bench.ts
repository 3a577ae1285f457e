/**
 * The search of a site of 2000 pages on a slow phone: Chromium with its processor slowed four times, letter by letter.
 * `npm run bench -- search`. A task of over 50 ms is one that a finger notices (RAIL): that is the bar.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { runCommand } from '#site-builder/build/command.ts'
import { launchBrowser, phone } from '#tests/harness/browser.ts'
import { serveSite } from './lighthouse/serve-site.ts'
import { finish, printTable } from './report.ts'
import { madeFolders } from './site/made-folders.ts'
import { SIZES } from './site/sizes.ts'

const SLOWER = 4
const QUESTIONS = ['réunion', 'assemblee generale', 'l’atelier des enfants', 'concret', 'zzyzx qwrt']

interface Step {
  name: string
  /** Milliseconds from the last key to the answer on the screen, 180 of them a pause that is meant. */
  answered: number
  /** Milliseconds of the longest task; 0: none reached 50. */
  longest: number
}

const size = SIZES.find(({ name }) => name === 'L')
if (size === undefined) throw new Error('no site L')
const { content, scratch } = await madeFolders(size)
const output = join(scratch, 'site')
const served = await serveSite(output)
const browser = await launchBrowser()
try {
  const args = ['build', '--content', content, '--output', output, '--address', served.address]
  if ((await runCommand(args, { out: () => {}, err: () => {} })) !== 0) throw new Error('the site was refused')
  const page = await (await browser.newContext(phone)).newPage()
  await page.addInitScript(watchTasks)
  await page.goto(`${served.address}/recherche/`)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await tasks(page)

  const steps: Step[] = [await step(page, 'the field is entered, the first word typed', 'concert')]
  for (const question of QUESTIONS) steps.push(await step(page, `« ${question} »`, question))
  const index = await readFile(join(output, 'recherche.json'))
  console.log(
    `${size.pages} pages, index of ${kilobytes(index.length)} kB, ` +
      `${kilobytes(brotliCompressSync(index).length)} kB compressed; processor ${SLOWER} times slower\n`,
  )
  printTable(
    ['', 'answer, ms', 'longest task, ms'],
    steps.map(({ name, answered, longest }) => [name, answered, longest === 0 ? '< 50' : longest]),
  )
  const bars = [{ name: 'longest task', figure: Math.max(...steps.map(({ longest }) => longest)), unit: 'ms', bar: 50 }]
  await finish('search', bars, steps)
} finally {
  await browser.close()
  served.stop()
}

async function step(page: Page, name: string, question: string): Promise<Step> {
  const field = page.locator('#q')
  await field.fill('')
  await page.locator('.search-all').waitFor({ state: 'visible' })
  await tasks(page)
  await field.pressSequentially(question, { delay: 60 })
  const pressed = performance.now()
  await page.waitForFunction(
    (text) => document.title.startsWith(text) && document.querySelector('.search-heading')?.textContent?.includes(text),
    question,
  )
  const answered = performance.now() - pressed
  return { name, answered, longest: await tasks(page) }
}

/** Milliseconds of the longest task since the last call. */
async function tasks(page: Page): Promise<number> {
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const seen = (window as unknown as { longTasks: number[] }).longTasks.splice(0)
    return Math.max(0, ...seen)
  })
}

function watchTasks(): void {
  const seen: number[] = []
  Object.assign(window, { longTasks: seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000)
}
