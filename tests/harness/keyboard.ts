/** Going through a screen by keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { patience } from './app-in-city.ts'

/** Tab, until this has the focus: what no Tab reaches fails the test. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.first().waitFor(patience)
  const reached = control.and(page.locator(':focus'))
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await reached.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${String(control)}`)
}
