import { codeBlockSchema, headingSchema, paragraphSchema } from '@milkdown/kit/preset/commonmark'

/** Milkdown's reads the view, to write an empty line as `<br />`; ours writes what it is given. */
export const paragraph = paragraphSchema.extendSchema((previous) => (ctx) => ({
  ...previous(ctx),
  toMarkdown: {
    match: (node) => node.type.name === 'paragraph',
    runner: (state, node) => {
      state.openNode('paragraph').next(node.content).closeNode()
    },
  },
}))

/** Without ids: they are the site's business, and here they would meet the app's own. */
export const heading = headingSchema.extendSchema((previous) => (ctx) => {
  const base = previous(ctx)
  return {
    ...base,
    toDOM: (node) => [`h${node.attrs['level']}`, 0],
    toMarkdown: {
      match: (node) => node.type.name === 'heading',
      runner: (state, node) => {
        state.openNode('heading', undefined, { depth: node.attrs['level'] }).next(node.content).closeNode()
      },
    },
  }
})

/** With what follows the language after the fence: Milkdown forgets it. */
export const codeBlock = codeBlockSchema.extendSchema((previous) => (ctx) => {
  const base = previous(ctx)
  return {
    ...base,
    attrs: { ...base.attrs, meta: { default: null } },
    parseMarkdown: {
      match: (node) => node.type === 'code',
      runner: (state, node, type) => {
        state.openNode(type, { language: node['lang'] ?? '', meta: node['meta'] ?? null })
        if (node['value']) state.addText(String(node['value']))
        state.closeNode()
      },
    },
    toMarkdown: {
      match: (node) => node.type.name === 'code_block',
      runner: (state, node) => {
        const { language, meta } = node.attrs
        state.addNode('code', undefined, node.textContent, { lang: language || null, meta: language ? meta : null })
      },
    },
  }
})
