/** `manifests/<id>.json`: what the builder said of each release, for the build after it. Losing one costs seconds. */
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PIPELINE_FILES } from '#site-builder/build/pipeline-files.ts'
import { readPlainFile } from '#ci/deploy/plain-file.ts'
import type { Job } from './job.ts'
import type { WorkFolder } from './work-folder.ts'

const MOST_MANIFEST = 64 * 1024 * 1024

const folderOf = (job: Job): string => join(job.root, 'manifests')

export async function manifestOf(job: Job, id: string): Promise<string | null> {
  const file = join(folderOf(job), `${id}.json`)
  return (await lstat(file).catch(() => null))?.isFile() === true ? file : null
}

export async function keepManifest(job: Job, work: WorkFolder, id: string): Promise<void> {
  const made = join(work.pipeline, PIPELINE_FILES.manifest)
  // Throws for a link or a pipe: what is kept here is read again.
  await readPlainFile(made, MOST_MANIFEST)
  await mkdir(folderOf(job), { recursive: true, mode: 0o700 })
  await rename(made, join(folderOf(job), `${id}.json`))
}

/** @param ids of the releases that are there */
export async function forgetManifests(job: Job, ids: readonly string[]): Promise<void> {
  const kept = new Set(ids.map((id) => `${id}.json`))
  for (const name of await readdir(folderOf(job)).catch(() => [])) {
    if (!kept.has(name)) await rm(join(folderOf(job), name), { recursive: true, force: true })
  }
}
