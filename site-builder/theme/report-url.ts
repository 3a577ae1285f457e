/** Where « Signaler un contenu » leads from a page: whoever reads the notice must know which page is meant. */
import { words } from '../words/site.ts'
import type { PageContext } from './context.ts'

/** Title of the part of the legal notice that says how to write. */
export const REPORT_ANCHOR = 'signaler'

export function reportUrl({ site, address, link }: PageContext): string {
  const report = site.city?.report || (site.city?.host?.email ? `mailto:${site.city.host.email}` : '')
  // Nobody named: the legal notice has the association and, where it is known, the host.
  if (report === '') return link(`/mentions-legales/#${REPORT_ANCHOR}`)
  if (site.baseUrl === null) return report
  const page = site.baseUrl + address
  const more = report.startsWith('mailto:')
    ? `subject=${encodeURIComponent(`${words.report} : ${page}`)}&body=${encodeURIComponent(words.reportBody(page))}`
    : `page=${encodeURIComponent(page)}`
  return `${report}${report.includes('?') ? '&' : '?'}${more}`
}
