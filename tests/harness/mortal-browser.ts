/** A browser with a profile on disk, which is killed while somebody is at work and opened again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { patience, type AppInCity } from './app-in-city.ts'
import { desk, launchProfile } from './browser.ts'
import { signIn } from './sign-in.ts'

export interface MortalBrowser {
  /** Its only tab. */
  readonly page: Page
  /** Killed without a warning, as a telephone does it, and started again: an empty tab. */
  killed(): Promise<Page>
}

/** Starts a browser with a profile of its own on disk, which is deleted after the test; once it is dead, starts it again. */
export async function browserOnDisk(
  app: AppInCity,
  options: BrowserContextOptions,
): Promise<() => Promise<BrowserContext>> {
  const profile = await mkdtemp(join(tmpdir(), 'parvis-profile-'))
  onTestFinished(() => rm(profile, { recursive: true, force: true }))
  return async () => {
    const context = await launchProfile(profile, options)
    app.closeLater(context)
    return context
  }
}

/** Léa is signed in. */
export async function mortalBrowser(app: AppInCity, options: BrowserContextOptions = desk): Promise<MortalBrowser> {
  const start = await browserOnDisk(app, options)
  const context = await start()
  const page = context.pages()[0] ?? (await context.newPage())
  await signIn(page, app.city, 'lea')
  return {
    page,
    async killed() {
      const session = await context.newCDPSession(page)
      const closed = new Promise((resolve) => context.once('close', resolve))
      session.send('Browser.crash').catch(() => undefined)
      await closed
      return (await start()).newPage()
    },
  }
}

/**
 * Opens the page of a browser that was killed, until this is seen. A sign-in that is some seconds old may not be on the
 * disk yet, what is said to be kept is: then one signs in again, and finds it.
 */
export async function comeBack(page: Page, app: AppInCity, address: string, seen: Locator): Promise<void> {
  const signedOut = page.getByRole('button', { name: 'Me connecter' })
  await app.goTo(page, address)
  await seen.or(signedOut).first().waitFor(patience)
  if (await signedOut.isVisible()) {
    await signIn(page, app.city, 'lea')
    await app.goTo(page, address)
  }
  await seen.first().waitFor(patience)
}
