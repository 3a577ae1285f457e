/** Puts the city's own sign-in pages where Gitea reads them, with the colours, the font and the sign of the app. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CityAddresses } from '../addresses.ts'
import { CITY_NAME, HELP } from '../city-file.ts'
import type { Account } from '../isolation.ts'
import { CHECKOUT } from '../options.ts'
import { writeOwned } from '../owned-file.ts'

const PAGES = fileURLToPath(new URL('pages', import.meta.url))
const ASSETS = join('public', 'assets', 'parvis')
/** All that the app asks for, as it writes it (`src/services/session`): a person's first yes fixes it for ever. */
export const SCOPES = 'openid profile read:user write:repository write:issue write:notification read:organization'
const FONT =
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

export async function installPages(custom: string, addresses: CityAddresses, owner: Account | null): Promise<void> {
  const words = pageWords(addresses)
  const put = (path: string, content: string | Uint8Array) => writeOwned(join(custom, path), content, 0o644, owner)
  for (const entry of await readdir(PAGES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    put(relative(PAGES, path), entry.name.endsWith('.tmpl') ? fill(bytes.toString(), words) : bytes)
  }
  const tokens = await readFile(join(CHECKOUT, 'src/ui/tokens.css'), 'utf8')
  const rules = await readFile(join(PAGES, ASSETS, 'pages.css'), 'utf8')
  put(join(ASSETS, 'pages.css'), `${FONT_FACE}${colours(tokens)}\n${rules}`)
  put(join(ASSETS, 'parvis.svg'), await readFile(join(CHECKOUT, 'src/ui/parvis.svg')))
  put(join(ASSETS, 'atkinson.woff2'), await readFile(join(CHECKOUT, FONT)))
}

const FONT_FACE = `@font-face {
  font-family: 'Atkinson Hyperlegible Next';
  src: url('atkinson.woff2') format('woff2');
  font-weight: 200 800;
  font-display: swap;
}
`

/** The app's own custom properties, so that the two never drift apart; its font has another address there. */
export function colours(tokens: string): string {
  return tokens.replace(/@font-face\s*{[^}]*}/g, '').trim()
}

export function pageWords(addresses: Pick<CityAddresses, 'app'>): Readonly<Record<string, string>> {
  return {
    VILLE: CITY_NAME,
    APPLICATION: addresses.app,
    PORTEE: SCOPES,
    AIDE_NOM: HELP.nom,
    AIDE_TELEPHONE: HELP.telephone,
    AIDE_NUMERO: HELP.telephone.replace(/[^+0-9]/g, ''),
    AIDE_COURRIEL: HELP.courriel,
    AIDE_HORAIRES: HELP.horaires,
  }
}

/** `@@NAME@@` becomes the word, made safe for HTML and for Gitea's own templates. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/@@([A-Z_]+)@@/g, (_, name: string) => {
    const word = words[name]
    if (word === undefined) throw new Error(`no word for ${name}`)
    return word.replace(/[&<>"'{}]/g, (character) => `&#${character.codePointAt(0)};`)
  })
}
