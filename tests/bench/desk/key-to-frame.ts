/** From a key to the frame that shows its letter, in the real editor, while it saves as the desk does. */
import type { Page } from 'playwright-core'
import { desk, launchBrowser } from '#tests/harness/browser.ts'
import { openText, textbox } from '../../browser/editor-page/open.ts'
import { serveEditorPage } from '../../browser/editor-page/serve.ts'

const KEYS = 120
/** Between two keys: a quick typist's. */
const PACE = 90
export interface KeyTimes {
  lines: number
  /** Milliseconds, one a key. */
  frames: readonly number[]
  /** Milliseconds, one a save. */
  saves: readonly number[]
  openMilliseconds: number
}

export async function keyTimes(sizes: readonly number[]): Promise<readonly KeyTimes[]> {
  const site = await serveEditorPage()
  const browser = await launchBrowser()
  try {
    const page = await (await browser.newContext(desk)).newPage()
    await page.addInitScript(listen)
    await page.goto(site.url)
    await page.waitForFunction(() => 'editorPage' in window)
    const times: KeyTimes[] = []
    for (const lines of sizes) times.push(await typeIn(page, lines))
    return times
  } finally {
    await browser.close()
    await site.close()
  }
}

async function typeIn(page: Page, lines: number): Promise<KeyTimes> {
  const begun = performance.now()
  await openText(page, longPage(lines))
  const openMilliseconds = performance.now() - begun
  const middle = page.locator('.ProseMirror > p').nth(Math.floor(lines / 10))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  await textbox(page).pressSequentially('On y va', { delay: PACE })
  await page.evaluate(() => Object.assign(window, { keyFrames: [], saveTimes: [] }))
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('abcdefghij '[key % 11] ?? 'a')
    await page.waitForTimeout(PACE)
  }
  const measured = await page.evaluate(() => ({ frames: window.keyFrames, saves: window.saveTimes }))
  return { lines, openMilliseconds, ...measured }
}

declare global {
  interface Window {
    keyFrames: number[]
    saveTimes: number[]
  }
}

/** In the page: notes when a key came and when its frame had been made, and saves as the desk does. */
function listen(): void {
  Object.assign(window, { keyFrames: [], saveTimes: [] })
  let timer: ReturnType<typeof setTimeout> | undefined
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => window.keyFrames.push(performance.now() - timeStamp)
      requestAnimationFrame(() => channel.port2.postMessage(null))
      timer ??= setTimeout(() => {
        timer = undefined
        const begun = performance.now()
        window.editorPage.write()
        window.saveTimes.push(performance.now() - begun)
      }, 120)
    },
    true,
  )
}

/** Half of it paragraphs, the rest lists, a table, headings, boxes: as long pages are. */
function longPage(lines: number): string {
  const part = [
    '## Compte rendu de l’atelier',
    '',
    'On se retrouve chaque semaine, on essaie, on recommence, et l’on repart avec *quelque chose* que l’on n’avait pas.',
    '',
    'Venez avec [un ami](/contact/), **une idée** ou rien du tout : il y a toujours une chaise, du papier et de l’encre.',
    '',
    '- des gouges',
    '- de l’encre',
    '- du papier',
    '',
    '| Jour | Heure |',
    '|------|-------|',
    '| lundi | 18 h |',
    '',
    'Rien ne presse. On apprend en regardant les mains des autres, puis les siennes.',
    '',
    ':::encadre{type="info"}',
    'Gratuit la première fois.',
    ':::',
    '',
  ]
  return Array.from({ length: lines }, (_, line) => part[line % part.length]).join('\n')
}
