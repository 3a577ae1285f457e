import { describe, expect, it } from 'vitest'
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import { fileOf } from '#site-builder/model/address.ts'
import type { Site } from '#site-builder/model/site.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { previewPage } from '#site-builder/theme/preview.ts'
import { staticFiles } from '#site-builder/theme/static-files.ts'
import { documentsOf, event, news, page, poorSite, regArt } from './sample-sites.ts'

function built(site: Site): Map<string, string> {
  return new Map(outputs({ site, documents: documentsOf(site) }).map((one) => [one.url, one.render()]))
}

function rendered(site: Site, url: string): string {
  const text = built(site).get(url)
  if (text === undefined) throw new Error(`no ${url}`)
  return text
}

/** Addresses that a page names in this site. */
function links(html: string): string[] {
  return [...html.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(([, url]) => (url ?? '').replace(/[#?].*/, ''))
}

describe('outputs', () => {
  it('each has an address of its own that lies in the output folder', () => {
    const urls = outputs({ site: regArt(), documents: documentsOf(regArt()) }).map(({ url }) => url)
    expect(new Set(urls).size).toBe(urls.length)
    expect(new Set(urls.map(fileOf)).size).toBe(urls.length)
    expect(urls).toEqual(expect.arrayContaining(['/', '/ateliers/', '/ateliers/gravure/', '/agenda.ics', '/404.html']))
  })

  it('what is named exists: no page of the site leads nowhere', () => {
    const site = regArt()
    const pages = built(site)
    const files = new Set([
      ...pages.keys(),
      ...staticFiles(site).map(({ url }) => url),
      ...[...site.media.keys()].map((path) => `/${path}`),
    ])
    for (const [url, html] of pages) {
      for (const link of links(html)) expect(files, `${link} on ${url}`).toContain(link)
    }
  })

  it('dependencies are JSON, the same each time, and hold all that is printed', () => {
    const first = outputs({ site: regArt(), documents: documentsOf(regArt()) })
    const second = outputs({ site: regArt(), documents: documentsOf(regArt()) })
    first.forEach((one, index) => {
      expect(JSON.stringify(one.deps)).toBe(JSON.stringify(second[index]?.deps))
      expect(one.render()).toBe(second[index]?.render())
    })
  })

  it('a change shows in the dependencies of the pages that print it, and of no other', () => {
    const site = regArt()
    const changed = {
      ...site,
      news: site.news.map((one, index) => (index === 2 ? { ...one, title: 'Autre titre' } : one)),
    }
    const keys = (one: Site): Map<string, string> =>
      new Map(outputs({ site: one, documents: documentsOf(one) }).map(({ url, deps }) => [url, JSON.stringify(deps)]))
    const [before, after] = [keys(site), keys(changed)]
    const moved = [...after].filter(([url, deps]) => before.get(url) !== deps).map(([url]) => url)
    expect(moved.toSorted()).toEqual(
      [
        '/',
        '/actualites.xml',
        '/actualites/',
        '/actualites/2026-10-01-merci/',
        '/plan-du-site/',
        '/recherche.json',
        '/recherche/',
      ].toSorted(),
    )
    const [pages, then] = [built(site), built(changed)]
    for (const [url, text] of then) expect(text === pages.get(url), url).toBe(!moved.includes(url))
  })

  it('nothing that is empty is shown', () => {
    const pages = built(poorSite())
    expect([...pages.keys()].filter((url) => url.endsWith('/')).toSorted()).toEqual([
      '/',
      '/accessibilite/',
      '/contact/',
      '/mentions-legales/',
      '/plan-du-site/',
      '/recherche/',
    ])
    const home = pages.get('/') ?? ''
    expect(home).not.toMatch(/<(p|ul|ol|dl|h\d|section|div|nav)\b[^>]*>\s*<\/\1>/)
    for (const word of ['Prochains rendez-vous', 'Actualités', 'bénévoles', 'partenaires', 'En images'])
      expect(home).not.toContain(word)
  })

  it('without an address of its own, a site opens from any folder: no address begins at the root', () => {
    for (const [url, text] of built(regArt({}, null))) {
      if (!url.endsWith('.xml') && !url.endsWith('.json') && !url.endsWith('.txt')) expect(links(text), url).toEqual([])
    }
    expect(rendered(regArt({}, null), '/ateliers/gravure/')).toContain('href="../../contact/index.html"')
    expect(rendered(regArt({}, null), '/')).toContain('href="./ateliers/index.html"')
  })

  it('past events are in the archive, and the home page shows the next three', () => {
    const home = rendered(regArt(), '/')
    expect(home).toContain('Concert de Noël')
    expect(home).not.toContain('Fête de la musique')
    expect(home).not.toContain('Assemblée générale')
    const agenda = rendered(regArt(), '/agenda/')
    expect(agenda.indexOf('Concert de Noël')).toBeLessThan(agenda.indexOf('Rendez-vous passés'))
    expect(agenda.indexOf('Fête de la musique')).toBeGreaterThan(agenda.indexOf('Rendez-vous passés'))
  })

  it('an event that says no more than when and where has no empty place for a text', () => {
    const site = poorSite()
    const [short, long] = ['', 'Venez nombreux.'].map((body, index) =>
      event('2026-12-12T20:00', `x${index}`, 'Concert', { body, place: 'Salle des fêtes' }),
    )
    const pages = built({ ...site, events: [short, long].filter((one) => one !== undefined) })
    expect(pages.get(short?.address ?? '')).toContain('Salle des fêtes')
    expect(pages.get(short?.address ?? '')).not.toContain('class="prose"')
    expect(pages.get(long?.address ?? '')).toMatch(/class="prose">\s*<p>Venez nombreux/)
  })

  it('a cancelled event says so in its list and on its page, and takes no more registrations', () => {
    const site = poorSite()
    const one = event('2026-12-12T20:00', 'x', 'Concert', {
      cancelled: true,
      price: '7 €',
      registration: 'https://inscription.example',
    })
    const pages = built({ ...site, events: [one] })
    expect(pages.get('/agenda/')).toContain('Annulé')
    expect(pages.get('/agenda/')).toContain(`<s>20\u00a0h`)
    expect(pages.get('/agenda/')).not.toContain('7\u00a0€')
    expect(pages.get(one.address)).toContain('Ce rendez-vous est annulé.')
    expect(pages.get(one.address)).not.toContain('inscription.example')
  })

  it('a full event says so in its list and on its page in place of the registration, until it is over', () => {
    const one = event('2026-12-12T20:00', 'x', 'Concert', { full: true, registration: 'https://inscription.example' })
    const pages = built({ ...poorSite(), events: [one] })
    expect(pages.get('/agenda/')).toContain('<span class="tag">Complet</span>')
    const page = pages.get(one.address)
    expect(page).toContain('Ce rendez-vous est complet.')
    expect(page).toContain('<div class="buttons"><span class="tag">Complet</span>')
    expect(page).not.toContain('inscription.example')
    expect(page).toContain('.ics')
    const cancelled = built({ ...poorSite(), events: [{ ...one, cancelled: true }] })
    expect(cancelled.get('/agenda/')).not.toContain('Complet')
    const past = event('2020-12-12T20:00', 'x', 'Concert', { full: true })
    const later = built({ ...poorSite(), events: [past] })
    expect(later.get('/agenda/')).not.toContain('Complet')
    expect(later.get(past.address)).toContain('Ce rendez-vous est passé.')
  })

  it('an inscription says how: by telephone with the number, by mail, or on a page', () => {
    const label = (registration: string): string =>
      rendered(
        { ...poorSite(), events: [event('2026-12-12T20:00', 'x', 'Concert', { registration })] },
        '/agenda/2026-12-12-x/',
      )
    expect(label('tel:+33465715678')).toContain(
      '>S’inscrire par téléphone\u00a0: 04\u00a065\u00a071\u00a056\u00a078</a>',
    )
    expect(label('mailto:bonjour@exemple.fr')).toContain('>S’inscrire par courriel</a>')
    expect(label('https://inscription.example')).toContain('>S’inscrire</a>')
  })

  it('a date is said whole to who hears it, and shown as a block to who sees it', () => {
    const agenda = rendered(regArt(), '/agenda/')
    expect(agenda).toMatch(/<time class="visually-hidden" datetime="[^"]+">samedi 12\u00a0décembre 2026<\/time>/)
    expect(agenda).toContain('<span class="tear" aria-hidden="true"')
  })

  it('the agenda can be followed where the site has an address, and taken away everywhere', () => {
    expect(rendered(regArt(), '/agenda/')).toContain('href="webcal://reg-art.localhost:8080/agenda.ics"')
    expect(rendered(regArt({}, null), '/agenda/')).not.toContain('webcal:')
    expect(rendered(regArt({}, null), '/agenda/')).toContain('agenda.ics"')
  })

  it.each(['simple', 'affiche', 'journal'] as const)('on a phone, the home page `%s` has the number first', (home) => {
    const site = regArt()
    const text = rendered({ ...site, appearance: { ...site.appearance, home } }, '/')
    const quick = /<p class="quick">([\s\S]*?)<\/p>/.exec(text)?.[1]
    expect(quick).toContain('href="tel:')
    expect(quick).toContain('href="#nous-trouver"')
    expect(text).toContain('id="nous-trouver"')
  })

  it('a list of missions says how many are wanted, and until when', () => {
    const [mission] = regArt().missions
    const missions = mission === undefined ? [] : [{ ...mission, seats: 'quatre personnes', until: '2027-03-15' }]
    expect(rendered({ ...regArt(), missions }, '/benevolat/')).toContain(
      'Places\u00a0: quatre personnes. Jusqu’au 15\u00a0mars 2027',
    )
  })

  it('every page has its skip link, landmarks and legal links; only below the first level a breadcrumb', () => {
    for (const [url, html] of built(regArt())) {
      if (!url.endsWith('/') || url === '/gravure/') continue
      for (const part of [
        'class="skip"',
        '<main id="contenu-principal"',
        '<header class="site-header"',
        '<footer',
        'Mentions légales',
        'Accessibilité',
        'Plan du site',
        'Signaler un contenu',
        'Site hébergé par la Ville d’Échirolles',
      ]) {
        expect(html, url).toContain(part)
      }
      expect(html.match(/<h1\b/g), url).toHaveLength(1)
      expect(html.includes('class="crumbs'), url).toBe(url.split('/').length > 3)
    }
  })

  it('the notice of a content names the page', () => {
    expect(rendered(regArt(), '/ateliers/theatre/')).toContain(
      encodeURIComponent('http://reg-art.localhost:8080/ateliers/theatre/'),
    )
  })

  it('the legal notice names publisher, director and host', () => {
    const legal = rendered(regArt(), '/mentions-legales/')
    for (const text of [
      'Reg’art',
      '12 rue des Essarts',
      'Léa Martin, présidente',
      'Ville d’Échirolles',
      '04 76 20 63 00',
      'W381000000',
    ]) {
      expect(legal).toContain(text)
    }
  })

  it('a former address leads to the new one, by refresh, canonical link and plain link', () => {
    const moved = rendered(regArt(), '/gravure/')
    expect(moved).toContain('content="0; url=/ateliers/gravure/"')
    expect(moved).toMatch(/rel="canonical"\s+href="http:\/\/reg-art.localhost:8080\/ateliers\/gravure\/"/)
    expect(moved).toContain('<a href="/ateliers/gravure/">')
  })

  it('a link to what does not exist is no link, and a missing picture is its text', () => {
    const site = poorSite()
    const body = '[rien](/nulle/) ![Un chat](/medias/2026/rien.webp) [doc](/medias/2026/rien.pdf)'
    const html = rendered({ ...site, pages: [...site.pages, page('/club/', 'Club', { body })] }, '/club/')
    expect(html).toContain('<a>rien</a>')
    expect(html).toContain('Un chat')
    expect(html).not.toContain('rien.webp')
    expect(html).not.toContain('rien.pdf')
  })

  it('smaller copies of pictures are named where they exist, and never for smaller pictures', () => {
    const site = regArt()
    const [home] = outputs({ site, documents: documentsOf(site), pictureWidths: [480, 960] })
    expect(home?.render()).toContain(
      'srcset="/medias/2026/affiche-480.webp 480w, /medias/2026/affiche-960.webp 960w, /medias/2026/affiche.webp 1600w"',
    )
  })

  it('the point that must stay in view is a class, since no style may stand in a page', () => {
    const album = rendered(regArt(), '/albums/fete-de-quartier-2026/')
    expect(album).toMatch(/portrait\.webp"[^>]*class="fx2 fy0"/)
    for (const [url, html] of built(regArt())) expect(html, url).not.toMatch(/\sstyle=|\son[a-z]+=|<style/)
  })

  it('hostile words are words everywhere', () => {
    const evil = `"><script>alert(1)</script><!--]]>'\${x}`
    const base = poorSite()
    const site: Site = {
      ...base,
      baseUrl: 'https://x.example',
      identity: {
        ...base.identity,
        name: evil,
        seat: evil,
        phone: evil,
        email: evil,
        access: evil,
        partners: [{ name: evil, url: 'https://x.fr', logo: '' }],
        hours: [{ when: evil, text: evil }],
      },
      menu: [{ title: evil, url: '/contact/', children: [] }],
      pages: [page('/', evil, { lead: evil, description: evil, body: evil })],
      news: [news('2026-01-01', 'x', evil, { author: evil, tags: [evil] })],
      events: [event('2026-12-12', 'x', evil, { place: evil, placeAddress: evil, price: evil })],
      city: { name: evil, host: { name: evil, address: evil, phone: evil, email: evil }, report: 'mailto:a@b.c' },
    }
    for (const [url, text] of built(site)) {
      if (!url.endsWith('/') && !url.endsWith('.html')) continue
      const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      for (const tag of scripts)
        expect(tag, url).toMatch(
          /^<script (type="application\/ld\+json"|src="\/theme\/recherche-[a-z0-9]+\.js" defer)>$/,
        )
      expect(text, url).not.toContain('<!--')
    }
  })

  it('data for machines cannot end their element', () => {
    const base = poorSite()
    const site = { ...base, identity: { ...base.identity, purpose: '</script><script>alert(1)' } }
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(rendered(site, '/'))?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ '@type': 'NGO', description: '</script><script>alert(1)' })
  })
})

describe('the three home pages', () => {
  const home = (site: Site): string => rendered(site, '/')

  it('say the same things in three orders', () => {
    const pages = (['simple', 'affiche', 'journal'] as const).map((layout) => home(regArt({ home: layout })))
    for (const html of pages) {
      for (const said of [
        'L’art se fait ensemble',
        'Concert de Noël',
        'Le loto de l’automne',
        'Tenir la buvette',
        'cent vingt',
      ])
        expect(html).toContain(said)
      expect(html).toMatch(/Nous trouver|04 76 00 00 00/)
    }
    expect(new Set(pages.map((html) => html.replaceAll(/<head>[^]*<\/head>/g, ''))).size).toBe(3)
    const [simple = '', , journal = ''] = pages
    expect(simple.indexOf('Concert de Noël')).toBeLessThan(simple.indexOf('Le loto de l’automne'))
    expect(journal.indexOf('Le loto de l’automne')).toBeLessThan(journal.indexOf('Concert de Noël'))
  })

  it('a front page without news is calm, and shows nothing empty', () => {
    const site = poorSite({ home: 'journal' })
    expect(home(site)).not.toContain('front-page')
    const one = home({ ...site, news: [news('2026-11-03', 'convocation', 'Convocation')] })
    expect(one).toContain('front-page')
    expect(one).not.toMatch(/<(p|ul|ol|dl|h\d|section|div|nav)\b[^>]*>\s*<\/\1>/)
    expect(one).not.toContain('Prochains rendez-vous')
  })

  it.each(['simple', 'affiche', 'journal'] as const)(
    '%s: a sentence for a title is set smaller than a word',
    (layout) => {
      const site = poorSite({ home: layout })
      const title = 'Accompagner les familles dans la scolarité de leurs enfants'
      const html = home({ ...site, pages: [page('/', title)] })
      expect(html).toContain(`<h1 class="long">${title}</h1>`)
    },
  )
})

describe('the preview', () => {
  const site = regArt()
  const content = page('/ateliers/theatre/', 'Titre en cours', { body: 'Un **mot** ![x](/medias/2026/presse.webp)' })

  it('is the page of the site, with its style in it, and no script', () => {
    const html = previewPage({
      site,
      content,
      document: parseDocument(content.body),
      pictureUrl: (path) => `blob:app/${path}`,
    })
    expect(html).toContain('Titre en cours')
    expect(html).toContain('<strong>mot</strong>')
    expect(html).toContain('src="blob:app/medias/2026/presse.webp"')
    expect(html).toContain('<style>')
    expect(html).not.toMatch(/<script|<link/)
  })

  it('takes its style from an address where the app allows none in a page', () => {
    const html = previewPage({
      site,
      content,
      document: parseDocument(content.body),
      pictureUrl: () => null,
      styleUrl: 'blob:app/css',
    })
    expect(html).toContain('<link rel="stylesheet" href="blob:app/css">')
    expect(html).not.toContain('<style')
  })

  it('shows an item that is not on the site yet', () => {
    const draft = event('2026-12-24T18:00', 'nouveau', 'Nouveau rendez-vous')
    const html = previewPage({ site, content: draft, document: parseDocument('Texte'), pictureUrl: () => null })
    expect(html).toContain('Nouveau rendez-vous')
    expect(html).toContain('24\u00a0décembre')
  })

  it('draws each type of content', () => {
    for (const item of [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]) {
      const html = previewPage({ site, content: item, document: parseDocument(item.body), pictureUrl: () => null })
      expect(html).toContain('<h1')
    }
  })
})
