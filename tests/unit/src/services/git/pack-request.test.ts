import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { objectsRequest, packOf, withFilter } from '#src/services/git/pack-request.ts'
import { concatenate, flushPacket, packet, packets, textOf } from '#src/services/git/pkt-line.ts'

const oid = (digit: string) => digit.repeat(40)
const linesOf = (bytes: Uint8Array) =>
  [...packets(bytes)].map(({ payload }) => (payload === null ? 'flush' : textOf(payload)))

describe('requests that isomorphic-git does not make', () => {
  it('a request becomes one without blobs: the capability, then the filter before the first flush', () => {
    const body = concatenate([
      packet(`want ${oid('a')} ofs-delta agent=x\n`),
      packet(`want ${oid('b')}\n`),
      packet('deepen 1\n'),
      flushPacket,
      packet(`have ${oid('c')}\n`),
      flushPacket,
      packet('done\n'),
    ])
    expect(linesOf(withFilter(body, 'blob:none'))).toEqual([
      `want ${oid('a')} ofs-delta agent=x filter\n`,
      `want ${oid('b')}\n`,
      'deepen 1\n',
      'filter blob:none\n',
      'flush',
      `have ${oid('c')}\n`,
      'flush',
      'done\n',
    ])
  })

  it('objects are asked for by their names, with the capabilities on the first', () => {
    expect(linesOf(objectsRequest([oid('a'), oid('b')]))).toEqual([
      `want ${oid('a')} side-band-64k ofs-delta no-progress\n`,
      `want ${oid('b')}\n`,
      'flush',
      'done\n',
    ])
  })

  it('the pack is what the answer’s first band holds, however it is cut', () => {
    const pack = new TextEncoder().encode('PACK and the rest of it')
    fc.assert(
      fc.property(fc.array(fc.nat(pack.length), { maxLength: 5 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), pack.length]
        const bands = at.slice(1).map((end, index) => band(1, pack.subarray(at[index], end)))
        const answer = concatenate([
          packet('NAK\n'),
          band(2, new TextEncoder().encode('progress')),
          ...bands,
          flushPacket,
        ])
        expect(packOf(answer)).toEqual(pack)
      }),
    )
  })

  it('an answer without a pack fails with what the forge said', () => {
    expect(() => packOf(packet('ERR upload-pack: not our ref'))).toThrow('not our ref')
    expect(() => packOf(concatenate([packet('NAK\n'), band(3, new TextEncoder().encode('broken'))]))).toThrow('broken')
    expect(() => packOf(new Uint8Array())).toThrow('no pack')
  })

  it('bytes that are no packets end the walk, they do not break it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const { raw } of packets(bytes)) expect(raw.length).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})

function band(number: number, content: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode((content.length + 5).toString(16).padStart(4, '0'))
  return concatenate([head, new Uint8Array([number]), content])
}
