/** What the app keeps on a person's device, as its own databases say. */
import type { Page } from 'playwright-core'

const DATABASES = {
  media: 'parvis-medias',
  begun: 'parvis-medias',
  files: 'parvis-medias',
  drafts: 'parvis-brouillons',
} as const

export function onDevice(page: Page, store: keyof typeof DATABASES): Promise<unknown[]> {
  return page.evaluate(
    ([name, database]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            resolve(all.result)
          })
        })
      }),
    [store, DATABASES[store]] as const,
  )
}

/** The texts that are not published yet. */
export const draftTexts = async (page: Page): Promise<string[]> =>
  ((await onDevice(page, 'drafts')) as { text: string }[]).map(({ text }) => text)
