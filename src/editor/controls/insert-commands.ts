import { Fragment } from '@milkdown/kit/prose/model'
import type { Node } from '@milkdown/kit/prose/model'
import { TextSelection } from '@milkdown/kit/prose/state'
import type { EditorState, Transaction } from '@milkdown/kit/prose/state'
import type { NewDocument, NewPicture } from './editor-controls.ts'
import { newTable } from './table-commands.ts'

/** Each picture is a paragraph of its own, which the site shows at full width; in a cell of a table they are in its line. */
export function withPictures(state: EditorState, pictures: readonly NewPicture[]): Transaction {
  const { schema, selection } = state
  const images = pictures.map(({ path, description }) =>
    schema.nodes['image']?.create({ src: path, alt: description, title: '' }),
  )
  const nodes = images.filter((node) => node !== undefined)
  if (inCell(state)) return state.tr.insert(selection.to, nodes).scrollIntoView()
  return withBlocks(
    state,
    nodes.flatMap((image) => schema.nodes['paragraph']?.create(null, image) ?? []),
  )
}

/** The cursor ends in its first cell. */
export function withTable(state: EditorState): Transaction {
  const table = newTable(state.schema)
  if (!table) return state.tr
  const tr = withBlocks(state, [table])
  const start = tr.selection.from - 1 - table.nodeSize
  return tr.setSelection(TextSelection.near(tr.doc.resolve(start + 3)))
}

export function withDocument(state: EditorState, { path, title }: NewDocument): Transaction {
  const card = state.schema.nodes['directive_leaf']?.create({
    name: 'document',
    attributes: JSON.stringify({ fichier: path }),
    label: title,
  })
  return card ? withBlocks(state, [card]) : state.tr
}

/**
 * Where the cursor is: in place of an empty paragraph, before a block whose start it stands at, else after the block.
 * The cursor ends in an empty paragraph behind (which a file does not keep), so that typing goes on below.
 */
export function withBlocks(state: EditorState, blocks: readonly Node[]): Transaction {
  const { $from, $to } = state.selection
  const { tr, schema } = state
  const paragraph = schema.nodes['paragraph']
  if (!paragraph || blocks.length === 0) return tr

  const { parent } = $from
  const bare = parent.type === paragraph && parent.content.size === 0 && $from.depth > 0 && fits($from.depth - 1, 0)
  let [from, to] = [0, 0]
  if (bare) [from, to] = [$from.before(), $from.after()]
  else {
    const before = state.selection.empty && parent.isTextblock && $from.parentOffset === 0 && fits($from.depth - 1, 0)
    from = before ? $from.before() : placeAfter()
    to = from
  }
  const next = tr.doc.resolve(to).nodeAfter
  const gap = next?.type === paragraph && next.content.size === 0 ? [] : [paragraph.create()]
  tr.replaceWith(from, to, Fragment.fromArray([...blocks, ...gap]))
  const end = from + blocks.reduce((size, block) => size + block.nodeSize, 0) + 1
  return tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView()

  /** Whether the container at this depth takes these blocks, at the selection's start or behind its end. */
  function fits(depth: number, behind: 0 | 1): boolean {
    if (depth < 0) return false
    const at = behind === 0 ? $from.index(depth) : $to.indexAfter(depth)
    return $to
      .node(depth)
      .canReplace(at, at, Fragment.fromArray([...blocks, ...(paragraph ? [paragraph.create()] : [])]))
  }

  /** Behind the innermost block whose container takes them: out of a heading, out of a table. */
  function placeAfter(): number {
    for (let depth = $to.depth; depth > 0; depth -= 1) if (fits(depth - 1, 1)) return $to.after(depth)
    return $to.depth === 0 ? $to.pos : state.doc.content.size
  }
}

function inCell(state: EditorState): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (/^table_(?:cell|header)$/.test($from.node(depth).type.name)) return $from.parent.inlineContent
  }
  return false
}
