/**
 * Looks at the pages of a release once it stands. A page that is not valid, or that names what is not there, is a defect
 * of ours and no reason to keep an association’s news from its visitors: it is told to the city's staff, in the job's
 * output and in the release's record.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readPlainFile } from '#ci/deploy/plain-file.ts'
import type { Job } from './job.ts'
import type { ReleaseRecord } from './release-record.ts'
import { runInSandbox } from './sandbox.ts'
import { cacheFolder, emptyWorkFolder } from './work-folder.ts'

const Checks = v.object({
  faults: v.array(v.object({ page: v.string(), rule: v.string(), message: v.string() })),
  validated: v.number(),
  changed: v.number(),
  linked: v.number(),
  pages: v.number(),
})

type Faults = NonNullable<ReleaseRecord['faults']>

const MOST_ANSWER = 1024 * 1024
const TIME = 30_000
const PROCESSOR = 40
const TOLD = 20
const TOLD_LENGTH = 300

/**
 * @param changed pages made anew, files of the release
 * @returns null where there was nothing to look at, or nobody to do it: that is told too
 */
export async function checkRelease(
  job: Job,
  release: { id: string; folder: string; changed: readonly string[]; siteAddress: string },
): Promise<Faults | null> {
  if (release.changed.length === 0) return null
  try {
    const told = await look(job, release)
    for (const line of told.first) console.error(`Page à corriger (défaut de la chaîne) : ${line}`)
    if (told.looked < told.wanted) {
      console.error(`Pages vérifiées : ${told.looked} sur ${told.wanted}, le temps ou le nombre est limité`)
    }
    return told
  } catch (error) {
    console.error('Les pages n’ont pas pu être vérifiées', error)
    return null
  }
}

async function look(
  job: Job,
  { id, folder, changed, siteAddress }: { id: string; folder: string; changed: readonly string[]; siteAddress: string },
): Promise<Faults> {
  const work = await emptyWorkFolder(job, id)
  await writeFile(join(work.pipeline, 'changed.json'), JSON.stringify(changed))
  const result = await runInSandbox(job, {
    mounts: [
      { at: '/site', real: folder },
      { at: '/chantier', real: work.pipeline, writable: true },
      { at: '/cache', real: await cacheFolder(job), writable: true },
    ],
    time: TIME,
    processor: PROCESSOR,
    command: (place) => [
      place('/parvis/site-builder/checks/check.ts'),
      ...[place('/site'), place('/chantier/changed.json'), siteAddress, place('/chantier/answer.json')],
    ],
  })
  if (result.code !== 0) throw new Error(`the checks ended with ${String(result.code)}`)
  const checks = v.parse(Checks, JSON.parse(await readPlainFile(join(work.pipeline, 'answer.json'), MOST_ANSWER)))
  return {
    looked: checks.validated,
    wanted: checks.changed,
    count: checks.faults.length,
    first: checks.faults
      .slice(0, TOLD)
      .map(({ page, rule, message }) => printable(`${page} : ${rule}, ${message}`).slice(0, TOLD_LENGTH)),
  }
}

/** A page's words end in a terminal: none of them may steer it. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}
