/**
 * Reads many blobs of one pack, each entry once. isomorphic-git reads blobs one by one and inflates all that each is a
 * delta of again: for a site of 500 pages that was several seconds. @see gitformat-pack(5)
 */
import { hexOf } from './hex.ts'
import { applyDelta } from './pack-delta.ts'
import { inflate, packEntry } from './pack-entry.ts'

const OID = 20
const NAMES = 8 + 256 * 4

/** Where each object of a pack begins, by oid, from its index of version 2. */
export function packOffsets(index: Uint8Array): Map<string, number> {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength)
  const count = view.getUint32(NAMES - 4)
  // Between names and offsets: a checksum of four bytes each.
  const offsets = NAMES + count * (OID + 4)
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const name = NAMES + at * OID
      return [hexOf(index.subarray(name, name + OID)), view.getUint32(offsets + at * 4)]
    }),
  )
}

/** @param wanted oids of blobs that the pack has */
export async function packedBlobs(
  pack: Uint8Array<ArrayBuffer>,
  offsets: ReadonlyMap<string, number>,
  wanted: readonly string[],
): Promise<Map<string, Uint8Array>> {
  await verify(pack)
  const starts = [...offsets.values(), pack.length - OID].sort((one, other) => one - other)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1]]))
  const known = new Map<number, Uint8Array>()
  const startOf = (oid: string): number => {
    const start = offsets.get(oid)
    if (start === undefined) throw new Error(`a pack without ${oid}`)
    return start
  }
  const read = async (start: number): Promise<Uint8Array> => {
    const { base, at } = packEntry(pack, start)
    const content = await inflate(pack.subarray(at, ends.get(start)))
    if (base === null) return content
    return applyDelta(await objectAt(typeof base === 'string' ? startOf(base) : base), content)
  }
  const objectAt = async (start: number): Promise<Uint8Array> => {
    const object = known.get(start) ?? (await read(start))
    known.set(start, object)
    return object
  }

  const blobs = new Map<string, Uint8Array>()
  // One after the other: together they are no faster, and each inflating holds its window in memory.
  for (const oid of wanted) blobs.set(oid, await objectAt(startOf(oid)))
  return blobs
}

/** A pack ends with its own checksum. */
async function verify(pack: Uint8Array<ArrayBuffer>): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-1', pack.subarray(0, -OID))
  if (hexOf(new Uint8Array(digest)) !== hexOf(pack.subarray(-OID))) throw new Error('a damaged pack')
}
