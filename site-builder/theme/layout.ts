/** The frame of every page: head, skip link, landmarks, breadcrumb, footer. */
import { words } from '../words/site.ts'
import type { Chrome } from './chrome.ts'
import { type Html, html, trusted } from './html.ts'
import { menuCall, menuList } from './menu.ts'
import { image } from './pictures.ts'
import type { SharingView } from './sharing.ts'

export interface Crumb {
  title: string
  href: string
}

export interface Head {
  /** Title of the browser's tab, without the site's name. */
  title: string
  description: string
  /** Absolute addresses, or empty where the site has no address yet. */
  canonical: string
  picture: SharingView | null
  kind: 'website' | 'article'
  /** Data for machines (schema.org), or null. */
  data: unknown
  /** Search engines are asked to leave it out. */
  hidden?: true
}

export interface LayoutView {
  chrome: Chrome
  head: Head
  crumbs: readonly Crumb[]
}

export function layout(view: LayoutView, main: Html, scripts: readonly string[] = []): Html {
  const { chrome, head } = view
  const title = tabTitle(head.title, chrome)
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="${chrome.themeColours.light}" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="${chrome.themeColours.dark}" />
        ${
          head.description !== '' &&
          html`<meta name="description" content="${head.description}" />
            <meta property="og:description" content="${head.description}" /> `
        }${head.hidden === true && html`<meta name="robots" content="noindex" /> `}${
          head.canonical !== '' &&
          html`<link rel="canonical" href="${head.canonical}" />
            <meta property="og:url" content="${head.canonical}" /> `
        }
        <meta property="og:title" content="${chrome.isHome ? title : head.title}" />
        <meta property="og:site_name" content="${chrome.name}" />
        <meta property="og:type" content="${head.kind}" />
        <meta property="og:locale" content="fr_FR" />
        ${head.picture !== null && sharingPicture(head.picture)}
        <link rel="stylesheet" href="${chrome.stylesheet}" />
        <link rel="icon" type="image/svg+xml" href="${chrome.icon}" />
        ${
          chrome.feedUrl !== '' &&
          html`<link rel="alternate" type="application/atom+xml" title="${words.news}" href="${chrome.feedUrl}" /> `
        }${scripts.map((src) => html`<script src="${src}" defer></script> `)}${head.data !== null && jsonLd(head.data)}
      </head>
      <body>
        <a class="skip" href="#contenu-principal">${words.skip}</a>
        ${header(chrome)}
        <main id="contenu-principal" tabindex="-1">${breadcrumb(view.crumbs)}${main}</main>
        ${footer(view)}
      </body>
    </html> `
}

/** A home page begins with the name, and says what it is the name of: it is found among the tabs of other sites. */
function tabTitle(title: string, { name, isHome }: Chrome): string {
  if (!isHome) return `${title} – ${name}`
  return title.toLowerCase().includes(name.toLowerCase()) ? title : `${name} – ${title}`
}

function sharingPicture({ url, width, height, alt }: SharingView): Html {
  return html`<meta property="og:image" content="${url}" />
    <meta property="og:image:width" content="${width}" />
    <meta property="og:image:height" content="${height}" />
    <meta property="og:image:alt" content="${alt}" />
    <meta name="twitter:card" content="summary_large_image" /> `
}

/** Letters beyond which a name is set smaller, and beyond which the menu has a line of its own. */
const LONG_NAME = 32
const LINE = 104

function header(chrome: Chrome): Html {
  const logo = chrome.logo !== null && image(chrome.logo, { sizes: '8rem', eager: true, silent: true })
  const long = chrome.name.length > LONG_NAME
  const letters = chrome.menu.reduce((sum, { title }) => sum + title.length + 4, chrome.name.length)
  return html`<header class="site-header${letters > LINE && ' stacked'}">
    <div class="wrap">
      <a class="brand${long && ' long'}" href="${chrome.homeUrl}" ${chrome.isHome && html` aria-current="page"`}
        >${logo}<span>${chrome.name}</span></a
      >
      ${
        chrome.menu.length > 0 &&
        html`<details class="menu">
          <summary>${words.menu}</summary>
          <nav aria-label="${words.mainMenu}">${menuList(chrome.menu)}</nav>
          ${menuCall(chrome.phone, chrome.phoneUrl)}
        </details>`
      }
    </div>
  </header>`
}

function breadcrumb(crumbs: readonly Crumb[]): Html {
  if (crumbs.length < 2) return html``
  return html`<nav class="crumbs wrap" aria-label="${words.breadcrumb}">
    <ol>
      ${crumbs.map((crumb, index) =>
        index === crumbs.length - 1
          ? html`<li><span aria-current="page">${crumb.title}</span></li>`
          : html`<li><a href="${crumb.href}">${crumb.title}</a></li> `,
      )}
    </ol>
  </nav> `
}

function footer({ chrome, head }: LayoutView): Html {
  return html`<footer class="site-footer">
    <div class="wrap">
      <div class="footer-top">
        <div><strong>${chrome.name}</strong>${chrome.seat !== '' && html`<p>${chrome.seat}</p>`}</div>
        ${
          (chrome.phone !== '' || chrome.email !== '') &&
          html`<div>
            <h2>${words.reachUs}</h2>
            <ul>
              ${chrome.phone !== '' && html`<li>${chrome.phoneUrl === '' ? chrome.phone : html`<a href="${chrome.phoneUrl}">${chrome.phone}</a>`}</li>`}${chrome.email !== '' && html`<li><a href="mailto:${chrome.email}">${chrome.email}</a></li>`}
            </ul>
          </div>`
        }
        ${
          chrome.hours.length > 0 &&
          html`<div>
            <h2>${words.hours}</h2>
            <ul>
              ${chrome.hours.map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>`
        }
      </div>
      <div class="footer-legal">
        <nav aria-label="${words.footer}">
          <ul>
            ${chrome.legalLinks.map((link) => html`<li><a href="${link.href}">${link.title}</a></li> `)}
          </ul>
        </nav>
        <p>${chrome.host}</p>
        ${head.canonical !== '' && html`<p class="on-paper">${words.onTheSite} ${head.canonical}</p>`}
      </div>
    </div>
  </footer>`
}

/** No character of the data can end the element or begin a comment in it. */
function jsonLd(data: unknown): Html {
  const text = JSON.stringify(data)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
  return html`<script type="application/ld+json">
    ${trusted(text)}
  </script> `
}
