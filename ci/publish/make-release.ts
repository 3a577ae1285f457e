/**
 * From a commit to a whole release, in its place and not yet served: build, take over, pictures, compression. What the
 * builder keeps may be what broke it, so a build that breaks is done once more, from nothing.
 */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { build, BuildFailure, BuildTimeout, type BuildReport } from './build.ts'
import { inspectRelease } from './inspect-release.ts'
import type { Job } from './job.ts'
import { keepManifest, manifestOf } from './manifests.ts'
import { UnsoundRelease } from './plain-files.ts'
import { precompress } from './precompress.ts'
import { providePictures, type Provided } from './provide-pictures.ts'
import { takeOver } from './take-over.ts'
import { emptyWorkFolder, forgetCache } from './work-folder.ts'

export interface ReleaseRequest {
  commit: string
  id: string
  /** Where it is to appear, absent so far. */
  folder: string
  siteAddress: string
  now: number
  /** The release that visitors are served, or null. */
  standing: { id: string; folder: string } | null
}

export type MadeRelease =
  | { kind: 'refused'; report: BuildReport }
  | { kind: 'made'; report: BuildReport; pictures: Provided; changedPages: readonly string[]; spent: Spent }

/** Milliseconds of each part. */
type Spent = Record<string, number>

/** `accept` looks at the report before anything more is done; false: the release is not wanted. */
export async function makeRelease(
  job: Job,
  request: ReleaseRequest,
  accept: (report: BuildReport) => boolean,
): Promise<MadeRelease> {
  try {
    return await attempt(job, request, accept, false)
  } catch (error) {
    if (error instanceof BuildTimeout || !(error instanceof BuildFailure || error instanceof UnsoundRelease))
      throw error
    console.error(error)
    await forgetCache(job)
    return attempt(job, request, accept, true)
  }
}

async function attempt(
  job: Job,
  { commit, id, folder, siteAddress, now, standing }: ReleaseRequest,
  accept: (report: BuildReport) => boolean,
  fromNothing: boolean,
): Promise<MadeRelease> {
  const spent: Spent = {}
  const timed = async <T>(part: string, work: Promise<T>): Promise<T> => {
    const begun = performance.now()
    const result = await work
    spent[part] = Math.round(performance.now() - begun)
    return result
  }
  const work = await emptyWorkFolder(job, id)
  const manifest = fromNothing || standing === null ? null : await manifestOf(job, standing.id)
  const report = await timed('built', build(job, work, { commit, siteAddress, now, manifest }))
  if (!accept(report)) return { kind: 'refused', report }
  const before = standing?.folder ?? null
  const { fresh, same } = await timed('linked', takeOver(work, manifest === null ? null : before))
  const [pictures] = await Promise.all([
    timed('pictures', providePictures(job, work)),
    timed('compression', precompress(work.site, [...fresh, ...same], before)),
  ])
  await inspectRelease(work.site, commit)
  await keepManifest(job, work, id)
  await rename(work.site, folder)
  return { kind: 'made', report, pictures, changedPages: fresh.filter((file) => file.endsWith('.html')), spent }
}

export function folderOfRelease(job: Job, id: string): string {
  return join(job.root, 'releases', id)
}
