/**
 * `work/` in the site's folder: the one place that a build may write, emptied before each. It lies on the same disk as
 * the releases, so what was built becomes a release by a rename.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from './job.ts'

export interface WorkFolder {
  root: string
  /** Between the builder and us, see `site-builder/build/pipeline-files.ts`. */
  pipeline: string
  /** Pictures made. */
  pictures: string
  /** The site to be. */
  site: string
}

/** @param id of the release to be */
export async function emptyWorkFolder(job: Job, id: string): Promise<WorkFolder> {
  const root = join(job.root, 'work')
  await rm(root, { recursive: true, force: true })
  const work = { root, pipeline: join(root, 'pipeline'), pictures: join(root, 'pictures'), site: join(root, id) }
  await mkdir(root, { recursive: true })
  // Texts of pages to come may be named in it.
  for (const folder of [work.pipeline, work.pictures]) await mkdir(folder, { mode: 0o700 })
  return work
}

export async function removeWork(job: Job): Promise<void> {
  await rm(join(job.root, 'work'), { recursive: true, force: true })
}

/** What builds keep from one to the next. */
export async function cacheFolder(job: Job): Promise<string> {
  const folder = join(job.root, 'cache')
  // The reports of a build and the texts of pages to come are nobody else's.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** When each text was last changed: no result of a build, and nowhere else on a runner, which has the last commit alone. */
const REMEMBERED = 'changes.json'

/** A build from nothing: what is forgotten is made again. */
export async function forgetCache(job: Job): Promise<void> {
  const folder = await cacheFolder(job)
  for (const name of await readdir(folder)) {
    if (name !== REMEMBERED) await rm(join(folder, name), { recursive: true, force: true })
  }
}
