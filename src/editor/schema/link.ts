import { linkSchema } from '@milkdown/kit/preset/commonmark'
import { readReference } from '../markdown/link-syntax.ts'
import { safeAddress } from './safe-address.ts'

/** A link knows how it was written; a dangerous address is kept in the file but never becomes a link on screen. */
export const link = linkSchema.extendSchema((previous) => (ctx) => {
  const base = previous(ctx)
  return {
    ...base,
    // What is typed after a link is not part of it.
    inclusive: false,
    attrs: { ...base.attrs, reference: { default: '' }, syntax: { default: '' } },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = safeAddress(dom.getAttribute('href'))
          return href ? { href, title: dom.getAttribute('title') } : false
        },
      },
    ],
    toDOM: (mark) => {
      const { href, title } = mark.attrs
      return ['a', { href: safeAddress(href), rel: 'noopener noreferrer', ...(title ? { title } : {}) }, 0]
    },
    parseMarkdown: {
      match: (node) => node.type === 'link',
      runner: (state, node, type) => {
        state.openMark(type, {
          href: node['url'] ?? '',
          title: node['title'] ?? null,
          reference: node['reference'] ?? '',
          syntax: node['syntax'] ?? '',
        })
        state.next(node.children)
        state.closeMark(type)
      },
    },
    toMarkdown: {
      match: (mark) => mark.type.name === 'link',
      runner: (state, mark) => {
        const { href, title, syntax } = mark.attrs
        const reference = readReference(mark.attrs['reference'])
        if (reference && reference.url === href && reference.title === title) {
          const { label, referenceType } = reference
          state.withMark(mark, 'linkReference', undefined, { label, identifier: label, referenceType })
        } else {
          state.withMark(mark, 'link', undefined, { url: href, title, syntax })
        }
      },
    },
  }
})
