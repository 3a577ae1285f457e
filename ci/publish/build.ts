/** One build of one commit, in the sandbox, and what the builder reports of it. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readPlainFile } from '#ci/deploy/plain-file.ts'
import type { Job } from './job.ts'
import { placesOf, runInSandbox } from './sandbox.ts'

const Report = v.object({
  refused: v.boolean(),
  pages: v.number(),
  problems: v.array(v.object({ message: v.string(), path: v.string(), refuses: v.optional(v.literal(true)) })),
  nextChange: v.nullable(v.number()),
})

export type BuildReport = v.InferOutput<typeof Report>

/** The builder itself failed: a defect of ours or a limit of the sandbox, never the fault of a sentence. */
export class BuildFailure extends Error {}

const MOST_REPORT = 16 * 1024 * 1024

/** @param id of the release: the site appears in `releases/<id>` when, and only when, it is complete */
export async function build(
  job: Job,
  commit: string,
  id: string,
  siteAddress: string,
  now: number,
): Promise<BuildReport> {
  const reportFile = join(placesOf(job).cache, 'report.json')
  // A builder that crashes ends with 1 too: the last build's report must not speak for it.
  await rm(reportFile, { recursive: true, force: true })
  const result = await runInSandbox(job, (places) => [
    join(places.builder, 'site-builder/cli.ts'),
    'build',
    ...['--git', places.repository, '--ref', commit],
    ...['--output', join(places.releases, id)],
    ...['--address', siteAddress, '--city', places.cityFile, '--cache', places.cache],
    ...['--report', join(places.cache, 'report.json'), '--now', new Date(now).toISOString()],
  ])
  if (result.timedOut) throw new BuildFailure('the build passed its limit of time')
  if (result.code !== 0 && result.code !== 1) throw new BuildFailure(`the builder ended with ${String(result.code)}`)
  const report = await reportIn(reportFile)
  if (report.refused !== (result.code === 1)) throw new BuildFailure('the report and the exit code disagree')
  return report
}

async function reportIn(file: string): Promise<BuildReport> {
  try {
    return v.parse(Report, JSON.parse(await readPlainFile(file, MOST_REPORT)))
  } catch (cause) {
    throw new BuildFailure('the report cannot be read', { cause })
  }
}
