/** The site map: every page, by kind. */
import { words } from '../../words/site.ts'
import type { PageContext } from '../context.ts'
import { directory } from '../directory.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { pageHead } from './page.ts'

interface Line {
  href: string
  title: string
  note: string
  /** 1 for pages of the first level, 2 below them… */
  depth: number
}

export interface SiteMapView extends LayoutView {
  sections: readonly { title: string; href: string; lines: readonly Line[] }[]
  own: readonly Line[]
}

export function siteMapView(context: PageContext): SiteMapView {
  const line = (address: string, title: string, note = ''): Line => ({
    href: context.link(address),
    title,
    note,
    depth: Math.max(1, address.split('/').length - 2),
  })
  return {
    ...layoutView(context, { title: words.siteMap }),
    sections: directory(context).map((section) => ({
      title: section.title,
      href: section.address === '' ? '' : context.link(section.address),
      lines: section.entries.map((entry) => line(entry.address, entry.title, entry.date)),
    })),
    own: [
      line('/recherche/', words.search),
      line('/mentions-legales/', words.legal),
      line('/accessibilite/', words.accessibilityTitle),
    ],
  }
}

export function siteMapTemplate(view: SiteMapView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.siteMap, '')}
      <div class="map">
        ${view.sections.map(
          (section) =>
            html`<section>
              <h2>${section.href === '' ? section.title : html`<a href="${section.href}">${section.title}</a>`}</h2>
              ${lineList(section.lines, section.href === '')}
            </section> `,
        )}
        <section>
          <h2>${words.footer}</h2>
          ${lineList(view.own, false)}
        </section>
      </div>
    </div>`,
  )
}

function lineList(lines: readonly Line[], indented: boolean): Html {
  return html`<ul class="map-list">
    ${lines.map(
      (line) =>
        html`<li${indented && line.depth > 1 && html` class="depth-${Math.min(line.depth, 4)}"`}><a href="${line.href}">${line.title}</a>${line.note !== '' && html` <span class="muted">${line.note}</span>`}</li>
`,
    )}
  </ul>`
}
