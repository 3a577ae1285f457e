/**
 * The app of the test city as the people of a test file use it: a browser for the whole file, in which each of them signs
 * in once, and tabs that close after their test; if it failed, with a picture of what was on the screen.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { desk, keepPicture, launchBrowser } from './browser.ts'
import { signIn } from './sign-in.ts'
import type { InCity } from './test-city.ts'

/** A busy machine builds several sites at once; what is tested is that something arrives, the bench says how fast. */
export const patience = { timeout: 90_000 }

/** For a test with several publications one after the other, each through the city's own runner. */
export const publications = 300_000

export const cityFolder = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'

/** What a browser keeps of somebody who is signed in. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

export interface AppInCity extends InCity {
  /** Of somebody of the city; she signs in when it is asked for the first time. */
  session(account: string): Promise<Session>
  /** An empty tab, of nobody in particular. */
  tab(options?: BrowserContextOptions): Promise<Page>
  /** A tab at an address of the app, in which Léa is signed in, or who the options say. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** As if its address was typed: the app starts anew. */
  goTo(page: Page, path: string): Promise<void>
  /** Closed after the test like the rest, and pictured if it fails. */
  closeLater(context: BrowserContext): void
}

/** To be called once in a file, outside of its tests. */
export function appInCity(): AppInCity {
  let city: CityState
  let browser: Browser
  const sessions = new Map<string, Promise<Session>>()
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    city = readCityState(cityFolder)
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async ({ task }) => {
    const opened = contexts.splice(0)
    if (task.result?.state === 'fail') await keepPictures(opened, task.name)
    await Promise.all(opened.map((context) => context.close()))
  })

  async function signedIn(account: string): Promise<Session> {
    const context = await browser.newContext(desk)
    await signIn(await context.newPage(), city, account)
    const session = await context.storageState()
    await context.close()
    return session
  }

  const app: AppInCity = {
    get city() {
      return city
    },
    session(account) {
      const session = sessions.get(account) ?? signedIn(account)
      sessions.set(account, session)
      // Who could not sign in tries again when it is asked again.
      session.catch(() => sessions.delete(account))
      return session
    },
    async tab(options = desk) {
      const context = await browser.newContext(options)
      contexts.push(context)
      return context.newPage()
    },
    async open(path, options = desk) {
      const page = await app.tab({ storageState: await app.session('lea'), ...options })
      await app.goTo(page, path)
      return page
    },
    async goTo(page, path) {
      await page.goto(city.addresses.app + path)
    },
    closeLater: (context) => void contexts.push(context),
  }
  return app
}

async function keepPictures(contexts: readonly BrowserContext[], test: string): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages())
  await Promise.all(pages.map((page, at) => keepPicture(page, `${test} ${at + 1}`)))
}
