/** Layout `affiche`: the first screen is a poster in the site's colour; the rest is as calm as `simple`. */
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import type { HomeView } from './home-view.ts'
import { simpleMain } from './simple.ts'

export function posterHome(view: HomeView): Html {
  return layout(view, html`<div class="poster-home">${simpleMain(view, 'hero poster')}</div>`)
}
