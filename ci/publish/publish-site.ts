/**
 * The publication of one site, under its lock. What is built is the head of `main` as it is when the turn comes, never
 * the commit of the event that woke us: so a newer push wins over an older one whatever order jobs run in, and a missed
 * event is made good by the next.
 */
import type { DeployTarget, Release } from '#ci/deploy/deploy-target.ts'
import { releaseId } from '#ci/deploy/folder-target.ts'
import { sentence } from '#site-builder/words/problems.ts'
import { buildBroke } from '#site-builder/words/publication.ts'
import { BuildFailure, BuildTimeout, TIME_OF_BUILD, type BuildReport } from './build.ts'
import { publicAddress } from './city-file.ts'
import type { Job } from './job.ts'
import { checkRelease } from './check-release.ts'
import { folderOfRelease, makeRelease, type MadeRelease } from './make-release.ts'
import { forgetManifests } from './manifests.ts'
import { UnsoundRelease } from './plain-files.ts'
import { writePlaceholder } from './placeholder.ts'
import { readRecord, writeRecord, type ReleaseRecord } from './release-record.ts'
import { SiteRepository } from './repository.ts'
import { removeWork } from './work-folder.ts'

/** Releases kept, the standing one included. */
const KEPT = 10
/** After so many newer heads in a row, what was built is switched to: it is newer than what stands. */
const MOST_ROUNDS = 4
/** Below, « half of the pages » says nothing. */
const FEW_PAGES = 8

/**
 * A build that used so much of the processor makes its site wait for the others' turn: two such sites, pushed to without
 * end, would hold both runners. The largest honest site, made from nothing, uses half. Milliseconds.
 */
const HEAVY = 30_000
const REST = 2

const NOTHING_YET: ReleaseRecord = {
  commit: '',
  pages: 0,
  nextChange: null,
  refused: null,
  failed: null,
  restUntil: 0,
  times: {},
  spent: {},
  faults: null,
}

export type Publication =
  | { kind: 'published'; commit: string; release: string }
  | { kind: 'already'; commit: string }
  /** The turn is the others'; the watch asks again. Milliseconds since 1970. */
  | { kind: 'postponed'; until: number }
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
    const record = await readRecord(job.root)
    const until = record?.restUntil ?? 0
    if (until > clock()) return { kind: 'postponed', until }
    const commit = await repository.fetchHead()
    times.fetched = clock()
    const standing = await target.current()
    if (standing?.commit === commit && !changedByItself(record, commit, times.begun ?? 0)) {
      // What is announced beside this commit can only be of an older head: it is over.
      if (record !== null && (record.refused !== null || record.failed !== null)) await allIsWell(job, target, record)
      return { kind: 'already', commit }
    }
    const id = releaseId(clock(), commit)
    const release = { id, folder: await target.stage(id) }
    const made = await makeRelease(
      job,
      { ...release, commit, siteAddress, now: clock(), standing: placeOf(job, standing) },
      (report) => refusalOf(report, record, job, commit) === null,
    ).catch((error: unknown) => failure(job, target, record, commit, clock(), error))
    if (made.kind === 'refused') return refuse(job, target, record, commit, clock(), made.report, standing === null)
    times.checked = clock()
    if (round < MOST_ROUNDS && (await repository.remoteHead()) !== commit) continue
    await target.switchTo(id)
    times.switched = clock()
    await afterwards(job, target, { ...release, commit, siteAddress, made, times, now: clock() })
    return { kind: 'published', commit, release: id }
  }
}

/** Everything that no visitor waits for. */
async function afterwards(
  job: Job,
  target: DeployTarget,
  done: {
    id: string
    folder: string
    commit: string
    siteAddress: string
    made: Extract<MadeRelease, { kind: 'made' }>
    times: Record<string, number>
    now: number
  },
): Promise<void> {
  const { commit, made, times, now } = done
  const { report, pictures, changedPages, spent } = made
  const record: ReleaseRecord = {
    ...NOTHING_YET,
    commit,
    pages: report.pages,
    // What time did not allow is asked for again by the watch, as long as there is progress.
    nextChange: pictures.left > 0 && pictures.made > 0 ? now : report.nextChange,
    restUntil: restUntil(report, now),
    times: { ...times, built: (times.fetched ?? 0) + (spent.built ?? 0) },
    spent,
  }
  await writeRecord(job.root, record)
  await pictures.forgetOthers()
  const kept = await target.releases()
  await forgetManifests(
    job,
    kept.map(({ id }) => id),
  )
  const begun = performance.now()
  const faults = await checkRelease(job, { ...done, changed: changedPages })
  const checks = Math.round(performance.now() - begun)
  await writeRecord(job.root, { ...record, spent: { ...spent, checks }, faults })
  await removeWork(job)
}

async function refuse(
  job: Job,
  target: DeployTarget,
  record: ReleaseRecord | null,
  commit: string,
  now: number,
  report: BuildReport,
  never: boolean,
): Promise<Publication> {
  const refusal = refusalOf(report, record, job, commit) ?? { message: '', nombre: 0 }
  if (never) await standIn(target, now)
  await target.announce({ commit, quand: new Date(now).toISOString(), ...refusal })
  const failed = failedOnce(record, commit, now)
  const known = { ...(record ?? NOTHING_YET), restUntil: restUntil(report, now) }
  await writeRecord(job.root, { ...known, refused: commit, failed })
  await removeWork(job)
  return { kind: 'refused', commit, message: refusal.message, count: refusal.nombre }
}

/**
 * A build that broke is not the fault of a sentence. The watch must not ask for it at once again; and once it is sure
 * that trying again does not help, whoever waits for the text is told that the city knows.
 */
async function failure(
  job: Job,
  target: DeployTarget,
  record: ReleaseRecord | null,
  commit: string,
  now: number,
  error: unknown,
): Promise<never> {
  if (error instanceof BuildFailure || error instanceof UnsoundRelease) {
    const failed = failedOnce(record, commit, now)
    const late = error instanceof BuildTimeout
    const known = { ...(record ?? NOTHING_YET), restUntil: late ? now + REST * TIME_OF_BUILD : 0 }
    await writeRecord(job.root, { ...known, failed })
    // One that ended by itself has been made a second time already, from nothing.
    if (!late || failed.count > 1) {
      if ((await target.current()) === null) await standIn(target, now)
      await target.announce({ commit, quand: new Date(now).toISOString(), message: buildBroke, nombre: 1 })
    }
  }
  throw error
}

function failedOnce(record: ReleaseRecord | null, commit: string, at: number): NonNullable<ReleaseRecord['failed']> {
  return { commit, at, count: record?.failed?.commit === commit ? record.failed.count + 1 : 1 }
}

function restUntil({ timings }: BuildReport, now: number): number {
  const used = timings.processor ?? 0
  return used > HEAVY ? now + REST * used : 0
}

function placeOf(job: Job, standing: Release | null): { id: string; folder: string } | null {
  return standing === null ? null : { id: standing.id, folder: folderOfRelease(job, standing.id) }
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

async function allIsWell(job: Job, target: DeployTarget, record: ReleaseRecord): Promise<void> {
  await target.announce(null)
  await writeRecord(job.root, { ...record, refused: null, failed: null })
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
