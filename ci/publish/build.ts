/** One build of one commit, in the sandbox, and what the builder reports of it. */
import { copyFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { PIPELINE_FILES } from '#site-builder/build/pipeline-files.ts'
import { readPlainFile } from '#ci/deploy/plain-file.ts'
import type { Job } from './job.ts'
import { runInSandbox } from './sandbox.ts'
import { cacheFolder, type WorkFolder } from './work-folder.ts'

const Report = v.object({
  refused: v.boolean(),
  pages: v.number(),
  problems: v.array(v.object({ message: v.string(), path: v.string(), refuses: v.optional(v.literal(true)) })),
  nextChange: v.nullable(v.number()),
  /** Milliseconds. */
  timings: v.optional(v.record(v.string(), v.number()), {}),
})

export type BuildReport = v.InferOutput<typeof Report>

/** The builder itself failed: a defect of ours or a limit of the sandbox, never the fault of a sentence. */
export class BuildFailure extends Error {}
/** It took all the time that one site may take. */
export class BuildTimeout extends BuildFailure {}

const MOST_REPORT = 16 * 1024 * 1024
/** By the clock; milliseconds. */
export const TIME_OF_BUILD = 60_000
/** The largest site, without its cache, takes 16. */
const PROCESSOR = 50

interface BuildRequest {
  commit: string
  siteAddress: string
  now: number
  /** What the builder wrote of the standing release, or null: everything is made anew. */
  manifest: string | null
}

/** The site appears in `work.site` when, and only when, it is complete but for what `takeOver` links. */
export async function build(job: Job, work: WorkFolder, request: BuildRequest): Promise<BuildReport> {
  const { commit, siteAddress, now, manifest } = request
  const cache = await cacheFolder(job)
  const reportFile = join(cache, 'report.json')
  // A builder that crashes ends with 1 too: the last build's report must not speak for it.
  await rm(reportFile, { recursive: true, force: true })
  // A copy: what is linked could be written from inside.
  if (manifest !== null) await copyFile(manifest, join(work.pipeline, PIPELINE_FILES.previous))
  const result = await runInSandbox(job, {
    mounts: [
      { at: '/depot', real: join(job.root, 'git') },
      { at: '/ville.json', real: job.cityFile },
      { at: '/chantier', real: work.root, writable: true },
      { at: '/cache', real: cache, writable: true },
    ],
    time: TIME_OF_BUILD,
    processor: PROCESSOR,
    command: (place) => [
      place('/parvis/site-builder/cli.ts'),
      'build',
      ...['--git', place('/depot'), '--ref', commit],
      ...['--output', place(`/chantier/${basename(work.site)}`), '--pipeline', place('/chantier/pipeline')],
      ...['--address', siteAddress, '--city', place('/ville.json'), '--cache', place('/cache')],
      ...['--report', place('/cache/report.json'), '--now', new Date(now).toISOString()],
    ],
  })
  if (result.timedOut) throw new BuildTimeout('the build passed its limit of time')
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
