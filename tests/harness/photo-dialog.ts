/** « Ajouter des photos », by what a person sees of it. */
import type { Locator, Page } from 'playwright-core'

/** A file as a person chooses it from her device. */
export interface ChosenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

export const jpegFile = (name: string, buffer: Buffer): ChosenFile => ({ name, mimeType: 'image/jpeg', buffer })

export const chooseFiles = (within: Locator, files: readonly ChosenFile[]): Promise<void> =>
  within.locator('input[type="file"]').setInputFiles([...files])

export const descriptionsIn = (page: Page): Locator =>
  page.getByRole('dialog').getByRole('textbox', { name: 'Que voit-on sur la photo ?' })

export const addButtonIn = (page: Page): Locator =>
  page.getByRole('dialog').getByRole('button', { name: /^Ajouter (?:la photo|les \d+ photos)$/ })

/** Nobody can be recognised: the answer that asks nothing further, for all photos at once. */
export const nobodyInAll = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: /pour toutes les photos/ }).selectOption('aucune')
}
