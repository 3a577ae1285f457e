/**
 * The made site as somebody who knows Eleventy would write it: Nunjucks layouts, markdown-it, a menu, lists, a feed,
 * a site map, media by passthrough. Like the project's own base blog, but Markdown is not sent through Nunjucks first.
 */
import type { Files } from './files.ts'
import type { MadeItem, MadeSite } from './made-site.ts'

const CONFIG = `export default function (config) {
  config.addPassthroughCopy('medias')
  config.addPassthroughCopy('style.css')
  config.addCollection('actualites', (api) => api.getFilteredByGlob('actualites/*.md').reverse())
  config.addCollection('agenda', (api) => api.getFilteredByGlob('agenda/*.md').reverse())
  config.addCollection('benevolat', (api) => api.getFilteredByGlob('benevolat/*.md'))
  config.addCollection('toutes', (api) => api.getFilteredByGlob('{pages,actualites,agenda,benevolat}/**/*.md'))
  const long = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' })
  config.addFilter('longue', (date) => long.format(date))
  config.addFilter('iso', (date) => date.toISOString())
  return { markdownTemplateEngine: false, htmlTemplateEngine: 'njk' }
}
`

const BASE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} – {{ association.nom }}</title>
<meta name="description" content="{{ lead }}">
<link rel="canonical" href="{{ association.adresse }}{{ page.url }}">
<meta property="og:title" content="{{ title }}"><meta property="og:type" content="article">
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/atom+xml" href="/actualites.xml">
</head>
<body>
<a href="#contenu">Aller au contenu</a>
<header><a href="/">{{ association.nom }}</a>
<nav aria-label="Menu"><ul>
{% for entry in menu %}<li><a href="{{ entry.url }}"{% if entry.url == page.url %} aria-current="page"{% endif %}>{{ entry.title }}</a></li>
{% endfor %}</ul></nav></header>
<main id="contenu">{{ content | safe }}</main>
<footer><p>{{ association.nom }}, {{ association.siege }}</p><p><a href="tel:{{ association.telephone }}">{{ association.telephone }}</a></p>
<ul><li><a href="/plan-du-site/">Plan du site</a></li></ul></footer>
</body>
</html>
`

const TEXT = `---
layout: base.njk
---
<article><h1>{{ title }}</h1>
{% if jour %}<p><time datetime="{{ date | iso }}">{{ date | longue }}</time></p>{% endif %}
<p class="lead">{{ lead }}</p>
{{ content | safe }}</article>
`

const HOME = `---
layout: base.njk
---
<h1>{{ association.nom }}</h1><p>{{ lead }}</p>
{{ content | safe }}
<h2>Actualités</h2><ul>
{% for item in collections.actualites %}{% if loop.index <= 3 %}<li><a href="{{ item.url }}">{{ item.data.title }}</a><p>{{ item.data.lead }}</p></li>
{% endif %}{% endfor %}</ul>
`

const list = (name: string, title: string): string => `---
permalink: /${name}/index.html
layout: base.njk
title: ${title}
---
<h1>${title}</h1><ul>
{% for item in collections.${name} %}<li><a href="{{ item.url }}">{{ item.data.title }}</a> <time datetime="{{ item.date | iso }}">{{ item.date | longue }}</time><p>{{ item.data.lead }}</p></li>
{% endfor %}</ul>
`

const SITE_MAP = `---
permalink: /plan-du-site/index.html
layout: base.njk
title: Plan du site
---
<h1>Plan du site</h1><ul>
{% for item in collections.toutes %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>
{% endfor %}</ul>
`

const FEED = `---
permalink: /actualites.xml
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>{{ association.adresse }}/</id><title>{{ association.nom }}</title>
{% for item in collections.actualites %}{% if loop.index <= 20 %}<entry><id>{{ association.adresse }}{{ item.url }}</id><title>{{ item.data.title }}</title><updated>{{ item.date | iso }}</updated><summary>{{ item.data.lead }}</summary></entry>
{% endif %}{% endfor %}</feed>
`

const URLS = `---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for item in collections.toutes %}<url><loc>{{ association.adresse }}{{ item.url }}</loc></url>
{% endfor %}</urlset>
`

export const ASSOCIATION = {
  nom: 'Association de mesure',
  siege: '1 rue de la Mesure, 38130 Échirolles',
  telephone: '04 76 00 00 00',
  adresse: 'https://mesure.example',
}

export function eleventyFiles(site: MadeSite, style: string): Files {
  const files: Files = {
    'package.json': '{ "type": "module" }\n',
    'eleventy.config.js': CONFIG,
    '_data/association.json': JSON.stringify(ASSOCIATION),
    '_data/menu.json': JSON.stringify(site.menu),
    '_includes/base.njk': BASE,
    '_includes/texte.njk': TEXT,
    '_includes/accueil.njk': HOME,
    'actualites.njk': list('actualites', 'Actualités'),
    'agenda.njk': list('agenda', 'Agenda'),
    'benevolat.njk': list('benevolat', 'Bénévolat'),
    'plan.njk': SITE_MAP,
    'flux.njk': FEED,
    'adresses.njk': URLS,
    'style.css': style,
  }
  for (const item of site.items) files[`${item.type}/${item.name}.md`] = text(item)
  return files
}

function text({ address, title, lead, date, body }: MadeItem): string {
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `lead: ${JSON.stringify(lead)}`,
    `layout: ${address === '/' ? 'accueil' : 'texte'}.njk`,
    `permalink: ${address}index.html`,
    date !== '' && `date: ${date}\njour: true`,
  ]
  return `---\n${fields.filter((field) => field !== false).join('\n')}\n---\n\n${body}`
}
