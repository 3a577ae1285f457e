/**
 * The publication of one site, under its lock. What is built is the head of `main` as it is when the turn comes, never
 * the commit of the event that woke us: so a newer push wins over an older one whatever order jobs run in, and a missed
 * event is made good by the next.
 */
import type { DeployTarget } from '#ci/deploy/deploy-target.ts'
import { releaseId } from '#ci/deploy/folder-target.ts'
import { sentence } from '#site-builder/words/problems.ts'
import { BuildFailure, type BuildReport } from './build.ts'
import { publicAddress } from './city-file.ts'
import type { Job } from './job.ts'
import { folderOfRelease, makeRelease } from './make-release.ts'
import { forgetManifests } from './manifests.ts'
import { UnsoundRelease } from './plain-files.ts'
import { writePlaceholder } from './placeholder.ts'
import { readRecord, writeRecord, type ReleaseRecord } from './release-record.ts'
import { SiteRepository } from './repository.ts'

/** Releases kept, the standing one included. */
const KEPT = 10
/** After so many newer heads in a row, what was built is switched to: it is newer than what stands. */
const MOST_ROUNDS = 4
/** Below, « half of the pages » says nothing. */
const FEW_PAGES = 8

const NOTHING_YET: ReleaseRecord = { commit: '', pages: 0, nextChange: null, refused: null, failed: null, times: {} }

export type Publication =
  | { kind: 'published'; commit: string; release: string }
  | { kind: 'already'; commit: string }
  | { kind: 'refused'; commit: string; message: string; count: number }

export async function publishSite(
  job: Job,
  target: DeployTarget,
  clock: () => number = Date.now,
): Promise<Publication> {
  const repository = new SiteRepository(job)
  try {
    return await publishHead(job, target, repository, clock)
  } finally {
    // Whatever became of the publication; a copy that could not be tidied is no reason to call it a failure.
    await repository.tidy().catch((error: unknown) => console.error(error))
  }
}

async function publishHead(
  job: Job,
  target: DeployTarget,
  repository: SiteRepository,
  clock: () => number,
): Promise<Publication> {
  const siteAddress = await publicAddress(job.cityFile, job.address)
  await target.prune(KEPT)
  for (let round = 1; ; round++) {
    const times: Record<string, number> = { started: Math.round(performance.timeOrigin), begun: clock() }
    const commit = await repository.fetchHead()
    times.fetched = clock()
    const standing = await target.current()
    const record = await readRecord(job.root)
    if (standing?.commit === commit && !changedByItself(record, commit, times.begun ?? 0)) {
      // A refusal announced beside this commit can only be of an older head: it is over.
      if (record?.refused != null) await forgetRefusal(job, target, record)
      return { kind: 'already', commit }
    }
    const id = releaseId(clock(), commit)
    const failed = { commit, at: clock() }
    const made = await makeRelease(
      job,
      {
        commit,
        id,
        folder: await target.stage(id),
        siteAddress,
        now: clock(),
        standing: standing === null ? null : { id: standing.id, folder: folderOfRelease(job, standing.id) },
        lap: (step) => {
          times[step] = clock()
        },
      },
      (report) => refusalOf(report, record, job, commit) === null,
    ).catch(rememberFailure(job, { ...(record ?? NOTHING_YET), failed }))
    const { report } = made
    if (made.kind === 'refused') {
      const refusal = refusalOf(report, record, job, commit) ?? { message: '', nombre: 0 }
      if (standing === null) await standIn(target, clock())
      await target.announce({ commit, quand: new Date(clock()).toISOString(), ...refusal })
      await writeRecord(job.root, { ...(record ?? NOTHING_YET), refused: commit, failed })
      return { kind: 'refused', commit, message: refusal.message, count: refusal.nombre }
    }
    if (round < MOST_ROUNDS && (await repository.remoteHead()) !== commit) continue
    await target.switchTo(id)
    times.switched = clock()
    const { left, made: pictures, forgetOthers } = made.pictures
    // What time did not allow is asked for again by the watch, as long as there is progress.
    const nextChange = left > 0 && pictures > 0 ? clock() : report.nextChange
    await writeRecord(job.root, { commit, pages: report.pages, nextChange, refused: null, failed: null, times })
    await forgetOthers()
    await forgetManifests(
      job,
      (await target.releases()).map((release) => release.id),
    )
    return { kind: 'published', commit, release: id }
  }
}

/** A build that broke is not the fault of a sentence, so visitors are told nothing; the watch must not ask at once again. */
function rememberFailure(job: Job, record: ReleaseRecord): (error: unknown) => Promise<never> {
  return async (error) => {
    if (error instanceof BuildFailure || error instanceof UnsoundRelease) await writeRecord(job.root, record)
    throw error
  }
}

async function standIn(target: DeployTarget, now: number): Promise<void> {
  const id = releaseId(now, '0000000')
  await writePlaceholder(await target.stage(id), now)
  await target.switchTo(id)
}

function changedByItself(record: ReleaseRecord | null, commit: string, now: number): boolean {
  if (record === null || record.commit !== commit) return true
  return record.nextChange !== null && record.nextChange <= now
}

async function forgetRefusal(job: Job, target: DeployTarget, record: ReleaseRecord): Promise<void> {
  await target.announce(null)
  await writeRecord(job.root, { ...record, refused: null })
}

function refusalOf(
  report: BuildReport,
  record: ReleaseRecord | null,
  job: Job,
  commit: string,
): { message: string; nombre: number } | null {
  if (report.refused) {
    const fatal = report.problems.filter((problem) => problem.refuses === true)
    return { message: fatal[0]?.message ?? '', nombre: fatal.length }
  }
  // No hand slipped where the text is the same: its dates have passed, and what is to be withdrawn must go.
  if (record?.commit === commit) return null
  if (record === null || job.fewerPages || record.pages < FEW_PAGES || report.pages * 2 >= record.pages) return null
  const data = { pages: report.pages, avant: record.pages }
  return { message: sentence({ code: 'pages-vanished', path: '', data, refuses: true }), nombre: 1 }
}
