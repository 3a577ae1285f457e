/** The ways through what is dated: months of a page, years of an archive. */
import { words } from '../../words/site.ts'
import type { Month } from '../archives.ts'
import { type Html, html } from '../html.ts'

export interface YearLink {
  year: string
  /** « 34 rendez-vous », or empty. */
  count: string
  href: string
  current: boolean
}

export function monthLinks(months: readonly Month<unknown>[]): Html | false {
  if (months.length < 2) return false
  return html`<nav aria-label="${words.months}">
    <ul class="months">
      ${months.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li> `)}
    </ul>
  </nav>`
}

export function yearLinks(years: readonly YearLink[]): Html {
  return html`<ul class="months">
    ${years.map(
      ({ year, count, href, current }) =>
        html`<li>
          <a href="${href}" ${current && html` aria-current="page"`}>${year}${count !== '' && `\u00a0: ${count}`}</a>
        </li> `,
    )}
  </ul>`
}

export function yearNavigation(years: readonly YearLink[]): Html | false {
  return years.length > 1 && html`<nav aria-label="${words.years}">${yearLinks(years)}</nav>`
}
