import { extendListItemSchemaForTask } from '@milkdown/kit/preset/gfm'
import { isBlankNode } from '../document/is-blank.ts'

/**
 * Milkdown's items carry a label for its own list view; the browser numbers ours. An item of the file that begins with
 * something else than a paragraph gets an empty one on screen, which is not written.
 */
export const listItem = extendListItemSchemaForTask.extendSchema((previous) => (ctx) => {
  const base = previous(ctx)
  return {
    ...base,
    attrs: { ...base.attrs, spread: { default: false, validate: 'boolean' } },
    parseDOM: [{ tag: 'li' }],
    toDOM: (node) => {
      const { checked } = node.attrs
      return ['li', checked === null ? {} : { class: 'task-list-item', 'data-faite': String(checked) }, 0]
    },
    toMarkdown: {
      match: (node) => node.type.name === 'list_item',
      runner: (state, node) => {
        const { checked, spread } = node.attrs
        const blank = node.firstChild === null || isBlankNode(node.firstChild)
        state.openNode('listItem', undefined, { spread, checked: blank ? null : checked })
        state.next(node.content)
        state.closeNode()
      },
    },
  }
})
