/** The program that checks pages, in the sandbox: `check.ts RELEASE CHANGED.json ADDRESS ANSWER.json`. */
import { readFile, writeFile } from 'node:fs/promises'
import * as v from 'valibot'
import { checkPages } from './check-pages.ts'

const [release = '', changed = '', address = '', answer = ''] = process.argv.slice(2)
const pages = v.parse(v.array(v.string()), JSON.parse(await readFile(changed, 'utf8')))
await writeFile(answer, JSON.stringify(await checkPages(release, pages, address)))
