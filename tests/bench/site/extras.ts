/**
 * What a publication adds to a build, each on its own: smaller pictures, pictures for sharing, compression, checks. Once
 * for a site made anew, once for one edit of a text, on what that changed.
 */
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { precompress } from '#ci/publish/precompress.ts'
import { checkPages } from '#site-builder/checks/check-pages.ts'
import { makeMedia } from '#site-builder/media/make-media.ts'
import { mediaPlanSchema, type MediaTask } from '#site-builder/media/media-plan.ts'
import type { Builders } from './builders.ts'

export interface Extra {
  name: string
  /** Files that were made or looked at, and seconds for them: of the whole site, of one edit. */
  whole: Work
  edit: Work
}

interface Work {
  files: number
  seconds: number
}

const WITHOUT_END = { pages: Infinity, time: Infinity }

interface Release {
  folder: string
  media: readonly MediaTask[]
  files: readonly string[]
}

export async function extrasOf(builders: Builders, scratch: string): Promise<readonly Extra[]> {
  const before = await release(builders, 'main', join(scratch, 'extras-before'))
  const after = await release(builders, 'edition', join(scratch, 'extras-after'))
  const made = join(scratch, 'extras-made')
  const media = (kind: MediaTask['kind']): Promise<Pick<Extra, 'whole' | 'edit'>> => {
    const known = new Set(before.media.map(({ file }) => file))
    const tasks = (of: Release): MediaTask[] => of.media.filter((task) => task.kind === kind)
    const make = (some: readonly MediaTask[], of: Release): Promise<Work> =>
      timed(some.length, () => makeMedia(some, of.folder, made))
    return both(make(tasks(before), before), () =>
      make(
        tasks(after).filter(({ file }) => !known.has(file)),
        after,
      ),
    )
  }
  const widths = { name: 'Smaller pictures', ...(await media('width')) }
  const cards = { name: 'Pictures for sharing', ...(await media('card')) }

  // Of one edit, what differs: put by itself, as the rest would be taken over with its companions.
  const changed = await changedFiles(before, after)
  const alone = join(scratch, 'extras-alone')
  for (const file of changed) {
    await mkdir(dirname(join(alone, file)), { recursive: true })
    await cp(join(after.folder, file), join(alone, file))
  }
  const texts = (files: readonly string[]): number => files.filter((file) => !file.startsWith('medias/')).length
  const html = (files: readonly string[]): string[] => files.filter((file) => file.endsWith('.html'))
  const checked = (of: Release, pages: readonly string[]): Promise<Work> =>
    timed(pages.length, () => checkPages(of.folder, pages, 'https://mesure.example', WITHOUT_END))
  const checks = await both(checked(before, html(before.files)), () => checked(after, html(changed)))
  const compression = await both(
    timed(texts(before.files), () => precompress(before.folder, before.files, null)),
    () => timed(texts(changed), () => precompress(alone, changed, null)),
  )
  return [
    widths,
    cards,
    { name: 'Compression, brotli 11 and gzip', ...compression },
    { name: 'html-validate, and links of all pages', ...checks },
  ]
}

async function release(builders: Builders, ref: 'main' | 'edition', folder: string): Promise<Release> {
  const pipeline = `${folder}-pipeline`
  for (const old of [folder, pipeline]) await rm(old, { recursive: true, force: true })
  await mkdir(pipeline, { recursive: true })
  await builders.release(ref, folder, pipeline)
  const media = v.parse(mediaPlanSchema, JSON.parse(await readFile(join(pipeline, 'media.json'), 'utf8')))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return { folder, media, files }
}

async function changedFiles(before: Release, after: Release): Promise<string[]> {
  const changed: string[] = []
  for (const file of after.files) {
    const [then, now] = await Promise.all([
      readFile(join(before.folder, file)).catch(() => null),
      readFile(join(after.folder, file)),
    ])
    if (then === null || !then.equals(now)) changed.push(file)
  }
  return changed
}

async function both(whole: Promise<Work>, edit: () => Promise<Work>): Promise<Pick<Extra, 'whole' | 'edit'>> {
  return { whole: await whole, edit: await edit() }
}

async function timed(files: number, work: () => Promise<unknown>): Promise<Work> {
  const begun = performance.now()
  await work()
  return { files, seconds: (performance.now() - begun) / 1000 }
}
