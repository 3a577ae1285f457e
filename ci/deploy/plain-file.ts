/** Reads what a build may have written: never through a link, never a pipe that would be waited for, never without end. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** @param most bytes. Throws for whatever is no plain file of at most that size. */
export async function readPlainFile(path: string, most: number): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const status = await file.stat()
    if (!status.isFile() || status.size > most) throw new Error(`not a plain file of at most ${most} bytes: ${path}`)
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}
