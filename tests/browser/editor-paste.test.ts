import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desk, launchBrowser } from '#tests/harness/browser.ts'
import { openText, textbox, written } from './editor-page/open.ts'
import { serveEditorPage, type EditorSite } from './editor-page/serve.ts'

let site: EditorSite
let browser: Browser
let page: Page
const calls: string[] = []

beforeAll(async () => {
  site = await serveEditorPage()
  browser = await launchBrowser()
  page = await (await browser.newContext(desk)).newPage()
  page.on('request', (request) => {
    if (/^(?:https?|file):/.test(request.url()) && !request.url().startsWith(site.url)) calls.push(request.url())
  })
  await page.goto(site.url)
  await page.waitForFunction(() => 'editorPage' in window)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const onClipboard = (file: string) => readFileSync(join(import.meta.dirname, '../fixtures/clipboard', file), 'utf8')

/** Pastes what a program put on the clipboard into an empty page, and gives the page. */
async function pasted(name: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  await openText(page, '')
  await textbox(page).focus()
  await textbox(page).evaluate(
    (element, texts) => {
      const data = new DataTransfer()
      for (const [type, text] of Object.entries(texts)) data.setData(type, text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    { 'text/html': onClipboard(`${name}.html`), 'text/plain': 'x', ...more },
  )
  const outcome = await written(page)
  return 'body' in outcome ? outcome.body : `refused: ${outcome.source}`
}

it('Word: titles, bold, lists in lists, a table; nothing of its drawing', async () => {
  expect(await pasted('word')).toBe(
    [
      '## Fête du quartier',
      '### Samedi 12 décembre',
      'Entrée libre\u00a0: venez avec **vos voisins** et *vos amis*, écrivez à [Léa](mailto:lea@exemple.fr).[1]',
      'À apporter\u00a0:',
      '- des gâteaux\n  - sans arachides\n- des jeux',
      '1. installer\n2. ranger',
      '| Heure | Quoi |\n| - | - |\n| 14\u00a0h | Jeux et goûter |\n| Concert | |\n',
    ].join('\n\n'),
  )
  await page.getByText('Une image n’a pas été collée', { exact: false }).waitFor()
})

it('Word on line: headings, bold, one list of its many', async () => {
  expect(await pasted('word-en-ligne')).toBe(
    '## Assemblée générale\n\nOrdre du jour, **à lire** avant.\n\n- bilan\n  - comptes\n- projets\n',
  )
})

it('Google Docs: not everything is bold, links without a detour', async () => {
  expect(await pasted('google-docs')).toBe(
    '## Stage de gravure\n\nDeux jours **pour débuter**, [tout savoir](https://exemple.fr/stage) *ou presque*.\n\n- samedi\n  - de 10 h à 17 h\n- dimanche\n',
  )
})

it('LibreOffice: titles, lists in lists, a note, a table, French spaces; nothing of its drawing, no empty line', async () => {
  expect(await pasted('libreoffice')).toBe(
    [
      '## Compte rendu du conseil',
      '*Réunion du mardi 1*er *décembre 2026*',
      '## Ce qui a été décidé',
      'Présents\u00a0: **douze personnes**, *dont trois nouvelles*, et ***deux invités***[1]. Budget\u00a0: 1\u202f250\u00a0€, soit «\u00a0un peu plus\u00a0» qu’en 2025\u202f!',
      'Tout est sur [notre page des comptes](https://exemple.fr/comptes) ou auprès de [Léa](mailto:lea@exemple.fr).\\\nProchaine réunion le 12 janvier.',
      'Une ligne tapée en Arial, surlignée ici, soulignée là, barrée enfin.',
      '**Un titre tapé en gras**',
      '### À apporter',
      '- des gâteaux\n  - sans **arachides**\n    - ni noisettes\n  - faits la veille\n- des jeux',
      'Puis, dans l’ordre\u00a0:',
      '3. installer\n   1. les tables\n   2. les chaises\n4. ranger',
      'Et encore\u00a0:',
      '- la salle\n  1. prendre les clés\n  2. les rendre\n- les lots',
      '### Les horaires',
      '| Heure | Quoi | Prix |\n| - | - | - |\n| 14\u00a0h | Jeux et goûter | 2\u00a0€ |\n| Concert \\| bal | | |',
      'Merci à toutes et à tous\u202f!',
      '[1] Un de la mairie, l’autre de l’école\u202f; tous deux restés jusqu’à la fin.\n',
    ].join('\n\n'),
  )
  await page.getByText('Copiez-la seule, puis collez-la ici', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Compris' }).click()
  expect(await page.getByText('pas été collée').count()).toBe(0)
})

it('LibreOffice: its picture comes with the text, and is described as any photo', async () => {
  await pasted('libreoffice', { 'text/rtf': onClipboard('libreoffice.rtf') })
  await page.getByText('Reçu : image-1.png').waitFor()
  expect(await page.getByText('pas été collée').count()).toBe(0)
})

it('LibreOffice 24: titles, lists in lists of the other kind, a note, a table', async () => {
  expect(await pasted('libreoffice-24')).toBe(
    [
      '## Compte rendu',
      'Présents : **douze** personnes, *dont trois* nouvelles[1]. Voir [notre site](https://exemple.fr/).',
      '- budget\n- loto du 5 décembre\n  1. la salle\n  2. les lots\n- questions\\\n  diverses\n  - clés',
      '| Poste | Montant |\n| - | - |\n| Loyer de la salle | 120 € |\n| | à voir |',
      '[1] Dont un enfant.\n',
    ].join('\n\n'),
  )
  await page.getByText('Une image n’a pas été collée', { exact: false }).waitFor()
})

it('a page of the web: its words and its table; pictures are left out with a word, nothing calls home', async () => {
  expect(await pasted('page-web')).toBe(
    '## Marché de Noël\n\nPublié par [la mairie](https://exemple.fr/mairie)\n\nPlus de **40 artisans**,\\\ndu 5 au 7 décembre. Plan\n\nHoraires\n\n| Vendredi | 16 h |\n| - | - |\n| | 20 h |\n| Samedi | 10 h |\n\nEntrée libre.\n',
  )
  await page.getByText('2 images n’ont pas été collées', { exact: false }).waitFor()
  expect(calls).toEqual([])
})

it('one paste is one undo', async () => {
  await pasted('word')
  await page.keyboard.press('Control+z')
  expect(await written(page)).toEqual({ kind: 'unchanged', body: '' })
})
