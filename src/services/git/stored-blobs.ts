/** Reads blobs that are on this device: those in packs pack by pack, the few loose ones one by one. */
import { readBlob } from 'isomorphic-git'
import { packedBlobs, packOffsets } from './packed-blobs.ts'
import type { GitCopy } from './tree.ts'

/** A blob that is here, else null. */
export async function storedBlob(copy: GitCopy, oid: string): Promise<Uint8Array | null> {
  try {
    return (await readBlob({ ...copy, oid })).blob
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'NotFoundError') return null
    throw error
  }
}

/** Those of `wanted` that are here, by oid. */
export async function storedBlobs(copy: GitCopy, wanted: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const { readdir, readFile } = copy.fs.promises
  const missing = new Set(wanted)
  const found = new Map<string, Uint8Array>()
  const keep = (oid: string, blob: Uint8Array): void => {
    found.set(oid, blob)
    missing.delete(oid)
  }

  const folder = `${copy.gitdir}/objects/pack`
  const names: string[] = await readdir(folder)
  for (const name of names) {
    if (!name.endsWith('.idx') || missing.size === 0) continue
    const offsets = packOffsets(await readFile(`${folder}/${name}`))
    const here = [...missing].filter((oid) => offsets.has(oid))
    if (here.length === 0) continue
    const pack = await readFile(`${folder}/${name.replace(/idx$/, 'pack')}`)
    for (const [oid, blob] of await packedBlobs(pack, offsets, here)) keep(oid, blob)
  }

  // A look for each would be long where nearly all are missing: most have no folder.
  const folders = new Set<string>(await readdir(`${copy.gitdir}/objects`))
  for (const oid of missing) {
    if (!folders.has(oid.slice(0, 2))) continue
    const blob = await storedBlob(copy, oid)
    if (blob !== null) keep(oid, blob)
  }
  return found
}
