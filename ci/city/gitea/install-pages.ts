/** Puts the city's own sign-in pages where Gitea reads them. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CityAddresses } from '../addresses.ts'
import { CITY_NAME, HELP } from '../city-file.ts'
import type { Account } from '../isolation.ts'
import { writeOwned } from '../owned-file.ts'

const PAGES = fileURLToPath(new URL('pages', import.meta.url))

/** Each file of `pages/`, with the city's words in it; folders as Gitea's `custom` folder wants them. */
export async function installPages(custom: string, addresses: CityAddresses, owner: Account | null): Promise<void> {
  if (!existsSync(PAGES)) return
  const words = pageWords(addresses)
  for (const entry of await readdir(PAGES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    writeOwned(
      join(custom, relative(PAGES, path)),
      entry.name.endsWith('.tmpl') ? fill(bytes.toString(), words) : bytes,
      0o644,
      owner,
    )
  }
}

export function pageWords(addresses: CityAddresses): Readonly<Record<string, string>> {
  return {
    VILLE: CITY_NAME,
    APPLICATION: addresses.app,
    AIDE_NOM: HELP.nom,
    AIDE_TELEPHONE: HELP.telephone,
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
