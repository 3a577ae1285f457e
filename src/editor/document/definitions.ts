import type { Node } from '@milkdown/kit/prose/model'
import type { MarkdownNode } from '@milkdown/kit/transformer'

interface Definition {
  readonly kind: 'address' | 'note'
  readonly label: string
  readonly url: string
  readonly title: string | null
}

const found = new WeakMap<Node, readonly Definition[]>()

/** Ends the notes: a note takes what is indented below it. */
const end = 'parvis:fin'

/**
 * Addresses of links by reference and names of notes, at any depth of some blocks, as the shortest text that defines
 * the same; the first definition of a name counts, as in a page. Cheap: a block is looked through once.
 */
export function definitionsText(blocks: readonly Node[], write: (tree: MarkdownNode) => string): string {
  const known = new Map<string, Definition>()
  for (const block of blocks) {
    for (const definition of definitionsIn(block)) {
      const key = `${definition.kind} ${labelKey(definition.label)}`
      if (!known.has(key)) known.set(key, definition)
    }
  }
  if (known.size === 0) return ''
  const all = [...known.values()]
  const notes = all.filter(({ kind }) => kind === 'note')
  const addresses = all.filter(({ kind }) => kind === 'address')
  const closing: Definition[] = notes.length > 0 ? [{ kind: 'address', label: end, url: '/', title: null }] : []
  return `${write({ type: 'root', children: [...notes, ...addresses, ...closing].map(treeOf) })}\n\n`
}

/** Names that blocks define, as keys. */
export function definedNames(blocks: readonly Node[]) {
  const all = blocks.flatMap(definitionsIn)
  const names = (wanted: Definition['kind']) =>
    new Set(all.filter(({ kind }) => kind === wanted).map(({ label }) => labelKey(label)))
  return { addresses: names('address'), notes: names('note') }
}

export const labelKey = (label: unknown): string => String(label).trim().replace(/\s+/g, ' ').toLowerCase()

function definitionsIn(block: Node): readonly Definition[] {
  const before = found.get(block)
  if (before) return before
  const definitions: Definition[] = []
  const look = (node: Node): void => {
    const { label, url, title } = node.attrs
    if (node.type.name === 'definition') {
      if (label !== end) definitions.push({ kind: 'address', label, url, title })
    } else if (node.type.name === 'footnote_definition') {
      definitions.push({ kind: 'note', label, url: '', title: null })
    }
    if (!node.isTextblock) node.forEach(look)
  }
  look(block)
  found.set(block, definitions)
  return definitions
}

function treeOf({ kind, label, url, title }: Definition): MarkdownNode {
  if (kind === 'address') return { type: 'definition', label, identifier: label, url, title }
  const line: MarkdownNode = { type: 'paragraph', children: [{ type: 'text', value: 'x' }] }
  return { type: 'footnoteDefinition', label, identifier: label, children: [line] }
}
