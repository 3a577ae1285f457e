/** git's packet lines: four hex digits of length, then the payload; `0000` is a flush. @see gitprotocol-common(5) */
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const flushPacket = encoder.encode('0000')

export function packet(text: string): Uint8Array<ArrayBuffer> {
  const payload = encoder.encode(text)
  const head = encoder.encode((payload.length + 4).toString(16).padStart(4, '0'))
  return concatenate([head, payload])
}

export interface Packet {
  /** The packet as it lies there, length included. */
  raw: Uint8Array
  /** Null for a flush and its like (lengths 0 to 3). */
  payload: Uint8Array | null
}

/** Walks the packets of `bytes`; what follows them (a bare pack) ends the walk. */
export function* packets(bytes: Uint8Array): Generator<Packet> {
  let at = 0
  while (at + 4 <= bytes.length) {
    const digits = decoder.decode(bytes.subarray(at, at + 4))
    if (!/^[0-9a-f]{4}$/i.test(digits)) return
    const length = parseInt(digits, 16)
    const end = at + Math.max(length, 4)
    if (end > bytes.length) return
    yield { raw: bytes.subarray(at, end), payload: length < 4 ? null : bytes.subarray(at + 4, end) }
    at = end
  }
}

export function textOf(payload: Uint8Array): string {
  return decoder.decode(payload)
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}
