import type { MarkdownNode } from '@milkdown/kit/transformer'

const textBlocks = new Set(['paragraph', 'heading', 'tableCell'])
const attention = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference'])

/**
 * The screen can show what a file cannot hold: spaces at the end of a line, an empty paragraph, bold spaces, a line
 * break at the end of a paragraph. They are dropped before writing, in place, so that the writer does not have to
 * encode them (`&#x20;`).
 */
export function tidyTree(node: MarkdownNode): void {
  if (!node.children) return
  for (const child of node.children) tidyTree(child)
  if (textBlocks.has(node.type)) node.children = tidyLine(node, node.children)
  else node.children = node.children.filter((child) => child.type !== 'paragraph' || (child.children ?? []).length > 0)
  if (node.type === 'table' && node.children.length === 2 && isEmptyRow(node.children[1])) node.children.pop()
  if (node.type === 'listItem' && isTask(node) && node.children[0]?.type !== 'paragraph') node['checked'] = null
}

/** Blank lines between all that stands in an item: what follows a line too closely can be taken for a part of it. */
export function spreadOut(node: MarkdownNode): void {
  if (node.type === 'listItem' && (node.children ?? []).length > 1) node['spread'] = true
  for (const child of node.children ?? []) spreadOut(child)
}

/** Stands for no row at all: the screen has to have one. */
const isEmptyRow = (row: MarkdownNode | undefined) =>
  (row?.children ?? []).every((cell) => (cell.children ?? []).length === 0)

/** `[ ]` is a box only before words. */
const isTask = (node: MarkdownNode) => node['checked'] !== null && node['checked'] !== undefined

function tidyLine(block: MarkdownNode, children: readonly MarkdownNode[]): MarkdownNode[] {
  const oneLine = block.type === 'tableCell' || (block.type === 'heading' && Number(block['depth']) > 2)
  const flat = withoutEmpty(children).map((child) => (oneLine ? onOneLine(child) : child))
  const line = mergeTexts(block.type === 'heading' ? flat.map(withoutSoftBreaks) : flat)
  line.forEach((child, index) => {
    if (child.type !== 'text') return
    const value = valueOf(child).replace(/[ \t]*\n[ \t]*/g, '\n')
    const first = index === 0 || line[index - 1]?.type === 'break'
    const last = index === line.length - 1 || line[index + 1]?.type === 'break'
    child['value'] = value.slice(first ? value.search(/[^ \t\n]|$/) : 0).replace(last ? /[ \t\n]+$/ : /$^/, '')
  })
  while (line.length > 0 && isNothing(line.at(-1))) line.pop()
  return line.filter((child) => child.type !== 'text' || child['value'] !== '')
}

const isNothing = (node: MarkdownNode | undefined) =>
  node?.type === 'break' || (node?.type === 'text' && node['value'] === '')

/** Marks around nothing, or around spaces alone, are the spaces. */
function withoutEmpty(children: readonly MarkdownNode[]): MarkdownNode[] {
  return children.flatMap((child) => {
    if (!attention.has(child.type)) return [child]
    const inside = withoutEmpty(child.children ?? [])
    const blank = inside.every((node) => node.type === 'text' && valueOf(node).trim() === '')
    return blank ? inside : [{ ...child, children: mergeTexts(inside) }]
  })
}

function onOneLine(node: MarkdownNode): MarkdownNode {
  if (node.type === 'break') return { type: 'text', value: ' ' }
  return withoutSoftBreaks(node.children ? { ...node, children: node.children.map(onOneLine) } : node)
}

function withoutSoftBreaks(node: MarkdownNode): MarkdownNode {
  if (node.type === 'text') return { ...node, value: valueOf(node).replaceAll('\n', ' ') }
  return node.children ? { ...node, children: node.children.map(withoutSoftBreaks) } : node
}

function mergeTexts(children: readonly MarkdownNode[]): MarkdownNode[] {
  const merged: MarkdownNode[] = []
  for (const child of children) {
    const last = merged.at(-1)
    if (child.type === 'text' && last?.type === 'text') last['value'] = valueOf(last) + valueOf(child)
    else merged.push({ ...child })
  }
  return merged
}

const valueOf = (node: MarkdownNode): string => (typeof node['value'] === 'string' ? node['value'] : '')
