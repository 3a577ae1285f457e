/** Puts the planned files into an empty folder: hard links to the last release where the key is the same, else anew. */
import { linkSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Manifest } from './manifest.ts'
import type { PlannedFile } from './planned-file.ts'
import { writePages, type EleventyWhenNeeded, type PageToWrite } from './write-pages.ts'

const AT_ONCE = 16

export interface Written {
  files: Manifest['files']
  written: number
  linked: number
  /** Of the linked ones, those left to whoever can reach the last release. */
  left: readonly string[]
}

/** Links to the last release itself, or leaves that to others, who have it. */
export type Linking = 'link' | 'leave'

export async function writeRelease(
  folder: string,
  plan: readonly PlannedFile[],
  previous: Manifest | null,
  eleventy: EleventyWhenNeeded,
  linking: Linking = 'link',
): Promise<Written> {
  const left = new Set(linking === 'leave' ? plan.filter((one) => isSame(one, previous)).map(({ file }) => file) : [])
  const own = plan.filter(({ file }) => !left.has(file))
  makeFolders(folder, own)
  const sizes = new Map<string, number>()
  const fresh = own.filter((planned) => {
    const size = linking === 'leave' ? null : linkPrevious(folder, planned, previous)
    if (size !== null) sizes.set(planned.file, size)
    return size === null
  })
  const pages: PageToWrite[] = []
  await inTurns(fresh, async ({ file, content }) => {
    if (content.kind === 'page') {
      // Rendered when Eleventy asks for it: thousands of pages are not to be held at once.
      const render = (): string => {
        const made = content.render()
        sizes.set(file, Buffer.byteLength(made))
        return made
      }
      pages.push({ file, render })
      return
    }
    const made = await content.read()
    sizes.set(file, made.length)
    // Bytes do not go through Eleventy, which cannot write them.
    writeNew(join(folder, file), made)
  })
  await writePages(
    folder,
    pages.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    eleventy,
  )

  const files: Manifest['files'] = {}
  for (const { file, key } of plan) {
    const size = left.has(file) ? previous?.files[file]?.size : sizes.get(file)
    if (key !== null && size !== undefined) files[file] = { key, size }
  }
  return { files, written: fresh.length, linked: plan.length - fresh.length, left: [...left] }
}

/** Parents come before what they hold. */
function makeFolders(folder: string, plan: readonly PlannedFile[]): void {
  const made = new Set(['.'])
  for (const { file } of plan) {
    const place = dirname(file)
    if (made.has(place)) continue
    mkdirSync(join(folder, place), { recursive: true })
    for (let above = place; !made.has(above); above = dirname(above)) made.add(above)
  }
}

/** `wx`: the folder is new, so a file that is already there is not ours. */
function writeNew(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { flag: 'wx' })
}

function isSame({ file, key }: PlannedFile, previous: Manifest | null): previous is Manifest {
  if (previous === null || key === null || !Object.hasOwn(previous.files, file)) return false
  return previous.files[file]?.key === key
}

/**
 * The size of the file that is linked now, or null. A link that cannot be made (another disk, too many links, a release
 * that is gone) only means to write the file. Synchronous calls: thousands of them cost a third of what promises do.
 */
function linkPrevious(folder: string, planned: PlannedFile, previous: Manifest | null): number | null {
  if (!isSame(planned, previous)) return null
  const { file } = planned
  const from = join(previous.folder, file)
  try {
    const status = lstatSync(from)
    if (!status.isFile() || status.size !== previous.files[file]?.size) return null
    linkSync(from, join(folder, file))
    return status.size
  } catch {
    return null
  }
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}
