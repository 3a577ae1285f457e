/**
 * Words that another app of the device gave become the beginning of a text. They are untrusted: what could be markup is
 * escaped, so that they say on the site what they said there and nothing else.
 */
import type { PhrasingContent } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'

export interface SharedWords {
  title: string
  text: string
  url: string
}

/** Not so long that it fills an address. */
const TITLE_MAX = 100
/** Nobody sees them, and some turn the rest of a line around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
/** An address ends before the point or the bracket that ends the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]']/gi

/** « ~~ » is GitHub's, which CommonMark does not escape. */
const struckOut: Options = { unsafe: [{ character: '~', inConstruct: 'phrasing' }] }

/** The title that is proposed: their own, or their first line. Empty when there is none. */
export function sharedTitle({ title, text }: SharedWords): string {
  const line = [clean(title), ...lines(text)].find((words) => words !== '' && !isLink(words)) ?? ''
  if (line.length <= TITLE_MAX) return line
  return `${line.slice(0, TITLE_MAX).replace(/\s+\S*$/, '')}…`
}

/** Markdown, one paragraph a line; empty when there are no words. */
export function sharedBody({ text, url }: SharedWords): string {
  const said = lines(text)
  const link = clean(url)
  if (isLink(link) && !said.some((line) => line.includes(link))) said.push(link)
  const children = said.map((line) => ({ type: 'paragraph' as const, children: phrases(line) }))
  return toMarkdown({ type: 'root', children }, { extensions: [directiveToMarkdown(), struckOut] }).trim()
}

function lines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(clean)
    .filter((line) => line !== '')
}

function clean(line: string): string {
  return line.normalize('NFC').replaceAll('\t', ' ').replaceAll(INVISIBLE, '').trim()
}

/** Addresses become links, by their own words; everything else is text. */
function phrases(line: string): PhrasingContent[] {
  const found: PhrasingContent[] = []
  let at = 0
  for (const { 0: said, index } of line.matchAll(ADDRESS)) {
    if (!isLink(said)) continue
    if (index > at) found.push({ type: 'text', value: line.slice(at, index) })
    found.push({ type: 'link', url: said, children: [{ type: 'text', value: said }] })
    at = index + said.length
  }
  if (at < line.length) found.push({ type: 'text', value: line.slice(at) })
  return found
}

/** Of the web alone. */
const isLink = (words: string): boolean => /^https?:\/\/\S+$/i.test(words) && URL.canParse(words)
