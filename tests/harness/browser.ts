/** Chromium as the tests use it: Debian's, without a display, without a call of its own to the outside. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Playwright's own name for a place of pictures: kept when a test fails, ignored by git. */
const PICTURES = 'tests/.results/pictures'

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
}

export const desk: BrowserContextOptions = {
  viewport: { width: 1280, height: 860 },
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
}

function executable(): string {
  const found = (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path))
  if (found === undefined) throw new Error('Chromium is missing: on Debian, apt-get install chromium')
  return found
}

/** @param more arguments of Chromium's, for a test that needs them */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: [...ARGUMENTS, ...more] })
}

/** A browser with a profile on disk, which survives the death of the browser. */
export function launchProfile(
  folder: string,
  options: BrowserContextOptions = desk,
  more: readonly string[] = [],
): Promise<BrowserContext> {
  const args = [...ARGUMENTS, ...more]
  return chromium.launchPersistentContext(folder, { executablePath: executable(), args, ...options })
}

/** For a test's `onTestFailed`: what the person had before her eyes. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true })
  const file = join(PICTURES, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`)
  await page.screenshot({ path: file, fullPage: true }).catch(() => {})
}
