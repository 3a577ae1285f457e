/** A document as HTML for tests: holes shown plainly, so that what a text became can be compared. */
import type { Hole, MarkdownDocument } from '#site-builder/markdown/document.ts'
import { parseDocument } from '#site-builder/markdown/parse-document.ts'

export function rendered(body: string): string {
  return printed(parseDocument(body))
}

export function printed(document: MarkdownDocument): string {
  return document.parts.map((part) => (typeof part === 'string' ? part : shown(part))).join('')
}

function shown(hole: Hole): string {
  if (hole.hole === 'href') return ` href="${hole.url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  if (hole.hole === 'weight') return ''
  if (hole.hole === 'picture') return `<img src="${hole.path}" alt="${hole.alt}">`
  return `<x-${hole.hole}>`
}

/** One form of HTML for comparisons: see the tests that use it for what it takes away. */
export function normal(html: string): string {
  const kept: string[] = []
  // Text in `pre` counts to the character.
  const open = html.replace(/<pre>[\s\S]*?<\/pre>/g, (block) => `\u0001${kept.push(block) - 1}\u0002`)
  return open
    .replaceAll('\u00a0', ' ')
    .replaceAll('’', "'")
    .replace(/\s*\/>/g, '>')
    .replace(/>\s+</g, '><')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<(?:\/?(?:p|ul|ol|li|blockquote|h\d)|br)\b[^>]*>) ?/g, '$1')
    .replace(/\s*\u0001(\d+)\u0002\s*/g, (_, index) => kept[Number(index)] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

/** What the pipeline does on purpose, done to HTML that a CommonMark renderer would give. */
export function asOnASite(html: string): string {
  const shift = /<h1>/.test(html) ? 1 : 0
  return html
    .replace(/<h(\d)>([\s\S]*?)<\/h\1>/g, (_, level: string, text: string) => {
      if (text.replace(/<[^>]*>/g, '').trim() === '' && !text.includes('<img')) return ''
      const depth = Math.min(6, Number(level) + shift)
      return `<h${depth}>${text}</h${depth}>`
    })
    .replace(/<img[^>]*?alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/ href="([^"]*)"/g, (whole, url: string) => (isAllowed(decoded(url)) ? whole : ''))
    .replace(/<a( href="([^"]*)")?([^>]*)><\/a>/g, (_, href: string = '', url: string = '', rest: string) => {
      return `<a${href}${rest}>${url}</a>`
    })
}

export function withoutIds(html: string): string {
  return html.replace(/(<h\d) id="[^"]*"/g, '$1')
}

function decoded(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
}

function isAllowed(url: string): boolean {
  if (url.startsWith('//')) return false
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) || /^(?:https?:\/\/|mailto:|tel:)/i.test(url)
}
