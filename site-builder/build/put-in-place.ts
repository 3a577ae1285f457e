/** A release is made beside its place and moved there whole. */
import { lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Why a folder may not be replaced: it holds something that is no site of ours. */
export class NotOurs extends Error {}

/** Throws `NotOurs` for a file, a link, a folder with something else in it, or a place below a file. */
export async function checkPlace(output: string): Promise<void> {
  const status = await lstat(output).catch(() => null)
  if (status === null) return checkAbove(output)
  if (!status.isDirectory()) throw new NotOurs(output)
  const names = await readdir(output)
  if (names.length > 0 && !names.includes('parvis.json')) throw new NotOurs(output)
}

/** Folders that are missing will be made, in the first that is there. */
async function checkAbove(path: string): Promise<void> {
  const above = dirname(path)
  if (above === path) return
  const status = await stat(above).catch(() => null)
  if (status === null) return checkAbove(above)
  if (!status.isDirectory()) throw new NotOurs(path)
}

/** An empty folder on the same disk. What a killed build leaves there is recognised by its name. */
export async function stagingFor(output: string): Promise<string> {
  await mkdir(dirname(output), { recursive: true })
  return mkdtemp(join(dirname(output), `.${basename(output)}.part-`))
}

export async function putInPlace(staging: string, output: string): Promise<void> {
  const old = `${staging}-old`
  const standing = await lstat(output).catch(() => null)
  if (standing !== null) await rename(output, old)
  try {
    await rename(staging, output)
  } catch (error) {
    if (standing !== null) await rename(old, output)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}
