// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { EditorControls } from '#src/editor/controls/editor-controls.ts'
import { useMedia } from '#src/features/writing/use-media.ts'

it('photos that are added before the text is there go into it once it is', async () => {
  const scope = effectScope()
  const controls = shallowRef<EditorControls | null>(null)
  const media = scope.run(() => useMedia(controls, () => ''))
  media?.putPhotos([{ path: 'medias/2026/fete.webp', description: 'La fête' }])
  const insertPictures = vi.fn<EditorControls['insertPictures']>()
  controls.value = { insertPictures } as unknown as EditorControls
  await nextTick()
  expect(insertPictures.mock.calls).toEqual([[[{ path: '/medias/2026/fete.webp', description: 'La fête' }]]])
  controls.value = { insertPictures } as unknown as EditorControls
  await nextTick()
  expect(insertPictures).toHaveBeenCalledOnce()
  scope.stop()
})
