/** One build from a source to a folder: read, parse, plan, write, put in place. */
import { chmod, rm } from 'node:fs/promises'
import { linkProblems } from '../markdown/link-problems.ts'
import type { Problem } from '../model/problem.ts'
import type { City, Content, Site } from '../model/site.ts'
import { PICTURE_WIDTHS } from '../media/media-plan.ts'
import { readSite } from '../reading/read-site.ts'
import type { Source } from '../sources/source.ts'
import { siteAddresses } from '../theme/site-addresses.ts'
import { openChanges } from './changes.ts'
import { openDocuments } from './documents.ts'
import { limitProblems } from './limit-problems.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { planOf } from './plan.ts'
import { readPrevious, writePipelineFiles } from './pipeline-files.ts'
import { putInPlace, stagingFor } from './put-in-place.ts'
import { openReadCache, textHash } from './read-cache.ts'
import { TimedParser } from './timed-parser.ts'
import { eleventyWhenNeeded } from './write-pages.ts'
import { writeRelease } from './write-release.ts'

/** Pages name the pictures that whoever asked for it makes. */
const WITH_PICTURES = { pictureWidths: PICTURE_WIDTHS, sharingPictures: true }

export interface BuildOptions {
  /** Absolute paths. */
  output: string
  cache: string | null
  now: number
  city: City | null
  baseUrl: string | null
  /** Folder shared with `ci/publish`, which then links and makes pictures, or null. */
  pipeline?: string | null
}

export interface BuildResult {
  refused: boolean
  site: Site
  problems: readonly Problem[]
  /** Content pages of every type. */
  pages: number
  written: number
  linked: number
  /** Milliseconds of each step. */
  timings: Readonly<Record<string, number>>
}

export async function buildSite(source: Source, options: BuildOptions): Promise<BuildResult> {
  const timings: Record<string, number> = {}
  const begun = performance.now()
  let last = begun
  const lap = (step: string): void => {
    timings[step] = Math.round(performance.now() - last)
    last = performance.now()
  }
  const { cache, output } = options
  const eleventy = eleventyWhenNeeded()
  // The thread loads its pipeline while this one reads: asked for by the first text that nobody has parsed before.
  const parser = new TimedParser()
  if (cache === null) parser.warm()

  // git looks into its history while texts are read.
  const changing = openChanges(source, cache)
  changing.catch(() => {})
  const texts = await openDocuments(cache)
  const memory =
    cache === null
      ? null
      : await openReadCache(
          cache,
          (text) => texts.has(text),
          () => parser.warm(),
        )
  const site = await readSite(source, { ...options, ...(memory === null ? {} : { memory }) })
  lap('read')
  const items = itemsOf(site)
  const told = limitProblems(site.problems)
  const result = { refused: false, site, problems: told, pages: items.length, written: 0, linked: 0, timings }
  if (site.problems.some((problem) => problem.refuses)) {
    await parser.close()
    timings['processor'] = processorTime()
    return { ...result, refused: true }
  }

  // This thread would only wait for the other.
  if (parser.started) eleventy.begin()
  const textOf = (item: Content): string => memory?.textOf(item) ?? textHash(item.body)
  const { documents, problems: slow } = await texts.documentsOf(items, textOf, parser)
  // At once: a build that is cut short by the clock must not leave the same work to the next.
  await texts.save()
  const addresses = siteAddresses(site)
  const knows = (address: string): boolean => addresses.has(address)
  const inTexts = items.flatMap((item) => {
    const document = documents.get(item.path)
    return document === undefined ? [] : linkProblems(item, document, site, knows)
  })
  lap('markdown')

  const pipeline = options.pipeline ?? null
  const changes = await changing
  const plan = planOf(site, documents, source, {
    ...(pipeline === null ? {} : WITH_PICTURES),
    changes: changes.all,
  })
  const previous = pipeline !== null ? await readPrevious(pipeline) : cache === null ? null : await readManifest(cache)
  lap('plan')
  const staging = await stagingFor(output)
  try {
    const release = await writeRelease(staging, plan.files, previous, eleventy, pipeline === null ? 'link' : 'leave')
    const { files: made, written, linked } = release
    // `mkdtemp` makes folders for their owner alone; a web server is somebody else.
    await chmod(staging, 0o755)
    await putInPlace(staging, output)
    await Promise.all([memory?.save(), changes.save()])
    if (pipeline !== null) await writePipelineFiles(pipeline, output, release, plan.media)
    else if (cache !== null) await writeManifest(cache, { folder: output, files: made })
    lap('write')
    timings['total'] = Math.round(performance.now() - begun)
    timings['processor'] = processorTime()
    return { ...result, problems: limitProblems([...site.problems, ...slow, ...inTexts]), written, linked }
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    throw error
  }
}

/** Of this process and its threads since it began, milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return Math.round((user + system) / 1000)
}

function itemsOf(site: Site): Content[] {
  return [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]
}
