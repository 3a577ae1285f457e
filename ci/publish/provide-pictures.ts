/**
 * The pictures that pages name and that the builder did not make: smaller copies, pictures for sharing. What is not in
 * the store is made in the sandbox. A page must never name what is not there, so a name that has no picture of its own
 * gets another: the original for a copy, the home page's card for a card.
 */
import { link, lstat, mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { PIPELINE_FILES } from '#site-builder/build/pipeline-files.ts'
import { mediaPlanSchema, type MediaTask } from '#site-builder/media/media-plan.ts'
import { readPlainFile } from '#ci/deploy/plain-file.ts'
import { BuildFailure } from './build.ts'
import type { Job } from './job.ts'
import { inTurns } from './in-turns.ts'
import { PictureStore } from './picture-store.ts'
import { plainFiles } from './plain-files.ts'
import { plainCard } from './plain-card.ts'
import { runInSandbox } from './sandbox.ts'
import { linkPlain } from './take-over.ts'
import { cacheFolder, type WorkFolder } from './work-folder.ts'

const MOST_PLAN = 64 * 1024 * 1024
const MOST_ANSWER = 16 * 1024 * 1024
/** Bytes of one picture made. */
const MOST_PICTURE = 4 * 1024 * 1024
/** Milliseconds for all pictures of one publication; what is left is made by the next, which the watch asks for. */
const MAKING = 40_000
const TIME = 60_000
const PROCESSOR = 100

const Answer = v.object({ failed: v.array(v.string()) })

interface Keyed {
  task: MediaTask
  /** In the store. */
  key: string
}

export interface Provided {
  /** Made now. */
  made: number
  /** Names that have another picture for want of time. */
  left: number
  /** Forgets what no release needs, once this one stands. */
  forgetOthers: () => Promise<void>
}

export async function providePictures(job: Job, work: WorkFolder): Promise<Provided> {
  const plan = await readPlan(join(work.pipeline, PIPELINE_FILES.media))
  const store = await PictureStore.open(job.root)
  const tasks = plan.map((task): Keyed => ({ task, key: store.keyOf(task) }))
  const missing = tasks.filter(({ key }) => store.find(key) === null)
  const made = missing.length === 0 ? 0 : await make(job, work, missing, store)

  for (const folder of new Set(plan.map(({ file }) => dirname(file)))) {
    await mkdir(join(work.site, folder), { recursive: true })
  }
  const own = tasks.filter(({ key }) => store.find(key) === 'made')
  await inTurns(own, ({ key, task }) => store.link(key, join(work.site, task.file)))
  const card = own.find(({ task }) => task.kind === 'card')?.task.file
  for (const { task, key } of tasks) {
    if (store.find(key) !== 'made') await standIn(work, task, card === undefined ? null : join(work.site, card))
  }
  return {
    made,
    left: tasks.filter(({ key }) => store.find(key) === null).length,
    forgetOthers: () => store.forgetOthers(new Set(tasks.map(({ key }) => key))),
  }
}

async function standIn(work: WorkFolder, task: MediaTask, card: string | null): Promise<void> {
  const to = join(work.site, task.file)
  if (task.kind === 'width') await linkPlain(join(work.site, task.from), to)
  else if (card !== null) await link(card, to)
  else await writeFile(to, await plainCard(task.card.look), { flag: 'wx' })
}

async function make(job: Job, work: WorkFolder, tasks: readonly Keyed[], store: PictureStore): Promise<number> {
  await writeFile(join(work.pipeline, 'tasks.json'), JSON.stringify(tasks.map(({ task }) => task)))
  const result = await runInSandbox(job, {
    mounts: [
      { at: '/site', real: work.site },
      { at: '/tasks.json', real: join(work.pipeline, 'tasks.json') },
      { at: '/chantier', real: work.pictures, writable: true },
      { at: '/cache', real: await cacheFolder(job), writable: true },
    ],
    time: TIME,
    processor: PROCESSOR,
    command: (place) => [
      place('/parvis/site-builder/media/make.ts'),
      ...[place('/tasks.json'), place('/site'), place('/chantier'), place('/chantier/answer.json'), String(MAKING)],
    ],
  })
  const found = new Set(await plainFiles(work.pictures))
  const useless = new Set(await failedOnes(join(work.pictures, 'answer.json')))
  // A program that crashed was busy with these; by the clock's end, with pictures like any other.
  const crashed = result.code !== 0 && !result.timedOut
  let made = 0
  for (const { task, key } of tasks) {
    const file = join(work.pictures, task.file)
    if (found.has(task.file) && (await isPicture(file, task.kind))) {
      await store.keep(key, file)
      made++
    } else if (useless.has(task.file) || (crashed && found.has(`${task.file}.part`))) {
      await store.keepUseless(key)
    }
  }
  return made
}

async function isPicture(file: string, kind: MediaTask['kind']): Promise<boolean> {
  const { size, nlink } = await lstat(file)
  if (size > MOST_PICTURE || nlink !== 1) return false
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(12), 0, 12, 0)
    if (kind === 'card') return buffer.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
    return buffer.toString('latin1', 0, 4) === 'RIFF' && buffer.toString('latin1', 8, 12) === 'WEBP'
  } finally {
    await handle.close()
  }
}

/** Nothing where it crashed, or its time was up. */
async function failedOnes(file: string): Promise<readonly string[]> {
  try {
    return v.parse(Answer, JSON.parse(await readPlainFile(file, MOST_ANSWER))).failed
  } catch {
    return []
  }
}

async function readPlan(file: string): Promise<readonly MediaTask[]> {
  try {
    return v.parse(mediaPlanSchema, JSON.parse(await readPlainFile(file, MOST_PLAN)))
  } catch (cause) {
    throw new BuildFailure('the list of pictures cannot be read', { cause })
  }
}
