/**
 * The pages of a release as a browser will read them: valid HTML on those that changed, no name of a file that is not
 * there on all. Bounded: a release made anew is looked at by samples.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { deadLinks } from './page-links.ts'
import { HTML_RULES } from './html-rules.ts'

export interface PageFault {
  /** `contact/index.html` */
  page: string
  rule: string
  message: string
}

export interface PageChecks {
  faults: readonly PageFault[]
  /** Pages that were looked at for their HTML, of those that changed. */
  validated: number
  changed: number
  /** Pages that were looked at for their links, of all. */
  linked: number
  pages: number
}

export interface CheckLimits {
  /** Pages for their HTML. */
  pages: number
  /** Milliseconds for all. */
  time: number
}

const LIMITS: CheckLimits = { pages: 200, time: 10_000 }
const FAULTS_MAX = 100

/** @param changed pages made anew, files below `folder`. @param base the site's address without a final slash. */
export async function checkPages(
  folder: string,
  changed: readonly string[],
  base: string | null,
  limits: CheckLimits = LIMITS,
): Promise<PageChecks> {
  const until = performance.now() + limits.time
  const files = await filesOf(folder)
  const pages = [...files].filter((file) => file.endsWith('.html'))
  const faults: PageFault[] = []
  const validator = new HtmlValidate(HTML_RULES)
  let validated = 0
  for (const page of samples(changed, limits.pages)) {
    if (performance.now() > until) break
    faults.push(...(await htmlFaults(validator, page, await readFile(join(folder, page), 'utf8'))))
    validated++
  }
  let linked = 0
  for (const page of pages) {
    if (performance.now() > until) break
    const dead = deadLinks(page, await readFile(join(folder, page), 'utf8'), files, base)
    faults.push(...dead.map((url) => ({ page, rule: 'dead-link', message: url })))
    linked++
  }
  return { faults: faults.slice(0, FAULTS_MAX), validated, changed: changed.length, linked, pages: pages.length }
}

async function htmlFaults(validator: HtmlValidate, page: string, html: string): Promise<PageFault[]> {
  const { results } = await validator.validateString(html, page)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => ({ page, rule: ruleId, message: `${message} (${line})` })),
  )
}

/** Evenly, so that every kind of page has its turn. */
function samples(pages: readonly string[], most: number): readonly string[] {
  if (pages.length <= most) return pages
  return Array.from({ length: most }, (_, index) => pages[Math.floor((index * pages.length) / most)] ?? '')
}

async function filesOf(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/\/$/, '').length + 1)),
  )
}
