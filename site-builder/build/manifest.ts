/** What the last release was made of: for each file a key, so that the next release links what would be the same. */
import { join } from 'node:path'
import * as v from 'valibot'
import { readJson, writeWhole } from './files.ts'

export const manifestSchema = v.object({
  /** Where that release lies; it may be gone. */
  folder: v.string(),
  files: v.record(v.string(), v.object({ key: v.string(), size: v.number() })),
})

export type Manifest = v.InferOutput<typeof manifestSchema>

const NAME = 'release.json'

export async function readManifest(cache: string): Promise<Manifest | null> {
  const result = v.safeParse(manifestSchema, await readJson(join(cache, NAME)))
  return result.success ? result.output : null
}

export async function writeManifest(cache: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(cache, NAME), JSON.stringify(manifest))
}
