/** The made site as somebody who knows Hugo would write it, with the same templates as Eleventy's. */
import { ASSOCIATION } from './eleventy-site.ts'
import type { Files } from './files.ts'
import type { MadeItem, MadeSite } from './made-site.ts'

const BASE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Params.lead }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:type" content="article">
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/atom+xml" href="/actualites.xml">
</head>
<body>
<a href="#contenu">Aller au contenu</a>
<header><a href="/">{{ .Site.Title }}</a>
<nav aria-label="Menu"><ul>
{{ $here := .RelPermalink }}{{ range .Site.Params.menu }}<li><a href="{{ .url }}"{{ if eq .url $here }} aria-current="page"{{ end }}>{{ .title }}</a></li>
{{ end }}</ul></nav></header>
<main id="contenu">{{ block "main" . }}{{ end }}</main>
<footer><p>{{ .Site.Title }}, {{ .Site.Params.siege }}</p><p><a href="tel:{{ .Site.Params.telephone }}">{{ .Site.Params.telephone }}</a></p>
<ul><li><a href="/plan-du-site/">Plan du site</a></li></ul></footer>
</body>
</html>
`

const SINGLE = `{{ define "main" }}<article><h1>{{ .Title }}</h1>
{{ if not .Date.IsZero }}<p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z" }}">{{ .Date | time.Format ":date_long" }}</time></p>{{ end }}
<p class="lead">{{ .Params.lead }}</p>
{{ .Content }}</article>{{ end }}
`

const HOME = `{{ define "main" }}<h1>{{ .Site.Title }}</h1><p>{{ .Params.lead }}</p>
{{ .Content }}
<h2>Actualités</h2><ul>
{{ range first 3 (where .Site.RegularPages "Section" "actualites").ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.lead }}</p></li>
{{ end }}</ul>{{ end }}
`

const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>
{{ range .RegularPages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z" }}">{{ .Date | time.Format ":date_long" }}</time><p>{{ .Params.lead }}</p></li>
{{ end }}</ul>{{ end }}
`

const SITE_MAP = `{{ define "main" }}<h1>Plan du site</h1><ul>
{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
`

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>{{ .Permalink }}</id><title>{{ .Site.Title }}</title>
{{ range first 20 .RegularPages.ByDate.Reverse }}<entry><id>{{ .Permalink }}</id><title>{{ .Title }}</title><updated>{{ .Date.Format "2006-01-02T15:04:05Z" }}</updated><summary>{{ .Params.lead }}</summary></entry>
{{ end }}</feed>
`

export function hugoFiles(site: MadeSite, style: string): Files {
  const config = {
    baseURL: `${ASSOCIATION.adresse}/`,
    title: ASSOCIATION.nom,
    locale: 'fr',
    disableKinds: ['taxonomy', 'term'],
    params: { siege: ASSOCIATION.siege, telephone: ASSOCIATION.telephone, menu: site.menu },
    outputs: { home: ['html'], section: ['html'] },
    buildFuture: true,
  }
  const files: Files = {
    'hugo.json': JSON.stringify(config),
    'layouts/baseof.html': BASE,
    'layouts/single.html': SINGLE,
    'layouts/home.html': HOME,
    'layouts/list.html': LIST,
    'layouts/plan.html': SITE_MAP,
    'layouts/section.rss.xml': FEED,
    'content/plan-du-site.md': '---\ntitle: Plan du site\nlayout: plan\n---\n',
    'content/actualites/_index.md': '---\ntitle: Actualités\noutputs: [html, rss]\n---\n',
    'content/agenda/_index.md': '---\ntitle: Agenda\n---\n',
    'content/benevolat/_index.md': '---\ntitle: Bénévolat\n---\n',
    'static/style.css': style,
  }
  for (const item of site.items) {
    files[item.address === '/' ? 'content/_index.md' : `content/${item.type}/${item.name}.md`] = text(item)
  }
  return files
}

function text({ address, title, lead, date, body }: MadeItem): string {
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `lead: ${JSON.stringify(lead)}`,
    address !== '/' && `url: ${address}`,
    date !== '' && `date: ${date}`,
  ]
  return `---\n${fields.filter((field) => field !== false).join('\n')}\n---\n\n${body}`
}
