import { tableCellSchema, tableHeaderSchema, tableSchema } from '@milkdown/kit/preset/gfm'
import type { Node } from '@milkdown/kit/prose/model'

const alignments = new Set(['left', 'center', 'right'])

/** Alignment as a class instead of a style attribute, and none where the file has none. Cells do not span. */
const cell = (tag: 'td' | 'th') => ({
  attrs: {
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null },
    alignment: { default: null },
  },
  parseDOM: [
    {
      tag,
      getAttrs: (dom: HTMLElement) => ({
        alignment: alignments.has(dom.dataset['aligne'] ?? '') ? dom.dataset['aligne'] : null,
      }),
    },
  ],
  toDOM: (node: Node) => [tag, alignmentAttributes(node), 0] as const,
})

export function alignmentAttributes({ attrs: { alignment } }: Node): Record<string, string> {
  return alignments.has(alignment) ? { class: `align-${alignment}`, 'data-aligne': alignment } : {}
}

export const tableCell = tableCellSchema.extendSchema((previous) => (ctx) => ({ ...previous(ctx), ...cell('td') }))
export const tableHeader = tableHeaderSchema.extendSchema((previous) => (ctx) => ({ ...previous(ctx), ...cell('th') }))

/** In a frame of its own, which a wide table can be moved in on a phone. */
export const table = tableSchema.extendSchema((previous) => (ctx) => ({
  ...previous(ctx),
  toDOM: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]],
}))
