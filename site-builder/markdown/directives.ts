/** Directives become blocks of the page, or holes where only the site knows what goes there. */
import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import * as v from 'valibot'
import { words } from '../words/site.ts'
import { CONTAINER, DIRECTIVES, type DirectiveName, isDirective } from './directive-schemas.ts'
import type { DocumentDirective, DocumentLink, DocumentProblem, Hole } from './document.ts'
import { hostOf, urlKind } from './urls.ts'

export interface Collected {
  holes: Hole[]
  links: DocumentLink[]
  directives: DocumentDirective[]
  problems: DocumentProblem[]
}

type Directive = ContainerDirective | LeafDirective

export function applyDirectives(tree: Root, body: string, collected: Collected): void {
  replaceIn(tree, (node) => {
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return null
    return blocksOf(node, body, collected)
  })
}

function blocksOf(node: Directive, body: string, collected: Collected): RootContent[] {
  const line = node.position?.start.line ?? 1
  const isContainer = node.type === 'containerDirective'
  if (!isDirective(node.name)) {
    collected.problems.push({ code: 'directive-unknown', line, data: { directive: node.name } })
    return asText(node, body)
  }
  const read = v.safeParse(DIRECTIVES[node.name], node.attributes ?? {})
  if (!read.success) {
    const attribute = String(read.issues[0].path?.[0]?.key ?? '')
    collected.problems.push({ code: 'directive-attribute', line, data: { directive: node.name, attribute } })
    return asText(node, body)
  }
  const blocks = known(node.name, read.output as Record<string, string | number>, node, line, collected)
  // The words that someone wrote between the fences of a directive without a content of its own are kept below it.
  return isContainer && node.name !== CONTAINER ? [...blocks, ...withoutLabel(node)] : blocks
}

function known(
  name: DirectiveName,
  attributes: Record<string, string | number>,
  node: Directive,
  line: number,
  collected: Collected,
): RootContent[] {
  const label = labelOf(node)
  const text = (key: string): string => String(attributes[key] ?? '')
  const add = (hole: Hole, target = ''): RootContent[] => {
    collected.directives.push({ name, target, line })
    return [holeBlock(collected.holes.push(hole) - 1)]
  }
  switch (name) {
    case 'encadre':
      collected.directives.push({ name, target: '', line })
      return [box(node, text('type'))]
    case 'bouton':
      collected.directives.push({ name, target: '', line })
      if (urlKind(text('vers')) === 'internal') collected.links.push({ url: text('vers'), line })
      return [linkBlock('button-row', 'button', text('vers'), label || hostOf(text('vers')) || text('vers'))]
    case 'galerie':
      return add({ hole: 'gallery', album: text('album') }, text('album'))
    case 'document':
      return add({ hole: 'document', path: text('fichier'), title: label }, text('fichier'))
    case 'video': {
      const url = text('adresse')
      collected.directives.push({ name, target: '', line })
      return [elsewhere('embed-video', url, label, words.videoOn(hostOf(url)), words.videoAt(hostOf(url)))]
    }
    case 'carte': {
      collected.directives.push({ name, target: '', line })
      const place = text('adresse')
      const isUrl = /^https?:\/\//i.test(place)
      const url = isUrl ? place : `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`
      const host = hostOf(url)
      return [elsewhere('embed-map', url, label || (isUrl ? '' : place), words.mapOn(host), words.mapAt(host))]
    }
    case 'contact':
      return add({ hole: 'contact' })
    case 'agenda':
      return add({ hole: 'agenda', count: Number(attributes['nombre']) })
    case 'actualites':
      return add({ hole: 'news', count: Number(attributes['nombre']) })
  }
}

function box(node: Directive, type: string): RootContent {
  const label = labelOf(node)
  const content = node.type === 'containerDirective' ? withoutLabel(node) : []
  const title = label === '' ? [] : [paragraph(label, 'box-title')]
  return {
    type: 'blockquote',
    data: { hName: 'div', hProperties: { className: ['box', `box-${type}`] } },
    children: [...title, ...content] as ContainerDirective['children'],
  }
}

/** Label of a directive as plain text: `::bouton[Adhérer]` → `Adhérer`. */
function labelOf(node: Directive): string {
  if (node.type === 'leafDirective') return toString(node).trim()
  const first = node.children[0]
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? toString(first).trim() : ''
}

function withoutLabel(node: ContainerDirective): ContainerDirective['children'] {
  const first = node.children[0]
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? node.children.slice(1) : node.children
}

/** A directive that is not understood shows what was typed; a container shows what it holds. */
function asText(node: Directive, body: string): RootContent[] {
  if (node.type === 'containerDirective') {
    const label = labelOf(node)
    return [...(label === '' ? [] : [paragraph(label)]), ...withoutLabel(node)]
  }
  const from = node.position?.start.offset ?? 0
  return [paragraph(body.slice(from, node.position?.end.offset ?? from))]
}

export function paragraph(value: string, className?: string): Paragraph {
  const data = className === undefined ? {} : { data: { hProperties: { className: [className] } } }
  return { type: 'paragraph', ...data, children: [{ type: 'text', value }] }
}

function linkBlock(rowClass: string, linkClass: string, url: string, label: string): Paragraph {
  return {
    type: 'paragraph',
    data: { hProperties: { className: rowClass.split(' ') } },
    children: [
      {
        type: 'link',
        url,
        data: { hProperties: { className: [linkClass] } },
        children: [{ type: 'text', value: label }],
      },
    ],
  }
}

/** What is on another site says so, under what it is called; without a name, that is its name. */
function elsewhere(kind: string, url: string, label: string, unnamed: string, where: string): Paragraph {
  const row = linkBlock(`embed ${kind}`, 'embed-link', url, label || unnamed)
  const [link] = row.children
  if (label !== '' && link?.type === 'link') {
    const place = { hName: 'span', hProperties: { className: ['embed-where'] } }
    const below: PhrasingContent = { type: 'emphasis', data: place, children: [{ type: 'text', value: where }] }
    link.children = [{ type: 'emphasis', data: { hName: 'span' }, children: [...link.children, below] }]
  }
  return row
}

/** The element that `serialise` replaces by hole number `n`. No text can make one: raw HTML never becomes an element. */
export function holeBlock(n: number): Paragraph {
  return { type: 'paragraph', data: { hName: 'x-hole', hProperties: { n: String(n) } }, children: [] }
}

/** Replaces blocks, children first, by what `replacement` returns; null keeps a block. */
function replaceIn(parent: Parents, replacement: (node: RootContent) => RootContent[] | null): void {
  const children = parent.children as RootContent[]
  const next: RootContent[] = []
  for (const child of children) {
    if ('children' in child) replaceIn(child, replacement)
    next.push(...(replacement(child) ?? [child]))
  }
  parent.children = next as typeof parent.children
}
