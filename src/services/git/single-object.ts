/** Opens a pack that holds one whole object: what the forge sends for one blob. */
import { AppError } from '../app-error.ts'
import { BLOB, inflate, packEntry } from './pack-entry.ts'

export async function singleObject(pack: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const count = new DataView(pack.buffer, pack.byteOffset).getUint32(8)
  const { type, at } = packEntry(pack, 12)
  if (count !== 1 || type !== BLOB) throw new AppError('answer-unreadable', { data: { count, type } })
  return inflate(pack.subarray(at, pack.length - 20))
}
