/** How a block is patched when something inside it changed. */
export type Shape =
  | 'list' // items, each with its own marker
  | 'item' // blocks, indented under a marker
  | 'quote' // blocks, each line after `> `
  | 'note' // blocks, indented by four (a footnote's text)
  | 'box' // blocks, at the margin of the box itself (a container directive)
  | 'table' // rows, one a line, the first one the header
  | 'row'
  | 'leaf' // written as a whole

/** A block of the file, as its parser saw it. Offsets are UTF-16 units of the text given to `read`. */
export interface SourceNode {
  readonly shape: Shape
  readonly start: number
  readonly end: number
  /** Items of a list, rows of a table, blocks of the others; none for a leaf or a row. */
  readonly children: readonly SourceNode[]
  /** Lists: a blank line between items. */
  readonly loose: boolean
}

/** `light` writes as few escapes as read back right; `cautious` escapes all that could be taken for markup. */
export type Manner = 'light' | 'cautious'

export interface ReadDocument<N> {
  readonly nodes: readonly N[]
  readonly sources: readonly SourceNode[]
}

/** The editor's document, as far as write-back needs to know it. `N` is a node of that document. */
export interface DocumentAdapter<N> {
  /** Two nodes with the same meaning look the same on screen, and to a reader of the site. */
  meaning(node: N): string
  /** The meaning of a node apart from its children: a box's name and settings, a list's first number. */
  frame(node: N): string
  /** The name of its type: changed blocks are paired with blocks of their own kind. */
  kind(node: N): string
  shape(node: N): Shape
  children(node: N): readonly N[]
  /** The same node around other children. */
  withChildren(node: N, children: readonly N[]): N
  /** An empty paragraph: it can be seen and typed in, a file cannot hold it. */
  isBlank(node: N): boolean
  /** Sibling blocks as text, lines ended by `\n`, without a final one. */
  serialise(nodes: readonly N[], manner: Manner): string
  /** The words of a block alone: what can be saved of it when it cannot be serialised. */
  plainText(node: N): string
  /**
   * What blocks, or blocks in them, define for others (addresses of links, notes), as text; '' for most. Put before a
   * part of a page it makes that part read as it does in the whole.
   */
  definitions(nodes: readonly N[]): string
  /**
   * Text to document, the way a page is opened. `nodes` and `sources` have the same length where all is well.
   * `definitions` are known to the text and not in the result.
   */
  read(text: string, definitions?: string): ReadDocument<N>
}
