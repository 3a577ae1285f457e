import { describe, expect, it } from 'vitest'
import type { Site } from '#site-builder/model/site.ts'
import { readSite } from '#site-builder/reading/read-site.ts'
import { memorySource, type MemoryFile } from '#site-builder/sources/memory-source.ts'
import { goodSite, page, webp, type Files } from '../build/scratch-site.ts'

const NOW = Date.UTC(2026, 10, 24, 12)

function read(files: Files, now = NOW): Promise<Site> {
  const all = Object.entries({ ...goodSite(), ...files }).map(
    ([path, content]): [string, { bytes: Uint8Array; oid: string }] => [
      path,
      { bytes: Buffer.from(content), oid: 'a'.repeat(40) },
    ],
  )
  return readSite(memorySource(new Map(all), null), { now, city: null, baseUrl: null })
}

const told = (site: Site, path: string): string[] =>
  site.problems.filter((problem) => problem.path === path).map((problem) => `${problem.field ?? ''}:${problem.code}`)

describe('a site from its files', () => {
  it('has its items by type, each in its order', async () => {
    const site = await read({
      'pages/zebre.md': page('Zèbre'),
      'pages/ecole.md': page('École'),
      'actualites/2026-11-22-neuf.md': page('Neuf'),
      'agenda/2026-12-06-apres.md': page('Après', '', 'debut: 2026-12-06T10:00+01:00\n'),
    })
    expect(site.pages.map((one) => one.title)).toEqual(['Accueil', 'École', 'Une bonne page', 'Zèbre'])
    expect(site.news.map((one) => one.address)).toEqual([
      '/actualites/2026-11-22-neuf/',
      '/actualites/2026-11-20-loto/',
    ])
    expect(site.events.map((one) => one.title)).toEqual(['Après', 'Le concert'])
    expect(site.problems.map((problem) => problem.code)).toEqual(['host-missing'])
  })

  it('knows the line of the file on which a text begins', async () => {
    const site = await read({ 'pages/ligne.md': '---\r\ntitre: Ligne\r\ndescription: x\r\n---\r\nTexte\r\n' })
    expect(site.pages.find((one) => one.address === '/ligne/')).toMatchObject({ body: 'Texte\n', bodyLine: 5 })
  })

  it('lists folders that have no page of their own', async () => {
    const site = await read({
      'pages/nos-activites/yoga/debutants.md': page('Débutants'),
      'pages/contact/plan.md': page('Plan'),
    })
    expect(site.folders).toEqual([
      { address: '/nos-activites/', title: 'Nos activites' },
      { address: '/nos-activites/yoga/', title: 'Yoga' },
    ])
  })

  it('hides what is not yet or no longer published and knows when that changes', async () => {
    const site = await read({
      'pages/bientot.md': page('Bientôt', '', 'publier_le: 2026-11-25T08:00\n'),
      'pages/fini.md': page('Fini', '', 'retirer_le: 2026-11-23\n'),
      'pages/dernier-jour.md': page('Dernier jour', '', 'retirer_le: 2026-11-24\n'),
    })
    expect(site.hidden.map((one) => one.title)).toEqual(['Bientôt', 'Fini'])
    expect(site.pages.map((one) => one.title)).toContain('Dernier jour')
    expect(new Date(site.nextChange ?? 0).toISOString()).toBe('2026-11-24T23:00:00.000Z')
  })

  it('changes next when an event is over: at its end, or at midnight when nobody knows it', async () => {
    const next = async (fields: string): Promise<string> => {
      const site = await read({ 'agenda/2026-11-24-ici.md': page('Ici', '', fields) })
      return new Date(site.nextChange ?? 0).toISOString()
    }
    expect(await next('debut: 2026-11-24T20:00\nfin: 2026-11-24T22:00\n')).toBe('2026-11-24T21:00:00.000Z')
    expect(await next('debut: 2026-11-24T20:00\n')).toBe('2026-11-24T23:00:00.000Z')
  })

  it('takes former addresses that nobody has today and refuses the others', async () => {
    const site = await read({
      'pages/a.md': page('A', '', 'redirections: [/vieux/a/, ancien.html, /bonne/]\n'),
      'pages/b.md': page('B', '', 'redirections: [/vieux/a/]\n'),
    })
    expect(site.redirects).toEqual([
      { from: '/ancien.html', to: '/a/' },
      { from: '/vieux/a/', to: '/a/' },
    ])
    expect(told(site, 'pages/a.md')).toEqual(['redirections 3:redirect-invalid'])
    expect(told(site, 'pages/b.md')).toEqual(['redirections 1:address-twice'])
  })

  it('makes a menu of two levels from the pages when nobody wrote one', async () => {
    const site = await read({ 'pages/club/yoga.md': page('Yoga'), 'pages/club/danse.md': page('Danse') })
    expect(site.menu.map((entry) => [entry.title, ...entry.children.map((child) => child.title)])).toEqual([
      ['Actualités'],
      ['Agenda'],
      ['Club', 'Danse', 'Yoga'],
      ['Contact'],
      ['Une bonne page'],
    ])
  })

  it('makes no menu of a thousand pages: sections first, then thirty entries a level', async () => {
    const pages = Array.from({ length: 60 }, (_, index): [string, string] => [`pages/p${index}.md`, page(`A${index}`)])
    const below = Array.from({ length: 60 }, (_, index): [string, string] => [
      `pages/z/p${index}.md`,
      page(`Z${index}`),
    ])
    const { menu } = await read(Object.fromEntries([...pages, ...below]))
    expect(menu).toHaveLength(30)
    expect(menu.map((entry) => entry.url)).toEqual(expect.arrayContaining(['/agenda/', '/actualites/', '/z/']))
    expect(menu.find((entry) => entry.url === '/z/')?.children).toHaveLength(30)
  })

  it('drops a menu entry to a list that is empty today without blaming anybody', async () => {
    const site = await read({
      'menu.yml': '- page: albums\n- page: bonne\n- {adresse: "https://exemple.fr", titre: Ailleurs}\n',
    })
    expect(site.menu.map((entry) => entry.url)).toEqual(['/bonne/', 'https://exemple.fr/'])
    expect(told(site, 'menu.yml')).toEqual([])
  })

  it('reads what a sidecar says of a picture, and misses it where there is none', async () => {
    const site = await read({
      'medias/2026/affiche.webp.yml': 'description: Une affiche\npoint: 50 20\npersonnes: accord\n',
      'medias/2026/seule.webp': webp(1600, 900),
    })
    expect(site.media.get('medias/2026/affiche.webp')).toMatchObject({
      width: 800,
      height: 600,
      description: 'Une affiche',
      focus: { x: 50, y: 20 },
    })
    expect(told(site, 'medias/2026/seule.webp')).toEqual([':sidecar-missing'])
  })

  it('keeps telephone numbers and codes as they were typed', async () => {
    const site = await read({
      'identite.yml': 'nom: X\nobjet: x\nsiege: 38130\ntelephone: 0476000000\ncourriel: a@b.fr\nresponsable: Y\n',
    })
    expect(site.identity).toMatchObject({ phone: '0476000000', seat: '38130' })
  })
})

describe('what refuses a site', () => {
  it('is each missing field of the law, by its name', async () => {
    const site = await read({ 'identite.yml': 'nom: X\nsiege: y\ncourriel: pas-une-adresse\n' })
    const refusing = site.problems.filter((problem) => problem.refuses === true)
    expect(refusing.map((problem) => [problem.path, problem.field])).toEqual([
      ['identite.yml', 'telephone'],
      ['identite.yml', 'courriel'],
      ['identite.yml', 'responsable'],
    ])
    expect(told(site, 'identite.yml')).toContain('objet:field-missing')
  })

  it('is an identity that cannot be read, told once', async () => {
    const site = await read({ 'identite.yml': 'nom: [x\n' })
    expect(site.problems.filter((problem) => problem.refuses === true)).toMatchObject([
      { code: 'yaml-invalid', path: 'identite.yml' },
    ])
  })

  it('is a home page that is missing, faulty or not yet published', async () => {
    for (const home of ['pas de titre', page('Accueil', '', 'publier_le: 2027-01-01\n')]) {
      const site = await read({ 'pages/accueil.md': home })
      const refusing = site.problems.filter((problem) => problem.refuses === true)
      expect(refusing).toMatchObject([{ code: 'home-missing', path: 'pages/accueil.md' }])
    }
  })

  it('is not a home page without a title: the association’s name stands there', async () => {
    const site = await read({ 'pages/accueil.md': '---\ndescription: x\n---\nBonjour\n' })
    expect(site.pages.find((one) => one.address === '/')?.title).toBe('Les Amis du Parvis')
    expect(site.problems.some((problem) => problem.refuses === true)).toBe(false)
  })

  it.each([
    ['too-many-files', 20_001, (index: number) => `notes/${index}.txt`, 1],
    ['media-too-large', 30, (index: number) => `medias/2026/m${index}.pdf`, 20_000_000],
    ['text-too-large', 300, (index: number) => `actualites/2026-11-20-n${index}.md`, 250_000],
  ] as const)('is the whole weight: %s, before one file is read', async (code, count, pathOf, size) => {
    const source = {
      files: Array.from({ length: count }, (_, index) => ({ path: pathOf(index), size, oid: '' })),
      refused: [],
      commit: null,
      read: () => Promise.reject(new Error('read')),
      head: () => Promise.reject(new Error('read')),
    }
    const site = await readSite(source, { now: NOW, city: null, baseUrl: null })
    expect(site.problems.filter((problem) => problem.refuses === true).map((problem) => problem.code)).toEqual([code])
  })
})

describe('the app’s copy of a site', () => {
  it('is read without the bytes of its media', async () => {
    const texts = Object.entries(goodSite()).filter(([path]) => !path.endsWith('.webp'))
    const files = new Map<string, MemoryFile>(
      texts.map(([path, text]) => [path, { text: String(text), oid: 'a'.repeat(40) }]),
    )
    files.set('medias/2026/affiche.webp', { oid: 'b'.repeat(40) })
    const site = await readSite(memorySource(files, 'c'.repeat(40)), { now: NOW, city: null, baseUrl: null })
    expect(site.media.get('medias/2026/affiche.webp')).toMatchObject({
      kind: 'picture',
      width: 0,
      description: 'Une affiche',
    })
    expect(site.problems.map((problem) => problem.code)).toEqual(['host-missing'])
  })
})
