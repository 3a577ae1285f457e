import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { barriers } from '#tests/harness/barriers.ts'
import { desk, keepPicture, launchBrowser, phone } from '#tests/harness/browser.ts'
import { openText, textbox, written } from './editor-page/open.ts'
import { serveEditorPage, type EditorSite } from './editor-page/serve.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/markdown-fr', name), 'utf8')
const everything = [
  '01-accueil',
  '08-encadres',
  '02-horaires-tableau',
  '04-listes-imbriquees',
  '23-images',
  '10-html',
  '18-plus-et-etoiles',
  '21-citations',
  '09-directives',
  '07-notes',
  '14-liens-par-reference',
]
  .map((name) => fixture(`${name}.md`))
  .join('\n')

let site: EditorSite
let browser: Browser
let context: BrowserContext | undefined
/** What a browser complains of: broken rules of the content policy, errors of scripts. */
let complaints: string[] = []
let foreignRequests: string[] = []

beforeAll(async () => {
  site = await serveEditorPage()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async ({ task }) => {
  const page = context?.pages()[0]
  if (page !== undefined && task.result?.state === 'fail') await keepPicture(page, task.name)
  await context?.close()
  context = undefined
})

async function openPage(body: string, options: BrowserContextOptions = desk): Promise<Page> {
  complaints = []
  foreignRequests = []
  context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (/^https?:/.test(protocol) && host !== new URL(site.url).host) foreignRequests.push(request.url())
  })
  await page.goto(site.url)
  await page.waitForFunction(() => 'editorPage' in window)
  await openText(page, body)
  return page
}

/** Pastes as a browser does: an event with both forms of the text. */
async function paste(page: Page, html: string, plain = ''): Promise<void> {
  await textbox(page).evaluate(
    (element, [asHtml, asText]) => {
      const data = new DataTransfer()
      if (asHtml) data.setData('text/html', asHtml)
      if (asText) data.setData('text/plain', asText)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [html, plain] as const,
  )
}

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await textbox(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

describe('the writing area', () => {
  it.each([
    ['a desk', desk],
    ['a phone', phone],
  ] as const)('has nothing that hinders people on %s', async (_name, options) => {
    const page = await openPage(everything, options)
    expect(await barriers(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(foreignRequests).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it('is a text in French with a name, and says how to leave it', async () => {
    const page = await openPage('Bonjour.\n')
    const box = textbox(page)
    expect(await box.getAttribute('aria-multiline')).toBe('true')
    expect(await box.getAttribute('lang')).toBe('fr')
    expect(await box.getAttribute('spellcheck')).toBe('true')
    const help = await box.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${help}"]`).textContent()).toContain('Alt + F10')
  })

  it('writes back only the paragraph that was typed in', async () => {
    const body = fixture('19-typographie.md')
    const page = await openPage(body)
    await textbox(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.type(' Voilà !')
    const outcome = await written(page)
    expect(outcome.kind).toBe('written')
    const lines = body.split('\n')
    expect('body' in outcome && outcome.body.split('\n').slice(1)).toEqual(lines.slice(1))
    expect(await page.evaluate(() => window.editorPage.changes())).toBeGreaterThan(0)
  })

  it('takes French as it is typed, without a backslash', async () => {
    const page = await openPage('')
    await typeAtEnd(page, 'Le 12/03 : 3 * 4 = 12, l’œuvre_finale [à compléter], « été » & fête #1 ~ 10 €.')
    expect(await written(page)).toEqual({
      kind: 'written',
      body: 'Le 12/03 : 3 * 4 = 12, l’œuvre_finale [à compléter], « été » & fête #1 ~ 10 €.\n',
    })
  })

  it('undoes step by step down to the untouched page, and never further', async () => {
    const page = await openPage('Un.\n\nDeux.\n')
    await typeAtEnd(page, ' Trois.')
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press('Control+z')
    expect(await written(page)).toEqual({ kind: 'unchanged', body: 'Un.\n\nDeux.\n' })
    await page.keyboard.press('Control+y')
    expect((await written(page)).kind).toBe('written')
  })
})

describe('a long page', () => {
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, at) => `Paragraphe numéro ${at + 1}, avec *ce qu’il faut* de mots.`)

  it('is whole for a screen reader', async () => {
    const page = await openPage(paragraphs(300).join('\n\n'))
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    expect(nodes.some(({ name }) => String(name?.value).startsWith('Paragraphe numéro 281,'))).toBe(true)
  })

  it('is there for the cursor, the selection and the search of the browser when far parts are skipped', async () => {
    const long = paragraphs(600)
    const page = await openPage(`${long.join('\n\n')}\n`)
    const far = page.locator('.page-du-site > p > em').nth(560)
    expect(await far.evaluate((words) => words.checkVisibility({ contentVisibilityAuto: true }))).toBe(false)
    // What Ctrl + F asks of the page.
    const found = await page.evaluate(
      () => 'find' in window && (window.find as (text: string) => boolean)('numéro 599'),
    )
    expect(found).toBe(true)

    await textbox(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Fin.')
    await expect.poll(() => page.getByText('numéro 600').evaluate(isOnScreen)).toBe(true)
    for (let line = 0; line < 40; line++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await page.keyboard.type('Plus haut. ')
    const outcome = await written(page)
    const lines = 'body' in outcome ? outcome.body.split('\n\n') : []
    expect(lines.at(-1)).toBe(`${long.at(-1)} Fin.\n`)
    expect(lines.filter((line, at) => line.trim() !== long[at])).toHaveLength(2)
    expect(lines.findIndex((line) => line.startsWith('Plus haut. Paragraphe'))).toBeGreaterThan(540)

    await page.keyboard.press('Control+a')
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Paragraphe numéro 150,')
  })
})

/** In the page. */
function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

describe('the keyboard alone', () => {
  it('goes into the text, formats it and leaves it', async () => {
    const page = await openPage('Bonjour\n')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Titre')
    await page.keyboard.press('Tab')
    await expect.poll(() => textbox(page).evaluate((box) => box === document.activeElement)).toBe(true)

    await page.keyboard.press('Control+a')
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Gras')
    await page.keyboard.press('Enter')
    expect(await written(page)).toEqual({ kind: 'written', body: '**Bonjour**\n' })

    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Après le texte')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Gras')
    await page.keyboard.press('Escape')
    expect(await textbox(page).evaluate((box) => box === document.activeElement)).toBe(true)
  })

  it('leaves a list by Tab, too', async () => {
    const page = await openPage('- un\n- deux\n')
    await textbox(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Après le texte')
    expect(await written(page)).toEqual({ kind: 'unchanged', body: '- un\n- deux\n' })
  })

  it('makes a link and comes back to the text', async () => {
    const page = await openPage('Venez !\n')
    await typeAtEnd(page, ' ')
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog', { name: 'Lien' })
    await dialog.getByLabel('Texte du lien').fill('La page Contact')
    await dialog.getByLabel('Adresse').fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await dialog.getByText('Cette adresse ne convient pas', { exact: false }).waitFor()
    await dialog.getByLabel('Adresse').fill('/contact/')
    expect(await barriers(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => textbox(page).evaluate((box) => box === document.activeElement)).toBe(true)
    await page.keyboard.type('.')
    expect(await written(page)).toEqual({ kind: 'written', body: 'Venez ! [La page Contact](/contact/).\n' })
  })
})

describe('« / » on an empty line', () => {
  it('offers what can be put there, by keyboard and for screen readers, and is one undo', async () => {
    const page = await openPage('Bonjour.\n')
    await typeAtEnd(page, '')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    const menu = page.getByRole('listbox', { name: 'Insérer' })
    await menu.waitFor()
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(async () => {
        const id = await textbox(page).getAttribute('aria-activedescendant')
        return page.locator(`[id="${id}"]`).textContent()
      })
      .toContain('Sous-titre')
    expect(await barriers(page)).toEqual([])
    await page.keyboard.type('tab')
    await page.keyboard.press('Enter')
    await menu.waitFor({ state: 'detached' })
    await page.keyboard.type('Jour')
    expect(await written(page)).toEqual({ kind: 'written', body: 'Bonjour.\n\n| Jour | |\n| - | - |\n| | |\n| | |\n' })
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await written(page)).toEqual({ kind: 'written', body: 'Bonjour.\n\n/tab\n' })
  })

  it('lets people write a « / »', async () => {
    const page = await openPage('Bonjour.\n')
    await typeAtEnd(page, '')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/12 rue de la Paix, et/ou ailleurs')
    expect(await page.getByRole('listbox').count()).toBe(0)
    expect(await written(page)).toEqual({
      kind: 'written',
      body: 'Bonjour.\n\n/12 rue de la Paix, et/ou ailleurs\n',
    })
  })
})

describe('the toolbar', () => {
  it('has nothing pressed before somebody is in the text', async () => {
    const page = await openPage('**Gras** et maigre\n')
    const bold = page.getByRole('button', { name: 'Gras' })
    await expect.poll(() => bold.getAttribute('aria-disabled')).toBeNull()
    expect(await page.getByRole('button', { pressed: true }).count()).toBe(0)
    await textbox(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true')
  })

  it('makes a table that hinders nobody, empty as it is', async () => {
    const page = await openPage('')
    await textbox(page).focus()
    await page.keyboard.type('/tab')
    await page.keyboard.press('Enter')
    await page.locator('.page-du-site table').waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await page.getByRole('columnheader').count()).toBe(0)
    await page.keyboard.type('Jour')
    await page.getByRole('columnheader', { name: 'Jour' }).waitFor()
    expect(await written(page)).toEqual({ kind: 'written', body: '| Jour | |\n| - | - |\n| | |\n| | |\n' })
  })

  it('makes a button that leads to a page of the site, chosen by its name', async () => {
    const page = await openPage('')
    await textbox(page).focus()
    await page.getByRole('button', { name: 'Plus' }).click()
    await page.getByRole('button', { name: 'Bouton' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bouton' })
    await dialog.getByRole('combobox').fill('ecrit')
    await page.keyboard.press('ArrowDown')
    expect(await barriers(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.getByText('Vers la page « Atelier d’écriture »', { exact: false }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await written(page)).toEqual({
      kind: 'written',
      body: '::bouton[Atelier d’écriture]{vers="/ateliers/ecriture/"}\n',
    })
  })

  it('keeps the selection of the text when it is pressed with a mouse', async () => {
    const page = await openPage('Un mot\n')
    await textbox(page).focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Plus' }).click()
    await page.getByRole('button', { name: 'Encadré' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Encadré' }).getAttribute('aria-pressed')).toBe('true')
    expect(await written(page)).toEqual({ kind: 'written', body: ':::encadre{type="info"}\nUn mot\n:::\n' })
    await page.getByRole('button', { name: 'Encadré' }).click()
    expect(await written(page)).toEqual({ kind: 'unchanged', body: 'Un mot\n' })
  })

  it('makes a heading, a list and a numbered list of a line', async () => {
    const page = await openPage('Une ligne\n')
    await textbox(page).focus()
    await page.getByRole('button', { name: 'Titre', exact: true }).click()
    expect(await written(page)).toEqual({ kind: 'written', body: '## Une ligne\n' })
    await page.getByRole('button', { name: 'Plus' }).click()
    await page.getByRole('button', { name: 'Paragraphe' }).click()
    await page.getByRole('button', { name: 'Liste', exact: true }).click()
    expect(await written(page)).toEqual({ kind: 'written', body: '- Une ligne\n' })
    await page.getByRole('button', { name: 'Liste numérotée' }).click()
    expect(await written(page)).toEqual({ kind: 'written', body: '1. Une ligne\n' })
  })

  it('keeps to one row beside a page, the rest behind « Plus »', async () => {
    const page = await openPage('Bonjour\n', { ...desk, viewport: { width: 720, height: 800 } })
    const tops = await page
      .getByRole('toolbar')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)))
    expect(tops.length).toBeGreaterThan(5)
    expect(new Set(tops).size).toBe(1)
  })

  it('unfolds what is used less on a phone, and every word can be read', async () => {
    const page = await openPage('Bonjour\n', phone)
    expect(await page.getByRole('button', { name: 'Citation' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Plus' }).tap()
    await page.getByRole('button', { name: 'Citation' }).waitFor()
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('[role=toolbar] button')]
        .filter((button) => button.scrollWidth > button.clientWidth + 1)
        .map((button) => button.textContent),
    )
    expect(cut).toEqual([])
  })
})

describe('what is pasted', () => {
  it('keeps words, headings, lists and links of a web page, and nothing that runs or calls home', async () => {
    const page = await openPage('')
    await textbox(page).focus()
    await paste(
      page,
      '<h1 onclick="alert(1)">Fête</h1><script>alert(1)</script><style>p{color:red}</style><p style="color:red">Un <b>mot</b> <a href="javascript:alert(1)">piégé</a> et <a href="https://exemple.fr/">un lien</a>.</p><img src="https://traceur.exemple/pixel.gif"><img src="file:///C:/photo.jpg"><span data-type="html" data-value="<script>alert(1)</script>">x</span><ul><li>un<li>deux</ul>',
    )
    await page.getByText('2 images n’ont pas été collées', { exact: false }).waitFor()
    const outcome = await written(page)
    expect(outcome).toEqual({
      kind: 'written',
      body: '## Fête\n\nUn **mot** piégé et [un lien](https://exemple.fr/).\n\nx\n\n- un\n- deux\n',
    })
    expect(foreignRequests).toEqual([])
    expect(complaints).toEqual([])
  })

  it('makes lists again of a text processor’s', async () => {
    const page = await openPage('')
    await textbox(page).focus()
    const item = (text: string, level: number, mark: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
    await paste(
      page,
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>À apporter :<o:p></o:p></p>${item('une blouse', 1, '·')}${item('en coton', 2, 'o')}${item('un chiffon', 1, '·')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    )
    expect(await written(page)).toEqual({
      kind: 'written',
      body: 'À apporter :\n\n- une blouse\n  - en coton\n- un chiffon\n',
    })
  })

  it('does not put a dropped or pasted file into the text: it is handed to the app', async () => {
    const page = await openPage('Bonjour\n')
    await textbox(page).evaluate((element) => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'photo.png', { type: 'image/png' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await page.getByText('Reçu : photo.png').waitFor()
    expect((await written(page)).kind).toBe('unchanged')
  })
})

describe('a page of the file', () => {
  it('never becomes something that runs or calls another server', async () => {
    const page = await openPage(
      '![x](https://traceur.exemple/a.gif)\n\n<img src=x onerror="alert(1)">\n\n<script>alert(1)</script>\n\n[piège](javascript:alert(1)) <b onmouseover=alert(1)>gras</b>\n',
    )
    expect(
      await page
        .locator(
          '.page-du-site script, .page-du-site img[src^=http], .page-du-site [onerror], .page-du-site [onmouseover]',
        )
        .count(),
    ).toBe(0)
    expect(await page.locator('.page-du-site a').getAttribute('href')).toBe('')
    expect(foreignRequests).toEqual([])
    expect(complaints).toEqual([])
  })
})
