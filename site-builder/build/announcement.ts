/** `/parvis.json`: which commit visitors are served. The app believes nothing else. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Site } from '../model/site.ts'

const packageFile = v.object({ version: v.string() })

/** Of this builder. */
export const VERSION = v.parse(
  packageFile,
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
).version

export function announcement(site: Pick<Site, 'commit' | 'now'>): string {
  const said = { commit: site.commit, construit: new Date(site.now).toISOString(), version: VERSION, refus: null }
  return `${JSON.stringify(said, null, 2)}\n`
}
