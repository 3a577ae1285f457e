import { Plugin, Selection } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { cleanHtml } from './clean-html.ts'
import { rtfPictures } from './rtf-pictures.ts'

export interface PasteHost {
  /** Files that were pasted, or dropped where the cursor now is; pictures of a pasted text, once the text is there. */
  readonly onFiles: (files: readonly File[]) => void
  /** How many pictures a pasted text came without: they lie on other servers, or on the writer's own disk. */
  readonly onLeftOut: (pictures: number) => void
}

/**
 * Stands before Milkdown's clipboard. Pasted HTML is cleaned. Files that are pasted or dropped are handed to the host,
 * never written into the text as they are (nor opened by the browser in place of the app).
 */
export const pasteGuard = ({ onFiles, onLeftOut }: PasteHost) =>
  $prose(() => {
    /** Of the paste that is under way: ProseMirror has its HTML cleaned before it shows the event. */
    let leftOut = 0
    return new Plugin({
      props: {
        transformPastedHTML: (html) => {
          const clean = cleanHtml(html)
          leftOut = clean.pictures
          return clean.html
        },
        handlePaste: (_view, event) => {
          const data = event.clipboardData
          const missing = leftOut
          leftOut = 0
          if (!data) return false
          if (data.files.length > 0 && !hasWords(data)) {
            onFiles([...data.files])
            return true
          }
          if (missing === 0) return false
          // Pictures of bullets stand at the head of the document, those of the text behind them.
          const pictures = rtfPictures(data.getData('text/rtf')).slice(-missing)
          onLeftOut(missing - pictures.length)
          if (pictures.length > 0) setTimeout(() => onFiles(pictures))
          return false
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
    })
  })

/** Word puts a picture of the copied text beside the text; a browser puts the picture's tag beside a copied picture. */
function hasWords(data: DataTransfer): boolean {
  if (data.getData('text/plain').trim() !== '') return true
  const html = data.getData('text/html').replace(/<!--[\s\S]*?-->/g, '')
  return /[^\s]/.test(html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/<[^>]*>/g, ''))
}
