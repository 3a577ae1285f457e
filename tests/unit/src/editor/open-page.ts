import { createEditor } from '#src/editor/create-editor.ts'
import type { OpenEditor } from '#src/editor/create-editor.ts'

/** An editor without a window around it: enough for all that does not need a layout. */
export async function openPage(body: string): Promise<OpenEditor & { readonly words: () => string }> {
  const root = document.createElement('div')
  document.body.append(root)
  const editor = await createEditor({ root, body, label: 'Texte de la page' })
  return { ...editor, destroy: () => editor.destroy().finally(() => root.remove()), words: () => wordsOf(editor) }
}

/** All that can be read on screen, without the spaces that a file does not keep. */
function wordsOf({ view }: OpenEditor): string {
  const { doc } = view.state
  return doc.textBetween(0, doc.content.size, ' ', ' ').replace(/\s+/g, ' ').trim()
}
