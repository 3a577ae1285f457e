/** An object as what it changes of another: stretches of the base, and bytes of its own. @see gitformat-pack(5) */
export function applyDelta(base: Uint8Array, delta: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 0
  const byte = () => {
    const value = delta[at]
    if (value === undefined) throw new Error('a delta that ends too early')
    at += 1
    return value
  }
  const size = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const next = byte()
      value |= (next & 0x7f) << shift
      if (next < 0x80) return value
    }
  }
  /** Of a number's bytes only those are written that are not zero: `bits` says which. */
  const sparse = (bits: number, length: number) => {
    let value = 0
    for (let index = 0; index < length; index += 1) if (bits & (1 << index)) value |= byte() << (8 * index)
    return value >>> 0
  }

  if (size() !== base.length) throw new Error('a delta for another base')
  const object = new Uint8Array(size())
  let filled = 0
  while (at < delta.length) {
    const instruction = byte()
    const copies = (instruction & 0x80) !== 0
    const from = copies ? sparse(instruction, 4) : at
    const length = copies ? sparse(instruction >> 4, 3) || 0x10000 : instruction
    const part = (copies ? base : delta).subarray(from, from + length)
    if (part.length !== length) throw new Error('a delta beyond its base')
    object.set(part, filled)
    filled += length
    if (!copies) at += length
  }
  if (filled !== object.length) throw new Error('a delta of another length')
  return object
}
