import { safeAddress } from '../schema/safe-address.ts'
import { unwrap, rename } from './elements.ts'
import { bracketNotes, fillHollowLists, nameBigTitles } from './libre-office.ts'
import { liftOfficeLists } from './office-lists.ts'
import { joinOnlineLists, nestLists } from './online-lists.ts'
import { wholeTable } from './pasted-tables.ts'

export interface CleanPaste {
  readonly html: string
  /** Pictures that were left out: their addresses are on other servers, or on the writer's own disk. */
  readonly pictures: number
}

const dropped =
  'script,style,meta,link,title,base,iframe,frame,object,embed,applet,svg,math,template,noscript,form,input,button,select,textarea,video,audio,canvas,o\\:p,xml'
/** What nobody sees in the text that is copied: icons, marks at the ends of paragraphs, comments of reviewers. */
const unseen =
  '[hidden],[aria-hidden="true"],[data-style*="display:none"],[data-style*="display: none"],[data-style*="mso-hide:all"],.EOP,br.Apple-interchange-newline,.MsoCommentReference,[data-style*="mso-element:comment"]'
const ownMarks = ['data-pm-slice', 'data-encadre', 'data-address', 'data-aligne', 'data-faite', 'data-language']
const headings = 'h1, h2, h3, h4, h5, h6'
const blocks = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,pre,table,section,article,aside,header,footer,dl,figure'

/**
 * Pasted HTML, reduced to what a page can hold: words, headings, lists, tables, links. It is read in a template, which
 * runs no script and asks for no picture, and loses every attribute but the few that mean something here.
 */
export function cleanHtml(pasted: string): CleanPaste {
  const template = document.createElement('template')
  template.innerHTML = pasted.replace(/<[a-z][^<>]*>/gi, setAside)
  const body = template.content
  removeComments(body)
  for (const element of body.querySelectorAll(dropped)) element.remove()
  for (const element of body.querySelectorAll(unseen)) element.remove()
  const own = body.querySelector('[data-pm-slice]') !== null
  nameHeadings(body)
  nameBigTitles(body)
  liftOfficeLists(body)
  joinOnlineLists(body)
  fillHollowLists(body)
  bracketNotes(body)
  nestLists(body)

  let pictures = 0
  for (const image of body.querySelectorAll('img')) {
    if (image.dataset['address']?.startsWith('/')) continue
    pictures++
    image.remove()
  }
  for (const element of body.querySelectorAll<HTMLElement>('span,font,b,strong,i,em')) keepWeight(element)
  if (!own) for (const table of body.querySelectorAll('table')) wholeTable(table)
  for (const cell of body.querySelectorAll('td,th')) oneParagraph(cell)
  if (!own) for (const link of body.querySelectorAll('a')) outwardLink(link)
  for (const element of body.querySelectorAll('*')) keepAttributes(element)
  for (const bold of body.querySelectorAll(`:is(${headings}) :is(strong, b)`)) unwrap(bold)
  if (!own) plainSpaces(body)
  levelHeadings(body)
  for (const division of body.querySelectorAll('div')) if (!division.querySelector(blocks)) rename(division, 'p')
  for (const paragraph of body.querySelectorAll('p')) {
    if (
      !paragraph.hasAttribute('data-pm-slice') &&
      /^[\s\u00a0]*$/.test(paragraph.textContent) &&
      !paragraph.querySelector('img')
    )
      paragraph.remove()
  }
  return { html: template.innerHTML, pictures }
}

/** Styles and event handlers under another name: even in a template the content policy has a word to say about them. */
const setAside = (tag: string) => tag.replace(/(\s)(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2')

function removeComments(root: DocumentFragment): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** Word processors on line say « bold » with a style, and « not bold » with a bold element. */
function keepWeight(element: HTMLElement): void {
  const style = element.getAttribute('data-style') ?? ''
  const weight = /(?:^|[;\s])font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase()
  const bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  const italic = /(?:^|[;\s])font-style:\s*italic/i.test(style)
  const tag = element.localName
  if ((tag === 'b' || tag === 'strong') && weight !== undefined && !bold) unwrap(element)
  else if ((tag === 'i' || tag === 'em') && /(?:^|[;\s])font-style:\s*normal/i.test(style)) unwrap(element)
  else if (tag === 'span' || tag === 'font') {
    if (bold) wrapContent(element, 'strong')
    if (italic) wrapContent(element, 'em')
  }
}

/** A cell of ours holds one line. */
function oneParagraph(cell: Element): void {
  for (const block of cell.querySelectorAll(blocks)) {
    if (block.nextSibling) block.after(' ')
    unwrap(block)
  }
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ')
}

function keepAttributes(element: Element): void {
  const kept = new Map<string, string>()
  for (const name of ownMarks) {
    const value = element.getAttribute(name)
    if (value !== null) kept.set(name, value)
  }
  if (element.localName === 'a') kept.set('href', safeAddress(element.getAttribute('href')))
  if (element.localName === 'img') kept.set('alt', element.getAttribute('alt') ?? '')
  if (element.localName === 'ol' && element.hasAttribute('start'))
    kept.set('start', element.getAttribute('start') ?? '1')
  for (const { name } of [...element.attributes]) element.removeAttribute(name)
  for (const [name, value] of kept) element.setAttribute(name, value)
  if (element.localName === 'a' && kept.get('href') === '') unwrap(element)
}

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

/** Word on line says « heading » with a role, older ones with the name of a style. */
function nameHeadings(body: DocumentFragment): void {
  for (const heading of body.querySelectorAll('[role="heading"][aria-level]')) {
    const level = Number(heading.getAttribute('aria-level'))
    if (level >= 1 && level <= 6 && !/^h[1-6]$/.test(heading.localName)) rename(heading, `h${level}`)
  }
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
}

/** The page's own title is the first level: a text that has one begins below it, and its parts go down with it. */
function levelHeadings(body: DocumentFragment): void {
  const below = body.querySelector('h1') ? 1 : 0
  for (const heading of body.querySelectorAll(headings)) {
    const level = Math.min(Number(heading.localName.slice(1)) + below, 4)
    if (heading.localName !== `h${level}`) rename(heading, `h${level}`)
  }
}

/**
 * Links that lead somewhere from here: browsers give whole addresses, so that a short one is an address in the other
 * document. What a search engine's or a word processor's detour leads to is taken out of it.
 */
function outwardLink(link: Element): void {
  const href = link.getAttribute('href') ?? ''
  if (!/^(?:https?|mailto|tel):/i.test(href.trim())) return unwrap(link)
  if (!URL.canParse(href)) return
  const { hostname, pathname, searchParams } = new URL(href)
  const target = /(?:^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url' ? searchParams.get('q') : null
  if (target !== null && /^https?:/i.test(target)) link.setAttribute('href', target)
}

/** Two spaces in a row, or a hard one beside another, are how a processor draws; one of French before « : » stays. */
function plainSpaces(body: DocumentFragment): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.parentElement?.closest('pre')) continue
    const plain = text.data.replace(/[ \t\r\n\u00a0]*(?:[ \t\r\n]\u00a0|\u00a0[ \t\r\n\u00a0])[ \t\r\n\u00a0]*/g, ' ')
    if (plain !== text.data) text.data = plain
  }
}
