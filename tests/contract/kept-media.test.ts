/** What the stores may rely on, whatever keeps the photos of drafts. */
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createIndexedDbKeptMedia } from '#src/services/photos/indexed-db-kept-media.ts'
import type { KeptMedia, KeptMedium } from '#src/services/photos/kept-media.ts'
import { createMemoryKeptMedia } from '#src/services/photos/memory-kept-media.ts'

const implementations: Readonly<Record<string, () => KeptMedia>> = {
  memory: createMemoryKeptMedia,
  IndexedDB: () => createIndexedDbKeptMedia(randomUUID()),
}

const medium = (path: string, more: Partial<KeptMedium> = {}): KeptMedium => ({
  person: 'lea',
  site: 'associations/reg-art',
  path,
  bytes: new Uint8Array([1, 2, 3]),
  sidecar: 'description: Une salle\n',
  keptAt: 1,
  alone: false,
  ...more,
})

describe.each(Object.entries(implementations))('photos kept in %s', (_, create) => {
  it('are found again, byte for byte, by their person and site alone', async () => {
    const store = create()
    await store.put([
      medium('medias/2026/a.webp'),
      medium('medias/2026/b.webp', { person: 'amir' }),
      medium('medias/2026/c.webp', { site: 'associations/kayane' }),
    ])
    const found = await store.list('lea', 'associations/reg-art')
    expect(found).toEqual([medium('medias/2026/a.webp')])
    expect(await store.list('lea', 'associations/reg')).toEqual([])
  })

  it('are replaced under the same path, and go when they are let go', async () => {
    const store = create()
    await store.put([medium('medias/2026/a.webp'), medium('medias/2026/b.webp')])
    await store.put([medium('medias/2026/a.webp', { sidecar: 'description: Mieux\n' })])
    await store.delete([medium('medias/2026/b.webp')])
    const found = await store.list('lea', 'associations/reg-art')
    expect(found.map(({ path, sidecar }) => [path, sidecar])).toEqual([['medias/2026/a.webp', 'description: Mieux\n']])
  })
})

it('another tab hears that photos were kept for a site', async () => {
  const name = randomUUID()
  const [one, other] = [createIndexedDbKeptMedia(name), createIndexedDbKeptMedia(name)]
  const heard = new Promise((resolve) => other.watch(resolve))
  await one.put([medium('medias/2026/a.webp')])
  expect(await heard).toEqual({ person: 'lea', site: 'associations/reg-art' })
})
