/** `npm run pictures`: the README's pictures, taken anew from a demo city of its own. */
import { join } from 'node:path'
import { readCityState } from '#ci/city/state.ts'
import { desk, launchBrowser } from '#tests/harness/browser.ts'
import { signIn } from '#tests/harness/sign-in.ts'
import { startTestCity } from '#tests/harness/test-city.ts'

const testCity = await startTestCity()
const browser = await launchBrowser()
try {
  const city = readCityState(testCity.state)
  const page = await (await browser.newContext({ ...desk, reducedMotion: 'reduce' })).newPage()
  const keep = async (name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) })
  }
  await signIn(page, city, 'lea')
  await page.getByRole('heading', { name: /^Pages/ }).waitFor()
  await keep('mon-site')
  await page.goto(`${city.addresses.app}/sites/reg-art/ecrire/pages/ateliers/gravure.md`)
  await page.locator('.ProseMirror img[src]').first().waitFor()
  await keep('ecrire')
  await page.goto(city.addresses.sites.replace('{adresse}', 'reg-art'))
  await keep('site-public')
} finally {
  await browser.close()
  await testCity.stop()
}
