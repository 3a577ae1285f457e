/**
 * Every route of the router under axe, on a phone and on a desk, in light and in dark, in the built app behind the
 * city's own headers; then by keyboard alone. A route without its case fails.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { routes } from '#src/router.ts'
import { appInCity } from '#tests/harness/app-in-city.ts'
import { barriers } from '#tests/harness/barriers.ts'
import { desk, phone } from '#tests/harness/browser.ts'
import { cases, type AccessibilityCase } from './accessibility-cases.ts'

const app = appInCity()
const screens = { phone, desk } as const
const schemes = ['light', 'dark'] as const

describe('each screen', () => {
  it('of the router has its case here, and no case is of a screen that is gone', () => {
    expect(new Set(cases.map((one) => one.route))).toEqual(new Set(routes.map((route) => route.path)))
  })

  for (const size of Object.keys(screens) as (keyof typeof screens)[]) {
    for (const one of cases) {
      it(`${one.address} on a ${size}, light and dark: no violation, nothing cut off, every target big enough`, async () => {
        const { page, refused } = await open(one, size)
        await lookInBoth(page, 'the screen')
        for (const { name, reach } of one.states ?? []) {
          await reach(page)
          await lookInBoth(page, name)
        }
        for (const scheme of schemes) {
          await page.emulateMedia({ colorScheme: scheme })
          if (size === 'desk') await lookBetween(page, scheme)
          await enlarge(page, '200%')
          expect(
            await sideways(page),
            `${scheme}, pixels to scroll sideways with letters twice as big`,
          ).toBeLessThanOrEqual(0)
          await enlarge(page, '')
        }
        expect(refused, 'refused by the content security policy').toEqual([])
      }, 240_000)
    }
  }
})

describe('by keyboard alone', () => {
  it('the first key leads past the navigation, and every focus is seen', async () => {
    const page = await openWithHeading('/aide')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu')
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab')
      expect({ on: await focused(page), seen: (await ringOf(page)) >= 3 }).toMatchObject({ seen: true })
    }
  })

  it('a dialog takes the focus, keeps it, lets go on Escape and gives it back', async () => {
    const page = await openWithHeading('/aide')
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
  })

  it('a page is found, opened and left again', async () => {
    const page = await openWithHeading('/sites/reg-art')
    await page.locator('.ui-list').first().waitFor()
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('accueil')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ecrire\//)
    await page.goBack()
    await page.waitForURL(/\/sites\/reg-art$/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })
})

async function openWithHeading(address: string): Promise<Page> {
  const page = await app.open(address)
  await page.locator('h1').first().waitFor()
  return page
}

/** Opened once: a scheme is changed under the open page, as the system does it at nightfall. */
async function open(one: AccessibilityCase, size: keyof typeof screens): Promise<{ page: Page; refused: string[] }> {
  const page = await app.tab({
    ...screens[size],
    // What fades in is judged when it is there: a colour on its way is nobody's colour.
    reducedMotion: 'reduce',
    ...(one.signedIn ? { storageState: await app.session('lea') } : {}),
  })
  await one.prepare?.(page)
  const refused = watchPolicy(page)
  await app.goTo(page, one.address)
  await page.locator(one.ready).first().waitFor({ timeout: 30_000 })
  return { page, refused }
}

async function lookInBoth(page: Page, at: string): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme })
    expect(await barriers(page), `${at}, ${scheme}`).toEqual([])
    expect(await sideways(page), `${at}, ${scheme}, pixels to scroll sideways`).toBeLessThanOrEqual(0)
    expect(await smallTargets(page), `${at}, ${scheme}, targets under 44 pixels`).toEqual([])
  }
}

/** A tablet, between the phone's layout and the desk's: nothing cut off, every target big enough. */
async function lookBetween(page: Page, scheme: string): Promise<void> {
  await page.setViewportSize({ width: 768, height: 1024 })
  expect(await sideways(page), `${scheme}, pixels to scroll sideways on a tablet`).toBeLessThanOrEqual(0)
  expect(await smallTargets(page), `${scheme}, targets under 44 pixels on a tablet`).toEqual([])
  await page.setViewportSize({ width: 1280, height: 860 })
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const enlarge = (page: Page, size: string): Promise<void> =>
  page.evaluate((letters) => {
    document.documentElement.style.fontSize = letters
  }, size)

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
