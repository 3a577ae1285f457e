import type { Node } from '@milkdown/kit/prose/model'
import type { NodeView } from '@milkdown/kit/prose/view'
import { $view } from '@milkdown/kit/utils'
import { t } from '#src/i18n/text.ts'
import { isBlankNode } from '../document/is-blank.ts'
import { alignmentAttributes, tableHeader } from '../schema/table-cells.ts'

/**
 * A column's title, which is one only once something is written in it: an empty header would be announced with every
 * cell of its column. Until then it is a cell, and says what it waits for.
 */
export const headerCellView = $view(tableHeader.node, () => (node): NodeView => {
  const dom = document.createElement('th')
  for (const [name, value] of Object.entries(alignmentAttributes(node))) dom.setAttribute(name, value)
  const show = ({ content }: Node): void => {
    const blank = content.content.every(isBlankNode)
    if (blank) {
      dom.setAttribute('role', 'cell')
      dom.title = t('editor.blocks.columnTitle')
    } else {
      dom.removeAttribute('role')
      dom.removeAttribute('title')
    }
  }
  show(node)
  return {
    dom,
    contentDOM: dom,
    update(next) {
      if (!next.hasMarkup(node.type, node.attrs)) return false
      show(next)
      return true
    },
    // Our own attributes are no edit of the writer's.
    ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === dom,
  }
})
