/** Opens a pack that holds one whole object: what the forge sends for one blob. @see gitformat-pack(5) */
import { AppError } from '../app-error.ts'

const BLOB = 3

export async function singleObject(pack: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const count = new DataView(pack.buffer, pack.byteOffset).getUint32(8)
  let at = 12
  const type = ((pack[at] ?? 0) >> 4) & 7
  // The size fills seven bits a byte for as long as the top bit is set; the inflated length says the same.
  while ((pack[at] ?? 0) & 0x80) at += 1
  if (count !== 1 || type !== BLOB) throw new AppError('answer-unreadable', { data: { count, type } })
  return inflate(pack.subarray(at + 1, pack.length - 20))
}

async function inflate(deflated: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
