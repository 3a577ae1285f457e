import { describe, expect, it } from 'vitest'
import { UNCUT } from '#src/domain/media/cut.ts'
import type { BegunPhoto } from '#src/services/photos/begun-photos.ts'
import { createMemoryBegunPhotos } from '#src/services/photos/memory-begun-photos.ts'
import { tidyBegun } from '#src/stores/tidy-begun.ts'

const day = 24 * 60 * 60 * 1000
const now = 1000 * day
const photo = (id: string, more: Partial<BegunPhoto>): BegunPhoto => ({
  person: 'lea',
  site: 'associations/reg-art',
  place: 'pages/venir.md',
  id,
  order: 0,
  batch: id,
  changedAt: now - day,
  name: `${id}.jpg`,
  made: null,
  cut: UNCUT,
  point: null,
  description: '',
  decorative: false,
  people: 'none',
  ...more,
})

async function tidied(photos: readonly BegunPhoto[], claimed = '') {
  const store = createMemoryBegunPhotos()
  await store.put(photos)
  if (claimed) await store.claim(claimed)
  const hasPage = (path: string): boolean => path === 'pages/venir.md'
  const gone = await tidyBegun(store, { person: 'lea', site: 'associations/reg-art', hasPage, now })
  const left = await store.list('lea', 'associations/reg-art')
  return { gone, left: left.map(({ id, place }) => `${id} ${place}`) }
}

describe('photos that were begun and left', () => {
  it('stay where they are while their page is there, that of a field too', async () => {
    const there = [photo('a', {}), photo('b', { place: 'pages/venir.md#image' }), photo('c', { place: 'photos' })]
    expect(await tidied(there)).toEqual({
      gone: 0,
      left: ['a pages/venir.md', 'b pages/venir.md#image', 'c photos'],
    })
  })
  it('wait in « Photos » once their page is gone', async () => {
    expect(await tidied([photo('a', { place: 'agenda/2026-12-01-bal.md#image' })])).toEqual({
      gone: 0,
      left: ['a photos'],
    })
  })
  it('go when nobody came back to them for two months', async () => {
    expect(
      await tidied([photo('a', { changedAt: now - 61 * day }), photo('b', { changedAt: now - 59 * day })]),
    ).toEqual({
      gone: 1,
      left: ['b pages/venir.md'],
    })
  })
  it('are left alone while a tab is at them', async () => {
    expect(await tidied([photo('a', { changedAt: 0, place: 'pages/partie.md' })], 'a')).toEqual({
      gone: 0,
      left: ['a pages/partie.md'],
    })
  })
})
