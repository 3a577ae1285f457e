/** `npm run site -- --content DIR` in a real browser: a file changes, and the page with it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '#tests/harness/browser.ts'
import { goodSite, page as pageFile, scratchFolder, writeFiles } from '../unit/site-builder/build/scratch-site.ts'

const CLI = fileURLToPath(new URL('../../site-builder/cli.ts', import.meta.url))
const PATIENCE = { timeout: 60_000 }

it('a page changes before one’s eyes, gives way to the problems of a refused site, and comes back', async () => {
  const content = join(await scratchFolder(), 'site')
  await writeFiles(content, goodSite())
  const child = spawn(process.execPath, [CLI, '--content', content], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGINT')
    await ended
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said, PATIENCE).toMatch(/http:\/\/localhost:\d+\//)
  const address = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? ''

  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // A page that gives way is answered 503, which the browser notes.
    if (message.type() === 'error' && !message.text().includes('503')) complaints.push(message.text())
  })
  await page.goto(`${address}bonne/`)
  const text = page.locator('main')
  // Opened before the first build was there, or after: it is shown by itself.
  await text.getByText('Elle reste en ligne.').waitFor(PATIENCE)

  await writeFile(join(content, 'pages/bonne.md'), pageFile('Une bonne page', 'Elle a changé.'))
  await text.getByText('Elle a changé.').waitFor(PATIENCE)

  await rename(join(content, 'pages/accueil.md'), join(content, 'accueil.md'))
  await text.getByText('n’a pas de page d’accueil').waitFor(PATIENCE)
  await rename(join(content, 'accueil.md'), join(content, 'pages/accueil.md'))
  await text.getByText('Elle a changé.').waitFor(PATIENCE)
  expect(complaints).toEqual([])

  child.kill('SIGINT')
  expect((await ended)[0]).toBe(0)
  expect(said).toContain('Aperçu arrêté.')
})
