/** Puts the planned files into an empty folder: hard links to the last release where the key is the same, else anew. */
import { link, lstat, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Manifest } from './manifest.ts'
import type { PlannedFile } from './planned-file.ts'
import { writePages, type LoadedEleventy, type PageToWrite } from './write-pages.ts'

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
  eleventy: LoadedEleventy,
  linking: Linking = 'link',
): Promise<Written> {
  const left = new Set(linking === 'leave' ? plan.filter((one) => isSame(one, previous)).map(({ file }) => file) : [])
  const own = plan.filter(({ file }) => !left.has(file))
  for (const place of new Set(own.map(({ file }) => dirname(join(folder, file))))) {
    await mkdir(place, { recursive: true })
  }
  const linked = new Set<string>()
  await inTurns(linking === 'leave' ? [] : plan, async (planned) => {
    if (await linkPrevious(folder, planned, previous)) linked.add(planned.file)
  })
  const fresh = own.filter(({ file }) => !linked.has(file))
  const pages: PageToWrite[] = []
  await inTurns(fresh, async ({ file, content }) => {
    if (content.kind === 'bytes') return writeNew(join(folder, file), await content.read())
    // Text goes through Eleventy; bytes, which it cannot write, do not need it.
    const rendered = content.render()
    if (typeof rendered === 'string') pages.push({ file, render: () => rendered })
    else await writeNew(join(folder, file), rendered)
  })
  await writePages(
    folder,
    pages.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    eleventy,
  )

  const files: Manifest['files'] = {}
  await inTurns(plan, async ({ file, key }) => {
    if (key === null) return
    const size = left.has(file) ? previous?.files[file]?.size : (await lstat(join(folder, file))).size
    if (size !== undefined) files[file] = { key, size }
  })
  return { files, written: fresh.length, linked: plan.length - fresh.length, left: [...left] }
}

/** `wx`: the folder is new, so a file that is already there is not ours. */
function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  return writeFile(path, bytes, { flag: 'wx' })
}

function isSame({ file, key }: PlannedFile, previous: Manifest | null): previous is Manifest {
  if (previous === null || key === null || !Object.hasOwn(previous.files, file)) return false
  return previous.files[file]?.key === key
}

/** A link that cannot be made (another disk, too many links, a release that is gone) only means to write the file. */
async function linkPrevious(folder: string, planned: PlannedFile, previous: Manifest | null): Promise<boolean> {
  if (!isSame(planned, previous)) return false
  const { file } = planned
  const from = join(previous.folder, file)
  try {
    const status = await lstat(from)
    if (!status.isFile() || status.size !== previous.files[file]?.size) return false
    await link(from, join(folder, file))
    return true
  } catch {
    return false
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
