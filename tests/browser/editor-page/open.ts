import type { Page } from 'playwright-core'

/** Opens a text in the page and waits until it can be typed in. */
export async function openText(page: Page, body: string): Promise<void> {
  await page.evaluate((text) => window.editorPage.open(text), body)
  await page.waitForFunction(() => window.editorPage.ready())
}

export const written = (page: Page) => page.evaluate(() => window.editorPage.write())

export const textbox = (page: Page) => page.getByRole('textbox', { name: 'Texte de la page' })
