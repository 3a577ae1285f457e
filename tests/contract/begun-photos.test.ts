/** What the form of new photos may rely on, whatever keeps what was begun. */
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { UNCUT } from '#src/domain/media/cut.ts'
import { readBegun, type BegunPhoto, type BegunPhotos } from '#src/services/photos/begun-photos.ts'
import { createIndexedDbBegunPhotos } from '#src/services/photos/indexed-db-begun-photos.ts'
import { createIndexedDbKeptMedia } from '#src/services/photos/indexed-db-kept-media.ts'
import { createMemoryBegunPhotos } from '#src/services/photos/memory-begun-photos.ts'

const implementations: Readonly<Record<string, () => BegunPhotos>> = {
  memory: createMemoryBegunPhotos,
  IndexedDB: () => createIndexedDbBegunPhotos(randomUUID()),
}

const photo = (id: string, more: Partial<BegunPhoto> = {}): BegunPhoto => ({
  person: 'lea',
  site: 'associations/reg-art',
  place: 'pages/venir.md',
  id,
  order: 0,
  batch: 'un',
  changedAt: 1,
  name: `${id}.jpg`,
  made: { bytes: new Uint8Array([1, 2, 3]), width: 4, height: 3, digest: 'abc' },
  cut: { turn: 1, frame: { x: 0.1, y: 0, width: 0.5, height: 1 } },
  point: { x: 40, y: 25 },
  description: 'Une salle',
  decorative: false,
  people: 'none',
  ...more,
})

describe.each(Object.entries(implementations))('photos that were begun, in %s', (_, create) => {
  it('are found again in their order, by their person, site and place alone', async () => {
    const store = create()
    const [first, second] = [photo('b', { order: 1, made: null }), photo('a', { order: 2 })]
    await store.put([
      second,
      first,
      photo('c', { person: 'amir' }),
      photo('d', { site: 'associations/kayane' }),
      photo('e', { place: 'pages/venir.md#image' }),
    ])
    expect(await store.list('lea', 'associations/reg-art', 'pages/venir.md')).toEqual([first, second])
  })

  it('are replaced by what was said last, and go when they are let go', async () => {
    const store = create()
    await store.put([photo('a'), photo('b')])
    await store.put([photo('a', { description: 'Mieux' })])
    await store.delete([photo('b')])
    const found = await store.list('lea', 'associations/reg-art', 'pages/venir.md')
    expect(found.map(({ description }) => description)).toEqual(['Mieux'])
  })

  it('keep the file that was chosen, and go to another place with it', async () => {
    const store = create()
    await store.put([photo('a'), photo('b')])
    await store.keepFile(photo('a'), new Blob(['JPEG'], { type: 'image/jpeg' }))
    await store.move([photo('a')], 'photos')
    expect((await store.list('lea', 'associations/reg-art', 'pages/venir.md')).map(({ id }) => id)).toEqual(['b'])
    const moved = await store.list('lea', 'associations/reg-art', 'photos')
    expect(moved).toEqual([photo('a', { place: 'photos' })])
    expect(await store.file(photo('a'))).toBeNull()
    expect(await (await store.file(photo('a', { place: 'photos' })))?.text()).toBe('JPEG')
    await store.delete(moved)
    expect(await store.file(photo('a', { place: 'photos' }))).toBeNull()
    expect((await store.list('lea', 'associations/reg-art')).map(({ id }) => id)).toEqual(['b'])
  })

  it('are one tab’s until it lets go of them', async () => {
    const store = create()
    const release = await store.claim('un')
    expect(await store.claim('un')).toBeNull()
    expect(await store.claim('deux')).not.toBeNull()
    await release?.()
    expect(await store.claim('un')).not.toBeNull()
  })
})

it('a photo that was kept before it could be cut is read as it is', () => {
  const { cut: _, point: __, batch: ___, changedAt: ____, ...before } = photo('a')
  expect(readBegun([before])).toEqual([
    { ...photo('a', { cut: UNCUT, point: null, batch: '' }), changedAt: expect.any(Number) },
  ])
})

it('a device that kept photos before these were kept still has them', async () => {
  const name = randomUUID()
  const before = await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('media') })
  const [person, site, path] = ['lea', 'associations/reg-art', 'medias/2026/a.webp']
  const kept = { person, site, path, bytes: new Uint8Array([1]), sidecar: '', keptAt: 1 }
  await before.put('media', kept, [person, site, path])
  before.close()
  await createIndexedDbBegunPhotos(name).put([photo('a')])
  expect(await createIndexedDbKeptMedia(name).list(person, site)).toEqual([{ ...kept, alone: false }])
})
