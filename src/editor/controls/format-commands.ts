import { setBlockType, toggleMark, wrapIn } from '@milkdown/kit/prose/commands'
import { redo, undo } from '@milkdown/kit/prose/history'
import { NodeRange } from '@milkdown/kit/prose/model'
import type { MarkType, NodeType, Schema } from '@milkdown/kit/prose/model'
import { liftListItem, wrapInList } from '@milkdown/kit/prose/schema-list'
import { AllSelection, Selection } from '@milkdown/kit/prose/state'
import type { Command, EditorState } from '@milkdown/kit/prose/state'
import { directiveAttributes } from '../schema/directives.ts'
import { selectedButton } from './button-commands.ts'
import type { BoxAction, EditorAction, FormatAction, FormatState, TableAction } from './editor-controls.ts'
import { boxActions, formatActions, tableActions } from './editor-controls.ts'
import { withTable } from './insert-commands.ts'
import { hasHeader, tableAt, tableCommand } from './table-commands.ts'

/** « Titre » is the second level: the first is the title of the page. */
const headingLevels = { heading: 2, subheading: 3 } as const

/** The kinds of box, as the file names them. */
const boxTypes: Readonly<Record<BoxAction, string>> = {
  boxInfo: 'info',
  boxImportant: 'important',
  boxMerci: 'merci',
}

export type CommandAction = FormatAction | TableAction | BoxAction

export function formatCommand(schema: Schema, action: CommandAction): Command {
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
    case 'bulletList':
      return toggleList(schema, node('bullet_list'))
    case 'numberedList':
      return toggleList(schema, node('ordered_list'))
    case 'quote':
      return toggleWrap(node('blockquote'))
    case 'table':
      return insertTable
    case 'box':
      return toggleWrap(node('directive_container'), { name: 'encadre', attributes: JSON.stringify({ type: 'info' }) })
    case 'undo':
      return undo
    case 'redo':
      return redo
    case 'boxInfo':
    case 'boxImportant':
    case 'boxMerci':
      return setBoxType(boxTypes[action])
    default:
      return tableCommand(action)
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
  const table = tableAt(state)
  const box = boxAround(state)
  const place = box && (!table || table.start < box.start) ? 'box' : table ? 'table' : null
  const boxType = box ? (directiveAttributes(box.node.attrs['attributes'])['type'] ?? 'info') : null
  const held: Record<FormatAction | 'link' | 'button', boolean> = {
    paragraph: $from.parent.type.name === 'paragraph',
    heading: level === headingLevels.heading,
    subheading: level === headingLevels.subheading,
    bold: hasMark('strong'),
    italic: hasMark('emphasis'),
    link: hasMark('link'),
    bulletList: nearestList(state) === 'bullet_list',
    numberedList: nearestList(state) === 'ordered_list',
    quote: isInside(state, 'blockquote'),
    table: table !== null,
    box: box !== null,
    button: selectedButton(state) !== null,
    undo: false,
    redo: false,
  }
  const active = new Set<EditorAction>(
    [...formatActions, 'link' as const, 'button' as const].filter((one) => held[one]),
  )
  for (const action of boxActions) if (boxTypes[action] === boxType) active.add(action)
  if (table && hasHeader(table)) active.add('tableHeader')
  const possible = new Set<EditorAction>(
    formatActions.filter((action) => held[action] || formatCommand(schema, action)(state)),
  )
  if (held.link || toggleMark(schema.marks['link'] as MarkType, { href: '' })(state)) possible.add('link')
  for (const action of ['button', 'photo', 'document'] as const) possible.add(action)
  if (box) for (const action of boxActions) possible.add(action)
  if (table) for (const action of tableActions) if (tableCommand(action)(state)) possible.add(action)
  return { active, possible, place }
}

const insertTable: Command = (state, dispatch) => {
  if (tableAt(state)) return false
  dispatch?.(withTable(state))
  return true
}

function setBoxType(type: string): Command {
  return (state, dispatch) => {
    const box = boxAround(state)
    if (!box) return false
    const attributes = JSON.stringify({ ...directiveAttributes(box.node.attrs['attributes']), type })
    dispatch?.(state.tr.setNodeMarkup(box.start, null, { ...box.node.attrs, attributes }))
    return true
  }
}

function boxAround(state: EditorState) {
  const { $from } = reach(state)
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === 'directive_container' && node.attrs['name'] === 'encadre') {
      return { node, start: $from.before(depth) }
    }
  }
  return null
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
