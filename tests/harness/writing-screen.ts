/** The writing screen, by what a person sees of it. */
import type { Locator, Page } from 'playwright-core'
import { patience } from './app-in-city.ts'

export const writingAddress = (path: string): string => `/sites/reg-art/ecrire/${path}`

/** Where a news item with this title is begun. */
export const newsAddress = (title: string): string => writingAddress(`actualites/2026-11-20-${title}.md?titre=${title}`)

export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Texte de la page' })

/** Presses « Publier »; remarks do not stop it. Over once it is sent, or a question is asked. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const anyway = page.getByRole('button', { name: 'Publier quand même' })
  const next = page.getByText('Envoyé à la Ville').or(page.getByRole('button', { name: /Plus tard|Décider plus tard/ }))
  await anyway.or(next).first().waitFor(patience)
  if (await anyway.isVisible()) await anyway.click()
}

export async function publishUntilOnline(page: Page): Promise<void> {
  await publish(page)
  await isOnline(page)
}

export const isOnline = (page: Page): Promise<void> => page.getByText(/» est en ligne/).waitFor(patience)

/** The sentence at the top: a reload, or the death of the tab, takes nothing away. */
export const isKept = (page: Page): Promise<void> =>
  page
    .getByText(/Enregistré sur cet appareil/)
    .first()
    .waitFor(patience)
