/**
 * Every route of the router under axe, on a phone and on a desk, in light and in dark, in the built app behind the
 * city's own headers; then by keyboard alone. A route without its case fails.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { routes } from '#src/router.ts'
import { desk, keepPicture, launchBrowser, phone } from '#tests/harness/browser.ts'
import { signIn } from '#tests/harness/sign-in.ts'
import { cases, type AccessibilityCase } from './accessibility-cases.ts'

const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>
let city: CityState
let browser: Browser
let lea: StorageState

beforeAll(async () => {
  city = readCityState(state)
  browser = await launchBrowser()
  const context = await browser.newContext(desk)
  const page = await context.newPage()
  await signIn(page, city, 'lea')
  lea = await context.storageState()
  await context.close()
})
afterAll(() => browser.close())

const screens = { phone, desk } as const
const schemes = ['light', 'dark'] as const

describe('each screen', () => {
  it('of the router has its case here, and no case is of a screen that is gone', () => {
    expect(new Set(cases.map((one) => one.route))).toEqual(new Set(routes.map((route) => route.path)))
  })

  for (const [size, options] of Object.entries(screens)) {
    for (const colorScheme of schemes) {
      for (const one of cases) {
        it(`${one.address} on a ${size}, ${colorScheme}: no violation, nothing cut off, every target big enough`, async () => {
          const context = await browser.newContext({
            ...options,
            colorScheme,
            // What fades in is judged when it is there: a colour on its way is nobody's colour.
            reducedMotion: 'reduce',
            ...(one.signedIn ? { storageState: lea } : {}),
          })
          const page = await context.newPage()
          await one.prepare?.(page)
          const refused = watchPolicy(page)
          onTestFailed(() => keepPicture(page, `accessibility ${one.address} ${size} ${colorScheme}`))
          await open(page, one)
          await look(page)
          for (const more of one.states ?? []) {
            await more.reach(page)
            await look(page)
          }
          if (size === 'desk') await lookBetween(page)
          await enlarge(page)
          expect(await sideways(page), 'pixels to scroll sideways with letters twice as big').toBeLessThanOrEqual(0)
          expect(refused, 'refused by the content security policy').toEqual([])
          await context.close()
        }, 240_000)
      }
    }
  }
})

describe('by keyboard alone', () => {
  it('the first key leads past the navigation, and every focus is seen', async () => {
    const { page, context } = await withLea('/aide')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu')
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab')
      expect({ on: await focused(page), seen: (await ringOf(page)) >= 3 }).toMatchObject({ seen: true })
    }
    await context.close()
  })

  it('a dialog takes the focus, keeps it, lets go on Escape and gives it back', async () => {
    const { page, context } = await withLea('/aide')
    const button = page.locator('main').getByRole('button', { name: 'Se déconnecter' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
    }
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('Se déconnecter')
    await context.close()
  })

  it('a page is found, opened and left again', async () => {
    const { page, context } = await withLea('/sites/reg-art')
    await page.locator('.ui-list').first().waitFor()
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('accueil')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ecrire\//)
    await page.goBack()
    await page.waitForURL(/\/sites\/reg-art$/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await context.close()
  })
})

async function withLea(address: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ ...desk, storageState: lea })
  const page = await context.newPage()
  await page.goto(city.addresses.app + address)
  await page.locator('h1').first().waitFor()
  return { page, context }
}

async function open(page: Page, { address, ready }: AccessibilityCase): Promise<void> {
  await page.goto(city.addresses.app + address)
  await page.locator(ready).first().waitFor({ timeout: 30_000 })
}

async function look(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${String(node.target)} ${node.failureSummary}`).join(' | ')}`,
    ),
  ).toEqual([])
  expect(await sideways(page), 'pixels to scroll sideways').toBeLessThanOrEqual(0)
  expect(await smallTargets(page), 'targets under 44 pixels').toEqual([])
}

/** A tablet, between the phone's layout and the desk's: nothing cut off, every target big enough. */
async function lookBetween(page: Page): Promise<void> {
  await page.setViewportSize({ width: 768, height: 1024 })
  expect(await sideways(page), 'pixels to scroll sideways on a tablet').toBeLessThanOrEqual(0)
  expect(await smallTargets(page), 'targets under 44 pixels on a tablet').toEqual([])
  await page.setViewportSize({ width: 1280, height: 860 })
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })

/** Buttons, fields and links that are not inside a sentence: a thumb must hit them. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, select, textarea, nav a, .ui-button, .ui-list-item__link, input:not([type=checkbox]):not([type=radio]):not([type=file])',
    )
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('.ProseMirror'))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ control, box }) => `${control.outerHTML.slice(0, 120)} ${Math.round(box.width)} x ${Math.round(box.height)}`,
      )
  })
}

function watchPolicy(page: Page): string[] {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  return refused
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '')

const ringOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.activeElement ?? document.body).outlineWidth))
