/** The search page: every page by title, for whoever has no scripts; a field above them for whoever has. */
import { searchScriptName } from '../assets/search-script-name.ts'
import { searchWords as said } from '../../words/search.ts'
import { words } from '../../words/site.ts'
import type { PageContext } from '../context.ts'
import { directory } from '../directory.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { THEME_FOLDER } from '../stylesheet.ts'
import { pageHead } from './page.ts'

/** A list of so many pages is looked through by title: with summaries it would weigh half a megabyte. */
const SUMMARIES_UP_TO = 150

/** Entries of one list: a browser lays out a list when it comes near, and looks at each list at each frame. */
const TOGETHER = 100

interface Entry {
  href: string
  title: string
  note: string
  summary: string
}

export interface SearchView extends LayoutView {
  entries: readonly Entry[]
  script: string
  action: string
  index: string
}

export function searchView(context: PageContext): SearchView {
  const entries = directory(context).flatMap((section) => section.entries)
  const brief = entries.length > SUMMARIES_UP_TO
  return {
    ...layoutView(context, { title: words.search }),
    entries: entries.map((entry) => ({
      href: context.link(entry.address),
      title: entry.title,
      note: [entry.section, entry.date].filter((text) => text !== '').join(', '),
      summary: brief ? '' : entry.summary,
    })),
    script: context.link(THEME_FOLDER + searchScriptName),
    action: context.link('/recherche/'),
    index: context.link('/recherche.json'),
  }
}

export function searchTemplate(view: SearchView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(said.title, '')}
      <form
        class="search-form"
        role="search"
        action="${view.action}"
        data-index="${view.index}"
        data-wait="${said.wait}"
        data-none="${said.none}"
        data-one="${said.one}"
        data-many="${said.many}"
        data-near="${said.near}"
      >
        <label for="q">${said.label}</label>
        <div class="search-fields">
          <input
            id="q"
            name="q"
            type="search"
            maxlength="200"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
          /><button class="button" type="submit">${said.button}</button>
        </div>
      </form>
      <p class="search-status visually-hidden" role="status"></p>
      <h2 class="search-heading" tabindex="-1" hidden>${said.title}</h2>
      <ol class="plain-list search-results" hidden></ol>
      <p><button class="button quiet search-more" type="button" hidden>${said.more}</button></p>
      <section class="search-all">
        <h2 class="visually-hidden">${said.all}</h2>
        ${inLists(view.entries).map(
          (entries) =>
            html`<ul class="plain-list search-list">
              ${entries.map(
                (entry) =>
                  html`<li>
                    <a href="${entry.href}">${entry.title}</a
                    >${entry.note !== '' && html` <span class="muted">${entry.note}</span>`}${entry.summary !== '' && html`<p>${entry.summary}</p>`}
                  </li> `,
              )}
            </ul> `,
        )}
      </section>
    </div>`,
    [view.script],
  )
}

function inLists(entries: readonly Entry[]): (readonly Entry[])[] {
  const lists: (readonly Entry[])[] = []
  for (let at = 0; at < entries.length; at += TOGETHER) lists.push(entries.slice(at, at + TOGETHER))
  return lists
}
