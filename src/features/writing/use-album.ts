/** The photos of an album, as its file names them: read for the grid, written when their order or their number changes. */
import { computed } from 'vue'
import type { ChosenPicture } from '#src/photos/use-photo-batch.ts'
import type { OpenPage } from './use-open-page.ts'

export function useAlbum(page: Pick<OpenPage, 'values' | 'writeField'>) {
  const photos = computed<readonly string[]>(() => {
    const named = page.values.value?.['photos']
    const list: readonly unknown[] = Array.isArray(named) ? named : [named]
    return list.filter((one) => typeof one === 'string').filter((one) => one.trim() !== '')
  })
  const bare = (path: string): string => path.replace(/^\//, '')

  /** An album without a photo has no such field. */
  function write(now: readonly string[]): void {
    page.writeField('photos', now.length > 0 ? now : undefined)
  }
  /** Behind the others; one that is there already stays where it is. */
  function add(pictures: readonly ChosenPicture[]): void {
    const there = new Set(photos.value.map(bare))
    write([...photos.value, ...pictures.map(({ path }) => path).filter((path) => !there.has(path))])
  }

  return { photos, write, add }
}
