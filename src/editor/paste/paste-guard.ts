import { Plugin, Selection } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'

/**
 * Stands before Milkdown's clipboard. Files that are pasted or dropped are handed to the host, never written into the
 * text as they are (nor opened by the browser in place of the app).
 */
export const pasteGuard = (onFiles: (files: readonly File[]) => void) =>
  $prose(
    () =>
      new Plugin({
        props: {
          handlePaste: (_view, event) => {
            const data = event.clipboardData
            if (!data || data.files.length === 0 || hasWords(data)) return false
            onFiles([...data.files])
            return true
          },
          handleDrop: (view, event) => {
            const files = event.dataTransfer?.files
            if (!files || files.length === 0) return false
            event.preventDefault()
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))))
            onFiles([...files])
            return true
          },
        },
      }),
  )

/** Word puts a picture of the copied text beside the text; a browser puts the picture's tag beside a copied picture. */
function hasWords(data: DataTransfer): boolean {
  if (data.getData('text/plain').trim() !== '') return true
  const html = data.getData('text/html').replace(/<!--[\s\S]*?-->/g, '')
  return /[^\s]/.test(html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/<[^>]*>/g, ''))
}
