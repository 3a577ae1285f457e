/**
 * Opens a file below a folder without following one link on the way. Node has no `openat`; Linux gives the same by the
 * path of an open folder's descriptor. Elsewhere the parent is resolved and compared after the opening.
 */
import { constants } from 'node:fs'
import { open, realpath, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

const LINUX = process.platform === 'linux'
// O_NONBLOCK: to open a FIFO for reading would wait for a writer for ever.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** How to name an open folder in a call that wants a path. */
export function pathOf(handle: FileHandle, root: string, relative: string): string {
  return LINUX ? `/proc/self/fd/${handle.fd}` : join(root, relative)
}

export async function openBeneath(root: string, path: string): Promise<FileHandle> {
  const segments = path.split('/')
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw new Error(`not a path below a folder: ${path}`)
  }
  return LINUX ? openStepwise(root, segments) : openAndCompare(root, segments)
}

async function openStepwise(root: string, segments: readonly string[]): Promise<FileHandle> {
  let handle = await open(root, constants.O_RDONLY | constants.O_DIRECTORY)
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1
    try {
      const next = await open(`/proc/self/fd/${handle.fd}/${segment}`, last ? FLAGS : FLAGS | constants.O_DIRECTORY)
      await handle.close()
      handle = next
    } catch (error) {
      await handle.close()
      throw error
    }
  }
  return handle
}

async function openAndCompare(root: string, segments: readonly string[]): Promise<FileHandle> {
  const parent = join(root, ...segments.slice(0, -1))
  const handle = await open(join(root, ...segments), FLAGS)
  if ((await realpath(parent)) === parent) return handle
  await handle.close()
  throw new Error(`a link lies on the way to ${segments.join('/')}`)
}
