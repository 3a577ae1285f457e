import type { Node } from '@milkdown/kit/prose/model'
import { createEditor } from '#src/editor/create-editor.ts'
import type { OpenEditor } from '#src/editor/create-editor.ts'

/** An editor without a window around it: enough for all that does not need a layout. */
export async function openPage(body: string): Promise<OpenEditor> {
  const root = document.createElement('div')
  document.body.append(root)
  const editor = await createEditor({ root, body, label: 'Texte de la page' })
  return { ...editor, destroy: () => editor.destroy().finally(() => root.remove()) }
}

/** The blocks on screen, by their type. */
export const blockTypes = (editor: OpenEditor): readonly string[] => {
  const types: string[] = []
  editor.view.state.doc.forEach((node: Node) => types.push(node.type.name))
  return types
}
