/**
 * What a first visit downloads until « Mes sites », a first opening of a site, and a first page to write; then what the
 * app's worker brings when nobody waits.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { desk, launchBrowser } from '#tests/harness/browser.ts'
import { startTestCity } from '#tests/harness/test-city.ts'
import { madeFolders } from '../site/made-folders.ts'
import { SIZES } from '../site/sizes.ts'
import { startCountingProxy, type Download } from './counting-proxy.ts'

const SITE = 'taille-m'

export interface FirstOpening {
  /** Bytes of the app until « Mes sites », fonts apart; of its fonts. */
  appBytes: number
  fontBytes: number
  /** Bytes of the app that a first page to write brings. */
  editorBytes: number
  /** Bytes of the app that come afterwards, in a calm moment, for the times without a network. */
  idleBytes: number
  openBytes: number
  /** Calls, and the browser's questions before them whether it may call (CORS), which carry nothing. */
  openRequests: number
  openQuestions: number
  openMilliseconds: number
  cloneBytes: number
  cloneMilliseconds: number
  /** What came: the app's files of each step, the calls of the first opening. */
  files: { first: readonly string[]; editor: readonly string[]; opening: readonly string[] }
}

export async function firstOpening(): Promise<FirstOpening> {
  const size = SIZES.find(({ name }) => name === 'M')
  if (!size) throw new Error('no size M')
  const { repository } = await madeFolders(size)
  const testCity = await startTestCity()
  const proxy = await startCountingProxy()
  const browser = await launchBrowser(proxy.arguments)
  try {
    const city = readCityState(testCity.state)
    await pushSite(city, repository)
    const isApp = ({ url }: Download) => url.host === new URL(city.addresses.app).host
    const isFont = ({ url }: Download) => url.pathname.endsWith('.woff2')
    const bytes = (list: readonly Download[]) => list.reduce((sum, download) => sum + download.bytes, 0)
    const page = await (await browser.newContext(desk)).newPage()

    await openList(page, city)
    const first = proxy.downloads.splice(0)

    const begun = performance.now()
    await page.goto(`${city.addresses.app}/sites/${SITE}`)
    await page.locator('main a[href*="/ecrire/"]').first().waitFor({ timeout: 120_000 })
    const openMilliseconds = performance.now() - begun
    await page.waitForLoadState('networkidle')
    const opening = proxy.downloads.splice(0)
    const ofForge = opening.filter((download) => !isApp(download))

    await page.goto(`${city.addresses.app}/sites/${SITE}/ecrire/pages/accueil.md`)
    await page.locator('.ProseMirror').waitFor({ timeout: 120_000 })
    await page.waitForLoadState('networkidle')
    const writing = proxy.downloads.splice(0)
    await wholeApp(page)
    const idle = proxy.downloads.splice(0)
    return {
      appBytes: bytes(first.filter((one) => isApp(one) && !isFont(one))),
      fontBytes: bytes(first.filter((one) => isApp(one) && isFont(one))),
      editorBytes: bytes(writing.filter((one) => isApp(one) && !isFont(one))),
      idleBytes: bytes(idle.filter(isApp)),
      openBytes: bytes(ofForge),
      openRequests: ofForge.filter(({ method }) => method !== 'OPTIONS').length,
      openQuestions: ofForge.filter(({ method }) => method === 'OPTIONS').length,
      openMilliseconds,
      ...clone(city),
      files: { first: listOf(first.filter(isApp)), editor: listOf(writing.filter(isApp)), opening: listOf(ofForge) },
    }
  } finally {
    await browser.close()
    await proxy.close()
    await testCity.stop()
  }
}

const listOf = (downloads: readonly Download[]) =>
  downloads.map(({ method, url, bytes }) => `${bytes} ${method} ${url.host}${url.pathname}`)

/** Signs in as Léa, who has two sites: « Mes sites » is where she has to choose. */
async function openList(page: Page, city: CityState): Promise<void> {
  await page.goto(city.addresses.app)
  await page.getByText('Me connecter').click()
  await page.locator('input[name="user_name"]').fill('lea')
  await page.locator('input[name="password"]').fill(city.passwords['lea'] ?? '')
  await page.getByRole('button', { name: /connecter/i }).click()
  await page.locator(`main a[href$="/sites/${SITE}"]`).waitFor({ timeout: 120_000 })
}

/** The page stands still until the worker has the whole app. */
async function wholeApp(page: Page): Promise<void> {
  const isWhole = async (): Promise<boolean> =>
    (await (await caches.open('parvis-app')).match('/app-files.json')) !== undefined
  for (let second = 0; second < 120; second += 1) {
    if (await page.evaluate(isWhole)) return
    await setTimeout(1000)
  }
  throw new Error('the app did not come whole in two minutes')
}

/** The made site as a repository that Léa may write in: not in the registry, so nothing publishes it meanwhile. */
async function pushSite(city: CityState, repository: string): Promise<void> {
  const call = async (method: string, path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${city.addresses.giteaDirect}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${city.robot.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  await call('POST', 'orgs/associations/repos', { name: SITE, description: 'Taille M', private: true })
  execFileSync('git', ['-C', repository, 'push', '-q', addressOf(city), 'main:main'], { stdio: 'inherit' })
  await call('PUT', `repos/associations/${SITE}/collaborators/lea`, { permission: 'write' })
}

function clone(city: CityState): Pick<FirstOpening, 'cloneBytes' | 'cloneMilliseconds'> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-clone-'))
  try {
    const begun = performance.now()
    execFileSync('git', ['clone', '-q', addressOf(city), folder])
    const cloneMilliseconds = performance.now() - begun
    const sizes = execFileSync('git', ['-C', folder, 'count-objects', '-v'], { encoding: 'utf8' })
    return { cloneMilliseconds, cloneBytes: Number(/size-pack: (\d+)/.exec(sizes)?.[1] ?? 0) * 1024 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function addressOf(city: CityState): string {
  const { host } = new URL(city.addresses.giteaDirect)
  return `http://${city.robot.account}:${city.robot.token}@${host}/associations/${SITE}.git`
}
