import type { MarkdownNode } from '@milkdown/kit/transformer'
import { $nodeSchema } from '@milkdown/kit/utils'
import { words } from '../words.ts'

/** Attributes of a directive travel as JSON: a node's attributes have to be plain values. */
export function directiveAttributes(json: unknown): Record<string, string> {
  return typeof json === 'string' ? (JSON.parse(json) as Record<string, string>) : {}
}

const attrs = { name: { default: '' }, attributes: { default: '{}' }, label: { default: '' } }

/** `::bouton[Adhérer]{vers="…"}`: a card that says what will stand there. Its label keeps its Markdown. */
export const leafDirective = $nodeSchema('directive_leaf', () => ({
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  isolating: true,
  attrs,
  parseDOM: [],
  toDOM: (node) => {
    const { name, label } = node.attrs
    return [
      'div',
      { class: 'bloc-carte', 'data-bloc': name },
      ['strong', words.directive(name)],
      ['span', label || words.details(name, directiveAttributes(node.attrs['attributes']))],
    ]
  },
  parseMarkdown: {
    match: (node) => node.type === 'leafDirective',
    runner: (state, node, type) => {
      state.addNode(type, {
        name: node['name'],
        attributes: JSON.stringify(node['attributes'] ?? {}),
        label: textOf(node),
      })
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'directive_leaf',
    runner: (state, node) => {
      const { name, label } = node.attrs
      const children = label ? [{ type: 'text', value: label }] : []
      state.addNode('leafDirective', children, undefined, {
        name,
        attributes: directiveAttributes(node.attrs['attributes']),
      })
    },
  },
}))

/** `:::encadre{type="info"} … :::`: the box that it is, with blocks inside. */
export const containerDirective = $nodeSchema('directive_container', () => ({
  group: 'block',
  content: 'block+',
  defining: true,
  attrs,
  parseDOM: [
    {
      tag: 'div[data-encadre]',
      getAttrs: (dom) => ({ name: 'encadre', attributes: typeAttribute(dom.dataset['encadre']) }),
    },
  ],
  toDOM: (node) => {
    const { name, label, attributes } = node.attrs
    const type = directiveAttributes(attributes)['type'] ?? 'info'
    const own =
      name === 'encadre' ? { class: `box box-${type}`, 'data-encadre': type } : { class: 'box', 'data-bloc': name }
    const dom = { ...own, role: 'group', 'aria-label': words.directive(name) }
    return label
      ? ['div', dom, ['p', { class: 'box-title', contenteditable: 'false' }, label], ['div', 0]]
      : ['div', dom, 0]
  },
  parseMarkdown: {
    match: (node) => node.type === 'containerDirective',
    runner: (state, node, type) => {
      const [first, ...rest] = node.children ?? []
      const labelled = isLabel(first)
      state.openNode(type, {
        name: node['name'],
        attributes: JSON.stringify(node['attributes'] ?? {}),
        label: labelled ? textOf(first) : '',
      })
      state.next(labelled ? rest : (node.children ?? []))
      state.closeNode()
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'directive_container',
    runner: (state, node) => {
      const { name, label } = node.attrs
      state.openNode('containerDirective', undefined, {
        name,
        attributes: directiveAttributes(node.attrs['attributes']),
      })
      if (label)
        state.addNode('paragraph', [{ type: 'text', value: label }], undefined, { data: { directiveLabel: true } })
      state.next(node.content)
      state.closeNode()
    },
  },
}))

export function isLabel(node: MarkdownNode | undefined): node is MarkdownNode {
  return (node?.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
}

const boxTypes = new Set(['info', 'important', 'merci'])
const typeAttribute = (type: string | undefined) => JSON.stringify({ type: boxTypes.has(type ?? '') ? type : 'info' })

const textOf = (node: MarkdownNode): string =>
  typeof node['value'] === 'string' ? node['value'] : (node.children ?? []).map(textOf).join('')
