import { imageSchema } from '@milkdown/kit/preset/commonmark'
import { readReference } from '../markdown/link-syntax.ts'

/**
 * Milkdown gives `title: null`, which prosemirror-model refuses since 1.25.12, and the picture is lost: here no title
 * is ''. The address never becomes a `src` by itself: a view asks for the picture (`views/picture-view.ts`), so that
 * nothing on a page can make the browser call another server.
 */
export const picture = imageSchema.extendSchema((previous) => (ctx) => {
  const base = previous(ctx)
  return {
    ...base,
    attrs: { ...base.attrs, reference: { default: '', validate: 'string' } },
    parseDOM: [
      {
        tag: 'img[data-address]',
        getAttrs: (dom) => ({
          src: dom.dataset['address'] ?? '',
          alt: dom.getAttribute('alt') ?? '',
          title: dom.getAttribute('title') ?? '',
        }),
      },
    ],
    toDOM: (node) => {
      const { src, alt, title } = node.attrs
      return ['img', { 'data-address': src, alt, ...(title ? { title } : {}) }]
    },
    parseMarkdown: {
      match: (node) => node.type === 'image',
      runner: (state, node, type) => {
        state.addNode(type, {
          src: node['url'] ?? '',
          alt: node['alt'] ?? '',
          title: node['title'] ?? '',
          reference: node['reference'] ?? '',
        })
      },
    },
    toMarkdown: {
      match: (node) => node.type.name === 'image',
      runner: (state, node) => {
        const { src, alt, title } = node.attrs
        const reference = readReference(node.attrs['reference'])
        if (reference && reference.url === src && (reference.title ?? '') === title) {
          const { label, referenceType } = reference
          const kept = alt === label || referenceType === 'full' ? referenceType : 'full'
          state.addNode('imageReference', undefined, undefined, { alt, label, identifier: label, referenceType: kept })
        } else {
          state.addNode('image', undefined, undefined, { url: src, alt, title: title || null })
        }
      },
    },
  }
})
