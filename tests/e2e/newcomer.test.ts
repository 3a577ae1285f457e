/** What holds up somebody who has never seen Parvis: letters twice as big, a mistake on a phone, a keyboard alone. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { appInCity, patience } from '#tests/harness/app-in-city.ts'
import { desk, phone } from '#tests/harness/browser.ts'
import { textOf, writingAddress } from '#tests/harness/writing-screen.ts'

const app = appInCity()

it('with letters twice as big on a phone, no word lies over another and the tools fold away again', async () => {
  const page = await app.open(writingAddress('pages/venir.md'), phone)
  await textOf(page).waitFor(patience)
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await textOf(page).focus()
  const more = page.getByRole('button', { name: 'Plus', exact: true })
  await more.tap()
  await page.getByRole('button', { name: 'Annuler', exact: true }).waitFor()
  expect(await overlaps(page, '.editor-toolbar button span, .ui-top-bar button, .ui-state__words')).toEqual([])
  await more.tap()
  await expect.poll(() => page.getByRole('button', { name: 'Encadré' }).count()).toBe(0)
})

it('a mistake on a phone is taken back by the first of the tools behind « Plus »', async () => {
  const page = await app.open(writingAddress('pages/venir.md'), phone)
  await textOf(page).waitFor(patience)
  await textOf(page).locator('> p').first().tap()
  await page.keyboard.type('erreur')
  await textOf(page).getByText('erreur').waitFor()
  await page.getByRole('button', { name: 'Plus', exact: true }).tap()
  const first = page.locator('.editor-toolbar__more button').first()
  expect((await first.textContent())?.trim()).toBe('Annuler')
  await first.tap()
  await expect.poll(() => textOf(page).getByText('erreur').count()).toBe(0)
})

it('by keyboard alone, a page that is begun is written at once', async () => {
  const page = await app.open('/sites/reg-art/creer/actualite', desk)
  await page.getByLabel('Titre de l’actualité').focus()
  await page.keyboard.type('Au clavier')
  await page.keyboard.press('Enter')
  await textOf(page).waitFor(patience)
  await expect.poll(() => textOf(page).evaluate((area) => area === document.activeElement)).toBe(true)
  await page.keyboard.type('Sans souris.')
  await textOf(page).getByText('Sans souris.').waitFor()
})

it('a page that is opened has the focus on its title, on a phone too', async () => {
  const page = await app.open('/sites/reg-art', phone)
  await page.locator('main a[href*="/ecrire/pages/"]').first().tap()
  await textOf(page).waitFor(patience)
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('h1')
  expect(await page.getByRole('navigation', { name: 'Menu' }).isVisible()).toBe(true)
})

it('what is asked before a page goes is answered without scrolling', async () => {
  const page = await app.open('/sites/reg-art/supprimer/pages/venir.md', phone)
  await page.getByRole('button', { name: 'Supprimer la page' }).tap()
  const publish = page.getByRole('button', { name: 'Publier', exact: true })
  await publish.waitFor(patience)
  const navigation = page.getByRole('navigation', { name: 'Menu' })
  const [seen, covered] = [await publish.boundingBox(), await navigation.boundingBox()]
  expect((seen?.y ?? 0) + (seen?.height ?? 0)).toBeLessThan(covered?.y ?? 0)
  await page.getByRole('button', { name: 'Garder la page' }).tap()
  await textOf(page).waitFor(patience)
})

/** Pairs of words that lie one over the other, in what is seen. */
function overlaps(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((all) => {
    const boxes = [...document.querySelectorAll<HTMLElement>(all)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ words: one.textContent.trim(), box: one.getBoundingClientRect() }))
    return boxes.flatMap(({ words, box }, at) =>
      boxes
        .slice(at + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map((other) => `${words} / ${other.words}`),
    )
  }, selector)
}
