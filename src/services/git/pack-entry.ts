/** What stands at one place of a pack. @see gitformat-pack(5) */
import { hexOf } from './hex.ts'
import { concatenate } from './pkt-line.ts'

export const BLOB = 3
const OFS_DELTA = 6
const REF_DELTA = 7

export interface PackEntry {
  type: number
  /** For a delta: what it changes, by its place in the pack or by its oid. */
  base: number | string | null
  /** Where the deflated bytes begin. */
  at: number
}

export function packEntry(pack: Uint8Array, start: number): PackEntry {
  const type = ((pack[start] ?? 0) >> 4) & 7
  let at = start
  // The size fills seven bits a byte for as long as the top bit is set; the inflated length says the same.
  while ((pack[at] ?? 0) & 0x80) at += 1
  at += 1
  if (type === OFS_DELTA) {
    let distance = (pack[at] ?? 0) & 0x7f
    // Each further byte counts from one more than what the shorter form reaches.
    for (; (pack[at] ?? 0) & 0x80; at += 1) distance = ((distance + 1) << 7) | ((pack[at + 1] ?? 0) & 0x7f)
    return { type, base: start - distance, at: at + 1 }
  }
  if (type === REF_DELTA) return { type, base: hexOf(pack.subarray(at, at + 20)), at: at + 20 }
  return { type, base: null, at }
}

/** @param deflated one stream and nothing after it: browsers refuse what follows */
export async function inflate(deflated: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { writable, readable } = new DecompressionStream('deflate')
  const writer = writable.getWriter()
  // What is wrong with the bytes is told to the reader.
  Promise.all([writer.write(deflated), writer.close()]).catch(() => {})
  const reader = readable.getReader()
  const parts: Uint8Array[] = []
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return concatenate(parts)
    parts.push(value)
  }
}
