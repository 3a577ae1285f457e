/** The links of a text that lead to one page of its site: counted, or led elsewhere without touching another byte. */
import type { Nodes } from 'mdast'
import { parseTree } from '#site-builder/markdown/syntax.ts'
import { siteAddress } from '#site-builder/model/shapes.ts'

interface Target {
  /** As the author wrote it. */
  written: string
  /** Address of a page of this site. */
  address: string
  /** `#contact`, `?x`: what follows the address. */
  rest: string
  /** Between these two places of the text it is written. */
  start: number
  end: number
  /** An album is named by the end of its address. */
  album: boolean
}

/** How many links of the text lead to this address. */
export function linksTo(body: string, address: string): number {
  return mayName(body, address) ? targetsIn(body).filter((target) => target.address === address).length : 0
}

/** `missed`: links that are written in a way which is not replaced; they still lead to the former address. */
export function leadElsewhere(body: string, from: string, to: string): { body: string; missed: number } {
  if (!mayName(body, from)) return { body, missed: 0 }
  const before = targetsIn(body)
  const mine = before.filter((target) => target.address === from)
  if (mine.length === 0) return { body, missed: 0 }
  let text = body
  // From the last to the first, so that places found before still hold.
  for (const target of [...mine].sort((a, b) => b.start - a.start)) {
    const place = placeOf(text, target)
    if (place === null) return { body, missed: mine.length }
    const written = target.album ? (to.split('/')[2] ?? '') : to + target.rest
    text = text.slice(0, place) + written + text.slice(place + target.written.length)
  }
  // Read again: these links lead there now, and no other link is another one.
  const expected = before.map(({ address, rest }) => (address === from ? to + rest : address + rest))
  const found = targetsIn(text).map(({ address, rest }) => address + rest)
  return expected.join('\n') === found.join('\n') ? { body: text, missed: 0 } : { body, missed: mine.length }
}

/** Reading a text costs milliseconds, looking for a word in it nothing. */
function mayName(body: string, address: string): boolean {
  return body.includes(address.split('/').at(-2) || '/')
}

function placeOf(text: string, { written, start, end }: Target): number | null {
  const at = text.indexOf(written, start)
  return at === -1 || at + written.length > end ? null : at
}

function targetsIn(body: string): Target[] {
  const found: Target[] = []
  const visit = (node: Nodes): void => {
    const begin = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const after = (words: string): number => body.lastIndexOf(words, end) + words.length
    const add = (written: string, start: number): void => {
      const rest = /[?#].*$/.exec(written)?.[0] ?? ''
      const bare = written.slice(0, written.length - rest.length)
      const address = bare.startsWith('/') ? siteAddress(bare) : null
      if (address !== null) found.push({ written, address, rest, start, end, album: false })
    }
    // The words of a link may look like one themselves: the target comes after them.
    if (node.type === 'link') add(node.url, node.children.at(-1)?.position?.end.offset ?? begin)
    if (node.type === 'definition') add(node.url, body.indexOf(']:', begin))
    if (node.type === 'leafDirective') {
      const { vers, album } = node.attributes ?? {}
      if (vers) add(vers, after('vers='))
      const address = node.name === 'galerie' && album ? siteAddress(`/albums/${album}/`) : null
      if (album && address !== null)
        found.push({ written: album, address, rest: '', start: after('album='), end, album: true })
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parseTree(body))
  return found
}
