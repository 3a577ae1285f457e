/** What the screen of what was shared may rely on, whatever keeps it. */
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createIndexedDbReceivedShares } from '#src/services/sharing/indexed-db-received-shares.ts'
import { createMemoryReceivedShares } from '#src/services/sharing/memory-received-shares.ts'
import type { ReceivedShares, SharedThings } from '#src/services/sharing/received-shares.ts'

const implementations: Readonly<Record<string, () => ReceivedShares>> = {
  memory: createMemoryReceivedShares,
  IndexedDB: () => createIndexedDbReceivedShares(randomUUID()),
}

const two: SharedThings = {
  title: '',
  text: 'Samedi',
  url: '',
  files: [
    { name: 'IMG_1.jpg', bytes: new Blob([new Uint8Array([1, 2])], { type: 'image/jpeg' }) },
    { name: 'IMG_2.jpg', bytes: new Blob([new Uint8Array([3])], { type: 'image/jpeg' }) },
  ],
}

describe.each(Object.entries(implementations))('what was shared, in %s', (_, create) => {
  it('belongs to who is signed in, byte for byte, and to nobody else', async () => {
    const shares = create()
    await shares.belongTo('lea')
    const id = await shares.keep(two)
    const [share, ...others] = await shares.list('lea')
    expect([share?.id, share?.text, others.length]).toEqual([id, 'Samedi', 0])
    expect(share?.files.map(({ name }) => name)).toEqual(['IMG_1.jpg', 'IMG_2.jpg'])
    expect(new Uint8Array((await share?.files[0]?.bytes.arrayBuffer()) ?? [])).toEqual(new Uint8Array([1, 2]))
    expect([await shares.list('amir'), await shares.list('')]).toEqual([[], []])
    expect(await shares.claim(id, 'amir')).toBe('other')
    expect(await shares.list('lea')).toHaveLength(1)
  })

  it('when nobody is signed in, becomes theirs who sign in by way of it', async () => {
    const shares = create()
    const id = await shares.keep(two)
    expect(await shares.list('amir')).toEqual([])
    expect(await shares.claim(id, 'lea')).toBe('yours')
    expect(await shares.claim(id, 'amir')).toBe('other')
    expect([(await shares.list('lea')).length, (await shares.list('amir')).length]).toEqual([1, 0])
  })

  it('when the browser dies before the sign-in, is found again by who used this device last', async () => {
    const shares = create()
    await shares.belongTo('lea')
    await shares.belongTo('')
    await shares.keep(two)
    expect([(await shares.list('lea')).length, (await shares.list('amir')).length]).toEqual([1, 0])
  })

  it('comes with the last first, loses its files when they are placed, and goes when it is given up', async () => {
    const shares = create()
    await shares.belongTo('lea')
    const first = await shares.keep(two)
    await new Promise((resolve) => setTimeout(resolve, 2))
    const second = await shares.keep({ ...two, text: 'Dimanche' })
    expect((await shares.list('lea')).map(({ id }) => id)).toEqual([second, first])
    await shares.dropFiles(second, 'lea')
    await shares.delete(first, 'amir')
    expect((await shares.list('lea')).map(({ text, files }) => [text, files.length])).toEqual([
      ['Dimanche', 0],
      ['Samedi', 2],
    ])
    await shares.delete(first, 'lea')
    expect((await shares.list('lea')).map(({ id }) => id)).toEqual([second])
    expect(await shares.claim(first, 'lea')).toBe('gone')
  })
})
