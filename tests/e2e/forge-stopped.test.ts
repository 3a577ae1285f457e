/** The forge dies for good while somebody publishes: the text is safe, it is said, and it goes out once the forge is back. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { appInCity, cityFolder, patience } from '#tests/harness/app-in-city.ts'
import { phone } from '#tests/harness/browser.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { publishedSite } from '#tests/harness/published-site.ts'
import { word } from '#tests/harness/word.ts'
import { isKept, isOnline, textOf, writingAddress } from '#tests/harness/writing-screen.ts'

const app = appInCity()

it('a forge that dies while publishing loses nothing', async () => {
  const page = await app.open(writingAddress('pages/association/adherer.md'), phone)
  const text = textOf(page)
  await text.waitFor(patience)
  const typed = word()
  await text.locator('> p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(` ${typed}`)
  await isKept(page)

  const rise = keepDown()
  try {
    await page.getByRole('button', { name: 'Publier', exact: true }).click()
    const anyway = page.getByRole('button', { name: 'Publier quand même' })
    const told = page.getByRole('dialog').getByText('Le service de la ville ne répond pas')
    await anyway.or(told).first().waitFor(patience)
    if (await anyway.isVisible()) await anyway.click()
    await told.waitFor(patience)
    await page.getByText('est gardé sur cet appareil').first().waitFor(patience)
  } finally {
    rise()
  }
  await expect.poll(forgeAnswers, patience).toBe(true)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await isOnline(page)
  expect(await publishedSite(app, 'reg-art').html('/association/adherer/')).toContain(typed)
})

async function forgeAnswers(): Promise<boolean> {
  const answer = await cityFetch(`${app.city.addresses.forge}/api/v1/version`).catch(() => null)
  return answer !== null && answer.status < 500
}

/** Kills the forge of this city, and again as often as it is started anew. Returns what lets it live. */
function keepDown(): () => void {
  const kill = (): void => {
    for (const pid of forgePids()) process.kill(pid, 'SIGKILL')
  }
  kill()
  const timer = setInterval(kill, 100)
  return () => clearInterval(timer)
}

function forgePids(): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.map(Number).filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return (
        command[0]?.endsWith('gitea') === true && command.some((argument) => argument.startsWith(resolve(cityFolder)))
      )
    } catch {
      return false
    }
  })
}
