/**
 * The folder of `--pipeline`, between the builder in its sandbox and `ci/publish` outside of it. The builder cannot
 * reach the last release there: it says what it would have linked (`links.json`), what pages name beside (`media.json`)
 * and what it made (`manifest.json`, which comes back as `previous.json` next time).
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { RELEASE_FILE, type MediaTask } from '../media/media-plan.ts'
import { readJson, writeWhole } from './files.ts'
import { manifestSchema, type Manifest } from './manifest.ts'
import type { Written } from './write-release.ts'

export const PIPELINE_FILES = {
  previous: 'previous.json',
  manifest: 'manifest.json',
  links: 'links.json',
  media: 'media.json',
} as const

/** Files of the last release that are the same in this one. */
export const linksSchema = v.array(v.pipe(v.string(), v.maxLength(600), v.regex(RELEASE_FILE)))

export async function readPrevious(folder: string): Promise<Manifest | null> {
  const result = v.safeParse(manifestSchema, await readJson(join(folder, PIPELINE_FILES.previous)))
  return result.success ? result.output : null
}

export async function writePipelineFiles(
  folder: string,
  output: string,
  written: Written,
  media: readonly MediaTask[],
): Promise<void> {
  const put = (name: string, value: unknown): Promise<void> => writeWhole(join(folder, name), JSON.stringify(value))
  const manifest: Manifest = { folder: output, files: written.files }
  await Promise.all([
    put(PIPELINE_FILES.manifest, manifest),
    put(PIPELINE_FILES.links, written.left),
    put(PIPELINE_FILES.media, media),
  ])
}
