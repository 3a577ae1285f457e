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
