/**
 * Makes the pictures of a plan, below `out`, some at a time. Each has a limit of time of its own and fails alone. A
 * picture under way has an empty `<file>.part`: whoever finds one after a crash knows what was being decoded.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { MediaTask } from './media-plan.ts'
import { sharingPicture } from './sharing-picture.ts'
import { smallerPicture } from './smaller-picture.ts'

export interface MediaResult {
  made: readonly string[]
  /** Cannot be made, or are of no use: the answer would be the same next time. */
  failed: readonly string[]
  /** The time was up. */
  left: readonly string[]
}

export interface MakingOptions {
  /** Pictures at once. */
  atOnce?: number
  /** Milliseconds for all of them. */
  time?: number
}

/** @param release the built site: pictures are read there, nothing is written there */
export async function makeMedia(
  tasks: readonly MediaTask[],
  release: string,
  out: string,
  { atOnce = availableParallelism(), time = Infinity }: MakingOptions = {},
): Promise<MediaResult> {
  const until = performance.now() + time
  const made: string[] = []
  const failed: string[] = []
  const left: string[] = []
  const queue = tasks.values()
  const one = async (task: MediaTask): Promise<void> => {
    if (performance.now() > until) {
      left.push(task.file)
      return
    }
    const part = join(out, `${task.file}.part`)
    await mkdir(dirname(part), { recursive: true })
    await writeFile(part, '')
    const bytes = await pictureOf(task, release).catch(() => null)
    if (bytes === null) {
      await rm(part)
      failed.push(task.file)
      return
    }
    await writeFile(part, bytes)
    await rename(part, join(out, task.file))
    made.push(task.file)
  }
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const task of queue) await one(task)
    }),
  )
  return { made, failed, left }
}

function pictureOf(task: MediaTask, release: string): Promise<Uint8Array | null> {
  if (task.kind === 'card') return sharingPicture(task.card, release)
  return smallerPicture(join(release, task.from), task.width)
}
