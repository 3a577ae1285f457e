/** What a text names and the site does not have: pages, files, pictures, albums, descriptions. */
import type { Problem } from '../model/problem.ts'
import type { Content, Site } from '../model/site.ts'
import { words } from '../words/site.ts'
import type { MarkdownDocument } from './document.ts'
import { mediaPath } from './urls.ts'

/** Problems of one item's text, its document's own ones included. `knows` says whether the site has an address. */
export function linkProblems(
  content: Content,
  document: MarkdownDocument,
  site: Site,
  knows: (address: string) => boolean,
): Problem[] {
  const at = (line: number): string => words.lineField(content.bodyLine + line - 1)
  const problem = (code: Problem['code'], line: number, data: Problem['data'] = {}): Problem => ({
    code,
    path: content.path,
    field: at(line),
    data,
  })
  const found = document.problems.map((one) => problem(one.code, one.line, one.data))
  for (const { url, line } of document.links) {
    const target = internalTarget(url, content.address)
    const path = mediaPath(target)
    const exists = path === null ? knows(target) : site.media.has(path)
    if (!exists) found.push(problem('link-dead', line, { url }))
  }
  for (const { path, described, line } of document.pictures) {
    const media = site.media.get(path)
    if (media === undefined || media.kind !== 'picture') found.push(problem('picture-dead', line, { url: path }))
    else if (!described && media.description === '' && !media.decorative) {
      found.push(problem('picture-undescribed', line, { url: path }))
    }
  }
  for (const { name, target, line } of document.directives) {
    if (name === 'document' && site.media.get(target) === undefined)
      found.push(problem('link-dead', line, { url: target }))
    if (name === 'galerie' && !site.albums.some((album) => album.address === `/albums/${target}/`)) {
      found.push(problem('link-dead', line, { url: `/albums/${target}/` }))
    }
  }
  return found.toSorted((a, b) => Number(a.field?.match(/\d+/)?.[0]) - Number(b.field?.match(/\d+/)?.[0]))
}

/** `../tarifs/?a#b` on `/club/yoga/` → `/club/tarifs/`: the address that a link leads to, without query and fragment. */
export function internalTarget(url: string, from: string): string {
  const base = `https://site.invalid${from}`
  if (!URL.canParse(url, base)) return url
  const { pathname } = new URL(url, base)
  if (pathname.endsWith('/') || /\.[a-z0-9]+$/i.test(pathname)) return pathname
  return `${pathname}/`
}
