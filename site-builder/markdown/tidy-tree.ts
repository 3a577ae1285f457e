/** What a text may contain and what a page shows of it: raw HTML, pictures, links, headings, before HTML is made. */
import type { Definition, Image, ImageReference, Link, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { segmentFrom } from '../model/address.ts'
import { type Collected, paragraph } from './directives.ts'
import type { DocumentPicture, Heading } from './document.ts'
import { mediaPath, urlKind } from './urls.ts'

export interface Tidied {
  headings: Heading[]
  pictures: DocumentPicture[]
}

export function tidyTree(tree: Root, collected: Collected): Tidied {
  const definitions = definitionsOf(tree)
  const tidied: Tidied = { headings: [], pictures: [] }
  const shift = hasFirstLevel(tree) ? 1 : 0
  const counts = new Map<string, number>()
  const taken = new Set(['footnote-label', 'sur-cette-page', 'contenu-principal', 'mots'])
  walk(tree)
  return tidied

  function walk(node: Parents): void {
    const next: Nodes[] = []
    for (const child of node.children as Nodes[]) {
      const kept = tidy(child, node)
      for (const one of kept) {
        if ('children' in one) walk(one)
        next.push(one)
      }
    }
    node.children = next as never
  }

  function tidy(node: Nodes, parent: Parents): Nodes[] {
    const line = node.position?.start.line ?? 1
    switch (node.type) {
      case 'html':
        return [holdsBlocks(parent) ? paragraph(node.value) : { type: 'text', value: node.value }]
      case 'image':
      case 'imageReference':
        return picture(node, parent, line)
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : definitions.get(node.identifier)?.url
        if (url !== undefined && !node.data) noteLink(url, line)
        if (toString(node).trim() === '' && !hasPicture(node)) node.children = [{ type: 'text', value: url ?? '' }]
        return [node]
      }
      case 'heading': {
        const text = toString(node).trim()
        if (text === '') return []
        const level = Math.min(6, node.depth + shift)
        const id = uniqueId(text)
        node.depth = level as typeof node.depth
        node.data = { hProperties: { id } }
        tidied.headings.push({ level, text, id })
        return [node]
      }
      default:
        return [node]
    }
  }

  function picture(node: Image | ImageReference, parent: Parents, line: number): Nodes[] {
    const source: Definition | Image | undefined = node.type === 'image' ? node : definitions.get(node.identifier)
    const path = source === undefined ? null : mediaPath(source.url)
    const alt = (node.alt ?? '').trim()
    if (path === null) {
      collected.problems.push({ code: 'picture-foreign', line, data: { url: source?.url ?? '' } })
      return alt === '' ? [] : [{ type: 'text', value: alt }]
    }
    tidied.pictures.push({ path, described: alt !== '', line })
    const alone = parent.type === 'paragraph' && isAlone(parent)
    const n = collected.holes.push({ hole: 'picture', path, alt, title: source?.title ?? '', alone }) - 1
    const hole: PhrasingContent = {
      type: 'emphasis',
      data: { hName: 'x-hole', hProperties: { n: String(n) } },
      children: [],
    }
    // A figure stands where its paragraph stood: a paragraph cannot hold one.
    if (alone) parent.data = { hName: 'div', hProperties: { className: ['picture'] } }
    return [hole]
  }

  function noteLink(url: string, line: number): void {
    const kind = urlKind(url)
    if (kind === 'refused') collected.problems.push({ code: 'link-refused', line, data: { url } })
    if (kind === 'internal') collected.links.push({ url, line })
  }

  function uniqueId(text: string): string {
    const base = (segmentFrom(text) || 'titre').replace(/^note-/, 'titre-')
    let n = counts.get(base) ?? 1
    let id = n === 1 ? base : `${base}-${n}`
    while (taken.has(id)) id = `${base}-${++n}`
    counts.set(base, n + 1)
    taken.add(id)
    return id
  }
}

function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) node.children.forEach(collect)
  }
  collect(tree)
  return found
}

function hasFirstLevel(node: Nodes): boolean {
  if (node.type === 'heading') return node.depth === 1
  return 'children' in node && node.children.some(hasFirstLevel)
}

function hasPicture(node: Link | Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference' || node.data?.hName === 'x-hole') return true
  return 'children' in node && node.children.some(hasPicture)
}

function holdsBlocks(parent: Parents): boolean {
  return (
    parent.type === 'root' ||
    parent.type === 'blockquote' ||
    parent.type === 'listItem' ||
    parent.type === 'footnoteDefinition' ||
    parent.type === 'containerDirective'
  )
}

function isAlone(parent: Parents): boolean {
  return (parent.children as RootContent[]).filter((one) => one.type !== 'text' || one.value.trim() !== '').length === 1
}
