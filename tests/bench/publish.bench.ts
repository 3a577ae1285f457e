/**
 * From « Publier » pressed to the sentence on the public page, as an editor and a visitor live it: the real app in
 * Chromium, the real forge, runner, builder and web server. 20 runs on a site of 50 pages, a random sentence each.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { desk, launchBrowser } from '#tests/harness/browser.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { signIn } from '#tests/harness/sign-in.ts'
import { startTestCity } from '#tests/harness/test-city.ts'
import { finish, median, printTable } from './report.ts'
import { fillToSizeS } from './small-site.ts'

const RUNS = 20
const PAGE = 'pages/venir.md'
const ADDRESS = '/venir/'
const STEPS = ['git', 'forge and runner', 'Node', 'fetch', 'build', 'check', 'switch', 'visitor', 'total'] as const
type Run = Record<(typeof STEPS)[number], number>

const Times = v.object({
  times: v.object({
    started: v.number(),
    begun: v.number(),
    fetched: v.number(),
    built: v.number(),
    checked: v.number(),
    switched: v.number(),
  }),
})

const testCity = await startTestCity()
const browser = await launchBrowser()
try {
  const city = readCityState(testCity.state)
  await fillToSizeS(city)
  await settled(city)
  const page = await (await browser.newContext(desk)).newPage()
  await signIn(page, city, 'lea')
  await page.goto(`${city.addresses.app}/sites/reg-art/ecrire/${PAGE}`)
  await page.locator('.ProseMirror').waitFor()
  await oneRun(page, city, testCity.state) // the first warms caches that an idle city has
  const runs: Run[] = []
  for (let run = 1; run <= RUNS; run++) {
    runs.push(await oneRun(page, city, testCity.state))
    console.log(`run ${run}: ${runs.at(-1)?.total ?? 0} ms`)
  }
  console.log(`\nSite S (50 pages, 20 photos), ${RUNS} runs, milliseconds\n`)
  printTable(
    ['step', 'median', 'worst'],
    STEPS.map((step) => {
      const values = runs.map((run) => run[step])
      return [step, median(values), Math.max(...values)]
    }),
  )
  const totals = runs.map((run) => run.total / 1000)
  await finish(
    'publish',
    [
      { name: 'publish median', figure: median(totals), unit: 's', bar: 5 },
      { name: 'publish worst', figure: Math.max(...totals), unit: 's', bar: 10 },
    ],
    runs,
  )
} finally {
  await browser.close()
  await testCity.stop()
}

async function oneRun(page: Page, city: CityState, state: string): Promise<Run> {
  const sentence = `Repère ${Math.random().toString(36).slice(2, 10)}.`
  const host = new URL(city.addresses.sites.replace('{adresse}', 'reg-art')).host
  const visitor = spawn(process.execPath, [join(import.meta.dirname, 'visitor.ts'), host, ADDRESS, sentence], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: visitor.stdout })[Symbol.asyncIterator]()
  await lines.next()

  const paragraph = page.locator('.ProseMirror > p').first()
  await paragraph.click()
  await page.keyboard.press('End')
  await page.keyboard.type(` ${sentence}`)
  const pushed = page.waitForResponse((answer) => answer.url().endsWith('/git-receive-pack'))
  const pressed = Date.now()
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await pushed
  const sent = Date.now()
  const seen = Number((await lines.next()).value)
  await once(visitor, 'exit').catch(() => {})
  await page
    .getByRole('link', { name: /Voir la page/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Continuer d’écrire' }).click()
  const { times } = v.parse(Times, JSON.parse(await readFile(join(state, 'sites/reg-art/release.json'), 'utf8')))
  return {
    git: sent - pressed,
    'forge and runner': times.started - sent,
    Node: times.begun - times.started,
    fetch: times.fetched - times.begun,
    build: times.built - times.fetched,
    check: times.checked - times.built,
    switch: times.switched - times.checked,
    visitor: seen - times.switched,
    total: seen - pressed,
  }
}

/** The last of the filled pages is online. */
async function settled(city: CityState): Promise<void> {
  const url = `${city.addresses.sites.replace('{adresse}', 'reg-art')}/cahier/feuille-1/`
  for (;;) {
    const answer = await cityFetch(url).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
