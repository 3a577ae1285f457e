/**
 * Files that the standing release has too, as hard links. The builder names them and cannot reach them: two mounts of
 * one disk share no links, and a build that could write what visitors are served would have no walls. So the links are
 * made here, once the sandbox has ended, from names that are checked.
 */
import { link, lstat, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { linksSchema, PIPELINE_FILES } from '#site-builder/build/pipeline-files.ts'
import { readPlainFile } from '#ci/deploy/plain-file.ts'
import { BuildFailure } from './build.ts'
import { inTurns } from './in-turns.ts'
import { plainFiles } from './plain-files.ts'
import type { WorkFolder } from './work-folder.ts'

const MOST_LINKS = 32 * 1024 * 1024

export interface BuiltFiles {
  /** Made by this build, and taken over: files below the site's folder. */
  fresh: readonly string[]
  same: readonly string[]
}

/** @param standing folder of the standing release. Throws `BuildFailure`, `UnsoundRelease`. */
export async function takeOver(work: WorkFolder, standing: string | null): Promise<BuiltFiles> {
  // No folder of the site is a link to elsewhere: only then may names below it be made.
  const fresh = await plainFiles(work.site)
  const names = await readNames(join(work.pipeline, PIPELINE_FILES.links))
  if (names.length === 0) return { fresh, same: [] }
  if (standing === null) throw new BuildFailure('there is nothing to take over from')
  try {
    for (const folder of new Set(names.map((name) => dirname(name)))) {
      await mkdir(join(work.site, folder), { recursive: true })
    }
    await inTurns(names, (name) => linkPlain(join(standing, name), join(work.site, name)))
  } catch (cause) {
    throw new BuildFailure('a file of the last release cannot be taken over', { cause })
  }
  return { fresh, same: names }
}

export async function linkPlain(from: string, to: string): Promise<void> {
  if (!(await lstat(from)).isFile()) throw new Error(`not a plain file: ${from}`)
  await link(from, to)
}

async function readNames(file: string): Promise<readonly string[]> {
  try {
    return v.parse(linksSchema, JSON.parse(await readPlainFile(file, MOST_LINKS)))
  } catch (cause) {
    throw new BuildFailure('the list of links cannot be read', { cause })
  }
}
