import { setBlockType, toggleMark, wrapIn } from '@milkdown/kit/prose/commands'
import { redo, undo } from '@milkdown/kit/prose/history'
import { NodeRange } from '@milkdown/kit/prose/model'
import type { NodeType, Schema } from '@milkdown/kit/prose/model'
import { liftListItem, wrapInList } from '@milkdown/kit/prose/schema-list'
import { AllSelection, Selection } from '@milkdown/kit/prose/state'
import type { Command, EditorState } from '@milkdown/kit/prose/state'
import type { FormatAction, FormatState } from './editor-controls.ts'
import { formatActions } from './editor-controls.ts'

/** « Titre » is the second level: the first is the title of the page. */
const headingLevels = { heading: 2, subheading: 3 } as const

export function formatCommand(schema: Schema, action: FormatAction): Command {
  const node = (name: string) => schema.nodes[name] as NodeType
  const mark = (name: string) => schema.marks[name] as NonNullable<Schema['marks'][string]>
  switch (action) {
    case 'paragraph':
      return setBlockType(node('paragraph'))
    case 'heading':
    case 'subheading':
      return toggleHeading(schema, headingLevels[action])
    case 'bold':
      return toggleMark(mark('strong'))
    case 'italic':
      return toggleMark(mark('emphasis'))
    case 'link':
      return toggleMark(mark('link'), { href: '' })
    case 'bulletList':
      return toggleList(schema, node('bullet_list'))
    case 'numberedList':
      return toggleList(schema, node('ordered_list'))
    case 'quote':
      return toggleWrap(node('blockquote'))
    case 'box':
      return toggleWrap(node('directive_container'), { name: 'encadre', attributes: JSON.stringify({ type: 'info' }) })
    case 'undo':
      return undo
    case 'redo':
      return redo
  }
}

/** The toolbar's view of a selection. */
export function formatAt(state: EditorState): FormatState {
  const { schema, selection, storedMarks, doc } = state
  const { from, to, empty } = selection
  const { $from } = reach(state)
  const hasMark = (name: string) => {
    const type = schema.marks[name]
    if (!type) return false
    return empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type)
  }
  const level = $from.parent.type.name === 'heading' ? Number($from.parent.attrs['level']) : 0
  const held: Record<FormatAction, boolean> = {
    paragraph: $from.parent.type.name === 'paragraph',
    heading: level === headingLevels.heading,
    subheading: level === headingLevels.subheading,
    bold: hasMark('strong'),
    italic: hasMark('emphasis'),
    link: hasMark('link'),
    bulletList: nearestList(state) === 'bullet_list',
    numberedList: nearestList(state) === 'ordered_list',
    quote: isInside(state, 'blockquote'),
    box: isInside(state, 'directive_container'),
    undo: false,
    redo: false,
  }
  return {
    active: new Set(formatActions.filter((action) => held[action])),
    possible: new Set(formatActions.filter((action) => held[action] || formatCommand(schema, action)(state))),
  }
}

function toggleHeading(schema: Schema, level: number): Command {
  return (state, dispatch) => {
    const { parent } = reach(state).$from
    const { heading, paragraph } = schema.nodes
    if (!heading || !paragraph) return false
    const already = parent.type === heading && parent.attrs['level'] === level
    return setBlockType(already ? paragraph : heading, already ? null : { level })(state, dispatch)
  }
}

/** Into a list, out of it, or from one kind of list to the other. */
function toggleList(schema: Schema, list: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = reach(state)
    const item = schema.nodes['list_item']
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth)
      if (node.type === list) return item ? liftListItem(item)(state, dispatch) : false
      if (node.type.name === 'bullet_list' || node.type.name === 'ordered_list') {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), list, { spread: node.attrs['spread'] }).scrollIntoView())
        return true
      }
    }
    return wrapInList(list)(state, dispatch)
  }
}

/** Around the selection, or away: a box or a quotation goes as a whole, its content stays. */
function toggleWrap(type: NodeType, attrs: Record<string, string> | null = null): Command {
  return (state, dispatch) => {
    const { $from } = reach(state)
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type !== type) continue
      const content = new NodeRange(state.doc.resolve($from.start(depth)), state.doc.resolve($from.end(depth)), depth)
      dispatch?.(state.tr.lift(content, depth - 1).scrollIntoView())
      return true
    }
    return wrapIn(type, attrs)(state, dispatch)
  }
}

/** First and last place of the selection; those of the text in it when everything is selected. */
function reach({ doc, selection }: EditorState) {
  if (!(selection instanceof AllSelection)) return selection
  return { $from: Selection.atStart(doc).$from, $to: Selection.atEnd(doc).$to }
}

function isInside(state: EditorState, name: string): boolean {
  const { $from } = reach(state)
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true
  return false
}

function nearestList(state: EditorState): string | null {
  const { $from } = reach(state)
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type
    if (name === 'bullet_list' || name === 'ordered_list') return name
  }
  return null
}
