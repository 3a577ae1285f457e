/** What surrounds every page: name, menu, footer. */
import type { Site } from '../model/site.ts'
import { words } from '../words/site.ts'
import { french } from '../words/typography.ts'
import type { PageContext } from './context.ts'
import { phoneUrl } from './parts/contact-card.ts'
import { type MenuItem, menuOf } from './menu.ts'
import { type PictureView, pictureView } from './pictures.ts'
import { reportUrl } from './report-url.ts'
import { siteStylesheet } from './stylesheet.ts'
import { siteIcon } from './icon.ts'
import { PALETTES } from './palettes.ts'

export interface Chrome {
  name: string
  homeUrl: string
  isHome: boolean
  logo: PictureView | null
  menu: readonly MenuItem[]
  stylesheet: string
  icon: string
  themeColours: { light: string; dark: string }
  feedUrl: string
  seat: string
  phone: string
  phoneUrl: string
  email: string
  /** « Mercredi : 16 h à 19 h », a few of them. */
  hours: readonly string[]
  legalLinks: readonly { title: string; href: string }[]
  host: string
}

/** Lines of opening hours at the foot of each page; the contact page has them all. */
const HOURS = 4

export function chromeOf(context: PageContext): Chrome {
  const { site, link } = context
  const palette = PALETTES[site.appearance.palette]
  const links = [
    { title: words.legal, href: link('/mentions-legales/') },
    { title: words.accessibility, href: link('/accessibilite/') },
    { title: words.siteMap, href: link('/plan-du-site/') },
    { title: words.search, href: link('/recherche/') },
  ]
  return {
    name: french(site.identity.acronym || site.identity.name),
    homeUrl: link('/'),
    isHome: context.address === '/',
    logo: site.appearance.logo === '' ? null : pictureView(context, site.appearance.logo),
    menu: menuOf(context),
    stylesheet: link(themeFiles(site).stylesheet),
    icon: link(themeFiles(site).icon),
    themeColours: { light: palette.light.paper, dark: palette.dark.paper },
    feedUrl: site.news.length > 0 ? link('/actualites.xml') : '',
    seat: french(site.identity.seat),
    phone: site.identity.phone,
    phoneUrl: phoneUrl(site.identity.phone),
    email: site.identity.email,
    hours: site.identity.hours
      .slice(0, HOURS)
      .map(({ when, text }) => french([when, text].filter(Boolean).join(' : '))),
    legalLinks: [...links, { title: words.report, href: reportUrl(context) }],
    host: site.city === null ? words.hostedByCity : words.hostedBy(site.city.name),
  }
}

/** Their names are hashes of what they hold: the same for every page, so made once a site. */
function themeFiles(site: Site): { stylesheet: string; icon: string } {
  const known = THEME_FILES.get(site)
  if (known !== undefined) return known
  const made = { stylesheet: siteStylesheet(site.appearance).url, icon: siteIcon(site).url }
  THEME_FILES.set(site, made)
  return made
}

const THEME_FILES = new WeakMap<Site, { stylesheet: string; icon: string }>()
