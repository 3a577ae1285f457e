import type { Node } from '@milkdown/kit/prose/model'

/** A paragraph with nothing in it but spaces and line breaks. */
export function isBlankNode(node: Node): boolean {
  if (node.type.name !== 'paragraph') return false
  let blank = true
  node.forEach((child) => {
    if (child.isText ? /[^ \t\n]/.test(child.text ?? '') : child.type.name !== 'hardbreak') blank = false
  })
  return blank
}

/** A row of a table without anything in its cells. */
export function isBlankRow(row: Node): boolean {
  let blank = true
  row.forEach((cell) => {
    cell.forEach((block) => {
      if (!isBlankNode(block)) blank = false
    })
  })
  return blank
}
