import { Plugin } from '@milkdown/kit/prose/state'
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
            if (!data || data.files.length === 0 || data.getData('text/html') || data.getData('text/plain'))
              return false
            onFiles([...data.files])
            return true
          },
          handleDrop: (_view, event) => {
            const files = event.dataTransfer?.files
            if (!files || files.length === 0) return false
            event.preventDefault()
            onFiles([...files])
            return true
          },
        },
      }),
  )
