import type { Node } from '@milkdown/kit/prose/model'
import type { NodeView } from '@milkdown/kit/prose/view'
import { $view } from '@milkdown/kit/utils'
import { t } from '#src/i18n/text.ts'
import { picture } from '../schema/image.ts'

/** @returns an address that the browser may show without asking anybody else (a blob's), or null: not found */
export type ResolvePicture = (path: string) => Promise<string | null>

/** Shows a picture of the page. Its address in the file never becomes a `src`: no page can call another server. */
export const pictureView = (resolve: ResolvePicture) =>
  $view(picture.node, () => (node): NodeView => {
    const dom = document.createElement('span')
    dom.className = 'image'
    const image = document.createElement('img')
    const missing = document.createElement('span')
    missing.className = 'image-absente'
    let shown: Node | null = null

    const show = (next: Node): void => {
      const { src, alt } = next.attrs
      image.alt = alt
      dom.title = alt || t('editor.blocks.pictureWithout')
      const known = shown?.attrs['src'] === src
      shown = next
      if (known) return
      dom.replaceChildren(missing)
      missing.textContent = alt || t('editor.blocks.picture')
      void fill(src)
    }
    const fill = async (src: string): Promise<void> => {
      const address = await resolve(src).catch(() => null)
      if (shown?.attrs['src'] !== src) return
      if (address !== null && /^(?:blob:|data:image\/)/.test(address)) {
        image.src = address
        dom.replaceChildren(image)
      } else missing.textContent = t('editor.blocks.pictureMissing', { path: src })
    }
    show(node)
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
      destroy: () => {
        shown = null
      },
    }
  })
