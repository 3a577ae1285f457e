/**
 * A site as its publication leaves it, without a forge: the builder's pages, beside them the smaller pictures that they
 * name, and all compressed. No pictures for sharing, which only other sites' servers fetch.
 */
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { precompress } from '#ci/publish/precompress.ts'
import { runCommand } from '#site-builder/build/command.ts'
import { PIPELINE_FILES } from '#site-builder/build/pipeline-files.ts'
import { makeMedia } from '#site-builder/media/make-media.ts'
import { mediaPlanSchema } from '#site-builder/media/media-plan.ts'

/** Folders, and the site's address without a final slash. `site` does not exist yet. */
export interface PublishedFolder {
  content: string
  site: string
  address: string
}

export async function publishFolder({ content, site, address }: PublishedFolder): Promise<void> {
  const pipeline = `${site}-pipeline`
  await mkdir(pipeline, { recursive: true })
  const args = ['build', '--content', content, '--output', site, '--address', address, '--pipeline', pipeline]
  if ((await runCommand(args, { out: () => {}, err: () => {} })) !== 0) throw new Error(`${content} was refused`)
  await makeWidths(join(pipeline, PIPELINE_FILES.media), site)
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  await precompress(
    site,
    files.map((file) => file.slice(site.length + 1)),
    null,
  )
}

async function makeWidths(planFile: string, site: string): Promise<void> {
  const plan = v.parse(mediaPlanSchema, JSON.parse(await readFile(planFile, 'utf8')))
  const widths = plan.filter((task) => task.kind === 'width')
  const { failed } = await makeMedia(widths, site, site)
  for (const { file, from } of widths.filter((task) => failed.includes(task.file))) {
    // A copy that would be no lighter than its picture is that picture, as `ci/publish` does it.
    await mkdir(dirname(join(site, file)), { recursive: true })
    await copyFile(join(site, from), join(site, file))
  }
}
