/** A tree of HTML as text with holes. Own code of a page, because a hole may stand in the middle of a tag. */
import type { Element, Nodes, Root } from 'hast'
import { french } from '../words/typography.ts'
import type { Hole, Part } from './document.ts'
import { LIMITS } from './limits.ts'
import { mediaPath, urlKind } from './urls.ts'

const VOID: ReadonlySet<string> = new Set(['br', 'hr'])
const VERBATIM: ReadonlySet<string> = new Set(['code', 'pre'])
const NAMES: Readonly<Record<string, string>> = {
  ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label',
  className: 'class',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnotes: 'data-footnotes',
  tabIndex: 'tabindex',
}

export class TooLong extends Error {}

/** Throws `TooLong` when the HTML passes its limit. */
export function serialise(root: Root, holes: readonly Hole[]): Part[] {
  const parts: Part[] = []
  let pending = ''
  let length = 0
  write(root, false)
  if (pending !== '') parts.push(pending)
  return parts

  function print(text: string): void {
    length += text.length
    if (length > LIMITS.htmlLength) throw new TooLong()
    pending += text
  }

  function hole(one: Hole): void {
    if (pending !== '') parts.push(pending)
    pending = ''
    parts.push(one)
  }

  function write(node: Nodes, verbatim: boolean): void {
    if (node.type === 'text') print(escapeText(verbatim ? node.value : french(node.value)))
    else if (node.type === 'root') node.children.forEach((child) => write(child, verbatim))
    else if (node.type === 'element') writeElement(node, verbatim)
  }

  function writeElement(node: Element, verbatim: boolean): void {
    if (node.tagName === 'x-hole') {
      const one = holes[Number(node.properties['n'])]
      if (one !== undefined) hole(one)
      return
    }
    const href = node.properties['href']
    const internal = typeof href === 'string' && urlKind(href) === 'internal' ? href : null
    print(`<${node.tagName}`)
    for (const [name, value] of Object.entries(node.properties)) {
      if (name === 'href' && internal !== null) hole({ hole: 'href', url: internal })
      else if (name !== 'href' || urlKind(String(value)) !== 'refused') print(attribute(NAMES[name] ?? name, value))
    }
    print('>')
    if (VOID.has(node.tagName)) return
    node.children.forEach((child) => write(child, verbatim || VERBATIM.has(node.tagName)))
    print(`</${node.tagName}>`)
    if (internal !== null && mediaPath(internal) !== null) hole({ hole: 'weight', url: internal })
  }
}

function attribute(name: string, value: Element['properties'][string]): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value) && value.length === 0) return ''
  if (value === true) return ` ${name}`
  return ` ${name}="${escapeText(Array.isArray(value) ? value.join(' ') : String(value)).replaceAll('"', '&quot;')}"`
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
