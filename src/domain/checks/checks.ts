/**
 * What would hinder readers, looked for before publishing. Only what the law wants stops a publication, and that is
 * decided by the builder's own reading (`refuses`), so that the app and the city's runner never disagree.
 */
import type { MarkdownDocument } from '#site-builder/markdown/document.ts'
import type { Problem } from '#site-builder/model/problem.ts'
import type { Site } from '#site-builder/model/site.ts'
import { skippedHeading } from './headings.ts'
import { vagueLinks } from './vague-links.ts'

export interface Place {
  /** Path in the repository, empty when the whole site is meant. */
  path: string
  /** Key of the information (`titre`), when it is a field. */
  field: string | null
  /** Line of the body (1-based), when it is in the text. */
  line: number | null
}

export type Check = Place & { blocks: boolean } & (
    | { kind: 'problem'; problem: Problem }
    | { kind: 'heading-skipped'; heading: string }
    | { kind: 'vague-link'; link: string }
    /** An event that does not say where: it is what a visitor asks first. */
    | { kind: 'place-missing' }
    /** Something was left to be filled in: « à compléter ». In the text, `count` times, the first of which is `words`. */
    | { kind: 'left-open'; words: string; count: number }
    /** An album with nothing to see. */
    | { kind: 'photos-missing' }
  )

export interface PageUnderCheck {
  path: string
  /** Markdown below the information. */
  body: string
  document: MarkdownDocument
  /** Dead links and the like of this page, from `markdown/link-problems.ts`. */
  linkProblems: readonly Problem[]
  /** It should say where it is, and does not. */
  lacksPlace: boolean
  /** It is an album, and has no photo. */
  lacksPhotos: boolean
}

/** @param site the site as it would be with this page as it is written now. What blocks comes first. */
export function checksBeforePublishing(site: Site, page: PageUnderCheck): readonly Check[] {
  const found: Check[] = []
  const seen = new Set<string>()
  const add = (problem: Problem, line: number | null = null) => {
    const key = `${problem.code} ${problem.path} ${problem.field ?? ''} ${line ?? ''} ${JSON.stringify(problem.data ?? {})}`
    if (seen.has(key)) return
    seen.add(key)
    const field = problem.field ?? null
    found.push({ kind: 'problem', problem, path: problem.path, field, line, blocks: problem.refuses === true })
  }
  for (const problem of site.problems) {
    if (problem.refuses || problem.path === page.path) add(problem)
  }
  for (const problem of page.linkProblems) {
    if (problem.path === page.path) add(problem)
  }
  const place = (line: number | null): Place & { blocks: false } => ({
    path: page.path,
    field: null,
    line,
    blocks: false,
  })
  if (page.lacksPlace) found.push({ kind: 'place-missing', ...place(null), field: 'lieu' })
  if (page.lacksPhotos) found.push({ kind: 'photos-missing', ...place(null), field: 'photos' })
  const skipped = skippedHeading(page.document.headings)
  if (skipped) found.push({ kind: 'heading-skipped', heading: skipped.text, ...place(null) })
  for (const { text, line } of vagueLinks(page.body)) found.push({ kind: 'vague-link', link: text, ...place(line) })
  return found.sort((a, b) => Number(b.blocks) - Number(a.blocks))
}
