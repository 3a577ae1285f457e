import { htmlSchema } from '@milkdown/kit/preset/commonmark'
import { $nodeSchema } from '@milkdown/kit/utils'
import { words } from '../words.ts'

const opaque = { group: 'block', atom: true, selectable: true, draggable: true, isolating: true, parseDOM: [] }

/** `[name]: address "title"`, the address of links by reference. Kept so that file and screen have the same blocks. */
export const definition = $nodeSchema('definition', () => ({
  ...opaque,
  attrs: { label: { default: '' }, url: { default: '' }, title: { default: null } },
  toDOM: (node) => [
    'p',
    { class: 'bloc-discret', 'data-bloc': 'definition' },
    words.definition(node.attrs['label'], node.attrs['url']),
  ],
  parseMarkdown: {
    match: (node) => node.type === 'definition',
    runner: (state, node, type) => {
      state.addNode(type, {
        label: node['label'] ?? node['identifier'],
        url: node['url'],
        title: node['title'] ?? null,
      })
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'definition',
    runner: (state, node) => {
      const { label, url, title } = node.attrs
      state.addNode('definition', undefined, undefined, { label, identifier: label, url, title })
    },
  },
}))

/** Raw HTML is shown as the text that it is, as on the site, and never run. No rule makes it from pasted HTML. */
export const htmlBlock = $nodeSchema('html_block', () => ({
  ...opaque,
  attrs: { value: { default: '' } },
  toDOM: (node) => [
    'div',
    { class: 'bloc-discret', 'data-bloc': 'html' },
    ['strong', words.html()],
    ['code', node.attrs['value']],
  ],
  parseMarkdown: {
    match: (node) => node.type === 'htmlBlock',
    runner: (state, node, type) => {
      state.addNode(type, { value: node['value'] ?? '' })
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'html_block',
    runner: (state, node) => {
      state.addNode('htmlBlock', undefined, node.attrs['value'])
    },
  },
}))

/** HTML inside a sentence, the same way. Milkdown's parse rule would let pasted text put raw HTML into the file. */
export const inlineHtml = htmlSchema.extendSchema((previous) => (ctx) => ({
  ...previous(ctx),
  parseDOM: [],
  toDOM: (node) => ['code', { class: 'html-en-ligne' }, node.attrs['value']],
}))
