/**
 * Requests to `git-upload-pack` in protocol v0/v1 that isomorphic-git cannot make itself: the filter of a partial clone
 * (its issue 1123), and « these very objects ». v2 would be simpler, but the forge's CORS answer refuses its header.
 */
import { concatenate, flushPacket, packet, packets, textOf } from './pkt-line.ts'

/**
 * Adds a filter to a request: the capability on the first want, the filter line before the first flush.
 * @param body as isomorphic-git made it
 * @param filter `blob:none`
 */
export function withFilter(body: Uint8Array, filter: string): Uint8Array<ArrayBuffer> {
  const out: Uint8Array[] = []
  let capable = false
  let filtered = false
  for (const { raw, payload } of packets(body)) {
    if (payload === null) {
      if (!filtered) out.push(packet(`filter ${filter}\n`))
      filtered = true
      out.push(raw)
    } else if (!capable) {
      capable = true
      out.push(packet(`${textOf(payload).replace(/\n$/, '')} filter\n`))
    } else {
      out.push(raw)
    }
  }
  return concatenate(out)
}

/** Asks for objects by oid and for nothing that they point to. Needs `allowAnySHA1InWant`, which Gitea sets. */
export function objectsRequest(oids: readonly string[]): Uint8Array<ArrayBuffer> {
  const wants = oids.map((oid, index) =>
    packet(index === 0 ? `want ${oid} side-band-64k ofs-delta no-progress\n` : `want ${oid}\n`),
  )
  return concatenate([...wants, flushPacket, packet('done\n')])
}

/** The pack in the answer to `objectsRequest`. Throws with the server's words when there is none. */
export function packOf(answer: Uint8Array): Uint8Array<ArrayBuffer> {
  const pack: Uint8Array[] = []
  let said = ''
  for (const { payload } of packets(answer)) {
    const band = payload?.[0]
    if (!payload) continue
    if (band === 1) pack.push(payload.subarray(1))
    else if (band === 3 || payload.length < 500) said += textOf(band === 3 ? payload.subarray(1) : payload)
  }
  const bytes = concatenate(pack)
  if (textOf(bytes.subarray(0, 4)) !== 'PACK') throw new Error(`no pack: ${said.slice(0, 300)}`)
  return bytes
}
