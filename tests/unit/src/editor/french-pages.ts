import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../fixtures/markdown-fr')

/** Pages as associations write them, and stranger ones. */
export const frenchPages: readonly { readonly name: string; readonly body: string }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ name, body: readFileSync(join(folder, name), 'utf8') }))
