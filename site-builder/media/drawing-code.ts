/** A hash of the code that draws cards: other code, other pictures, whatever is on them. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const THEME_FILES = ['font-files.ts', 'fonts.ts', 'palettes.ts', 'sharing.ts']

/** Of smaller copies: their code changes seldom, and a hash of it would make every photo of a city anew for a comment. */
export const COPIES_VERSION = 1

export function drawingCode(): string {
  const hash = createHash('sha256')
  const here = readdirSync(new URL('./', import.meta.url)).filter((name) => name.endsWith('.ts'))
  for (const name of here.toSorted()) hash.update(readFileSync(new URL(name, import.meta.url))).update('\0')
  for (const name of THEME_FILES) hash.update(readFileSync(new URL(`../theme/${name}`, import.meta.url))).update('\0')
  return hash.digest('hex')
}
