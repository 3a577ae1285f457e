/** The home layouts by name. A new one is a file of this folder and a line here. */
import type { HomeLayoutName } from '../../model/site.ts'
import type { Html } from '../html.ts'
import { frontPageHome } from './front-page.ts'
import type { HomeView } from './home-view.ts'
import { posterHome } from './poster.ts'
import { simpleHome } from './simple.ts'

export const HOME_LAYOUTS: Readonly<Record<HomeLayoutName, (view: HomeView) => Html>> = {
  simple: simpleHome,
  affiche: posterHome,
  journal: frontPageHome,
}
