/**
 * The program of the city's watch (`veiller.yml`): asks the forge to publish every site that is late. It makes good a
 * lost event, a runner that was down, and a date that has passed (an event that is over, `publier_le`, `retirer_le`).
 */
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { ForgeHttp } from '#src/services/forge/http.ts'
import { latenessOf } from './lateness.ts'
import { dispatchPublication, factsOf, watchedSites, workflowSource } from './watched-sites.ts'

const Environment = v.object({
  /** The forge, directly. */
  PARVIS_GITEA: v.pipe(v.string(), v.url()),
  PARVIS_ROBOT_TOKEN_FILE: v.pipe(v.string(), v.startsWith('/')),
  PARVIS_SITES: v.pipe(v.string(), v.startsWith('/')),
})

const env = v.parse(Environment, process.env)
const token = (await readFile(env.PARVIS_ROBOT_TOKEN_FILE, 'utf8')).trim()
const forge = new ForgeHttp({ address: env.PARVIS_GITEA, token: () => Promise.resolve(token) })

const source = await workflowSource(forge)
const now = Date.now()
let failed = 0
let asked = 0
let looked = 0
// One after the other: 300 sites are 300 small calls, not 300 at once.
for await (const site of watchedSites(forge)) {
  looked++
  try {
    const facts = await factsOf(forge, env.PARVIS_SITES, site)
    if (facts.failed !== null && facts.failed.commit === facts.head && facts.refused !== facts.head) {
      // Red until somebody has looked: the association has been told that the city knows.
      failed++
      console.error(`${site.address} : la construction échoue (${facts.failed.count} fois), voir ses exécutions`)
    }
    const lateness = latenessOf(facts, now)
    if (lateness === null) continue
    await dispatchPublication(forge, site.address, source, lateness)
    asked++
    console.log(`${site.address} : ${lateness === 'behind' ? 'en retard' : 'une date est passée'}`)
  } catch (error) {
    // One site's trouble is not another's.
    failed++
    console.error(`${site.address} : ${error instanceof Error ? error.message : String(error)}`)
  }
}
console.log(`${looked} sites vus, ${asked} publications demandées, ${failed} échecs`)
process.exitCode = failed === 0 ? 0 : 1
