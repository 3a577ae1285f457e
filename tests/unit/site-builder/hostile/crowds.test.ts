/** Crowds of hostile files: texts that choke parsers, fields of every wrong kind, names that belong to others. */
import { describe, expect, it } from 'vitest'
import { IDENTITY, page, type Files } from '../build/scratch-site.ts'
import { crowd } from './crowd.ts'

const many = (count: number, make: (index: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between)

/** Texts by what they are. None may take a build’s time, all are shown or told. */
const TEXTS: Readonly<Record<string, string>> = {
  'a reference defined nine thousand times': '[a]: /b\n'.repeat(9000),
  'nine thousand references': many(9000, (index) => `[r${index}]: /x${index}`),
  'fifty thousand entities': '&amp;'.repeat(50_000),
  'forty thousand numbered entities': '&#x41;'.repeat(40_000),
  'notes that lead to notes in a circle': many(490, (index) => `[^n${index}]: [^n${(index + 1) % 490}]`, '\n\n'),
  'sixty thousand pairs of stars': '**'.repeat(60_000),
  'emphasis that nests and never ends': '*a **b '.repeat(30_000),
  'ten thousand quotes in each other': `${'>'.repeat(10_000)}a`,
  'ten thousand numbered lists in each other': `${'1. '.repeat(10_000)}a`,
  'a hundred thousand brackets': '['.repeat(100_000),
  'fifty thousand pictures in each other': '!['.repeat(50_000),
  'a line of backticks': '`'.repeat(250_000),
  'code that each longer fence leaves open': many(700, (index) => `${'`'.repeat(index + 1)} a`, ' '),
  'sixty thousand comments left open': '<!--'.repeat(60_000),
  'a table of five thousand columns': `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n`,
  'boxes in boxes in boxes': many(300, (index) => `${':'.repeat(303 - index)}encadre`, '\n\n'),
  'thirty thousand addresses': 'a@b.co '.repeat(30_000),
  'sixty thousand beginnings of addresses': 'www.'.repeat(60_000),
  'one word of 255 kB': 'a'.repeat(255 * 1024),
  'twenty thousand direction marks': '\u202e\u2066\u200b'.repeat(20_000),
  'nine thousand fences': '```\n'.repeat(9000),
  'a hundred thousand parentheses in a link': `[a](<${'('.repeat(100_000)}>)`,
  'twenty thousand elements left open': '<b>'.repeat(20_000),
  'quotes in quotes, a thousand times, each just below the limit': `${'> '.repeat(19)}a\n\n`.repeat(1100),
  'directives with targets that are programs':
    '::video{adresse="javascript:alert(1)"}\n\n::bouton[x]{vers="JAVASCRIPT:alert(1)"}\n\n::document{fichier="/medias/../../etc/passwd"}',
}
const TEXT_PATHS = Object.keys(TEXTS).map((what, index): [string, string] => [what, `pages/texte-${index}.md`])

describe('a site of texts that choke parsers', { timeout: 240_000 }, () => {
  const site = crowd(Object.fromEntries(TEXT_PATHS.map(([what, path]) => [path, page(what, TEXTS[what])])))

  it('is built, its good pages are there', async () => {
    const { run, read } = await site()
    expect(run.code).toBe(0)
    expect(await read('bonne/index.html')).toContain('Elle reste en ligne.')
  })

  it.each(TEXT_PATHS)('names the page with %s, and makes it', async (_what, path) => {
    const { codesOf, files, read } = await site()
    expect(codesOf(path).length).toBeGreaterThan(0)
    const file = `${path.slice('pages/'.length, -3)}/index.html`
    expect(files).toContain(file)
    expect(await read(file)).not.toMatch(/href="(?:javascript|data):/i)
  })
})

const FIELDS: Files = {
  'pages/liste.md': '---\ntitre: [a, b]\n---\nx',
  'pages/objet.md': '---\ntitre: {a: b}\n---\nx',
  'pages/rien.md': '---\ntitre: null\n---\nx',
  'pages/espaces.md': page('   '),
  'pages/invisible.md': page('\u200b\u200b'),
  'pages/suite.md': '---\n- a\n- b\n---\nx',
  'pages/phrase.md': '---\njuste un texte\n---\nx',
  'pages/trois-tirets.md': '---',
  'pages/vide.md': '',
  'pages/utf16.md': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page('x'), 'utf16le')]),
  'pages/cle-liste.md': '---\ntitre: a\n? [x, y]\n: z\n---\n',
  'pages/directive-yaml.md': '---\n%YAML 1.2\n---\ntitre: a\n---\n',
  'pages/nul.md': '---\ntitre: "a\\u0000b"\n---\nx',
  'pages/annees.md': page('a', 'x', 'publier_le: 99999-01-01\nretirer_le: 0000-00-00\n'),
  'pages/vers-autre.md': page('a', 'x', 'redirections: [/vers-un/]\n'),
  'pages/vers-un.md': page('b', 'x', 'redirections: [/vers-autre/]\n'),
  'pages/ouverte.md': page('d', 'x', 'redirections: ["https://mal.example/", "/./x/", "/%7a/", "//mal.example"]\n'),
  'pages/mille.md': page('d', 'x', `redirections: [${many(1900, (index) => `/r${index}/`, ', ')}]\n`),
  'actualites/2026-11-21-mots.md': page('M', 'x', `mots: [${many(1900, (index) => `m${index}`, ', ')}]\n`),
  'actualites/2026-11-22-auteur.md': page('M', 'x', `auteur: ${'x'.repeat(60_000)}\n`),
  'agenda/2026-12-06-an-zero.md': page('E', 'x', 'debut: 0000-01-01\n'),
  'agenda/2026-12-07-an-99999.md': page('E', 'x', 'debut: 99999-12-31\n'),
  'agenda/2026-12-08-entete.md': page(
    'E',
    'x',
    'debut: 2026-12-08\ninscription: "https://x.example/\\r\\nSet-Cookie: a"\n',
  ),
  'agenda/2026-12-09-a-rebours.md': page('E', 'x', 'debut: 2026-10-25T02:30\nfin: 2026-03-29T02:30\n'),
  'agenda/2026-12-11-alarme.md': page('E', 'x', 'debut: 2026-12-11T20:00\nadresse: "x\\nBEGIN:VALARM"\n'),
  'agenda/2026-12-12-peut-etre.md': page('E', 'x', 'debut: 2026-12-12\nannule: peut-être\n'),
  'benevolat/python.md': page('B', 'x', 'temps: !!python/object x\n'),
  'albums/photos.md': page('A', 'x', `photos: [${many(1900, (index) => `medias/2026/p${index}.webp`, ', ')}]\n`),
  'menu.yml': many(1900, () => '- page: bonne'),
  'apparence.yml':
    'palette: __proto__\npolices: constructor\naccueil: toString\nlogo: hasOwnProperty\nimage: ../../x\n',
  'identite.yml': `${IDENTITY}partenaires:\n${many(600, (index) => `  - {nom: P${index}, adresse: "https://p${index}.example/"}`)}
horaires: {lundi: {a: {b: c}}, __proto__: x}
mentions: [1, {a: b}, [c]]
siret: 00000000000000
`,
}

describe('a site of fields of every wrong kind', { timeout: 120_000 }, () => {
  const site = crowd(FIELDS)

  it('is built, its good pages are there', async () => {
    const { run, read } = await site()
    expect(run.code).toBe(0)
    expect(await read('bonne/index.html')).toContain('Elle reste en ligne.')
  })

  it.each(Object.keys(FIELDS))('names %s', async (path) => {
    const { codesOf, run } = await site()
    expect(codesOf(path).length).toBeGreaterThan(0)
    expect(run.stderr).toContain(`${path}: `)
  })

  it('gives no calendar a line that a field invented', async () => {
    const { read } = await site()
    expect(await read('agenda.ics')).not.toMatch(/^(?:BEGIN:VALARM|Set-Cookie)/m)
  })

  it('leads no former address to itself, to another site or in a circle', async () => {
    const { files } = await site()
    const leading = files.filter((file) => file.startsWith('.redirections/'))
    expect(leading.filter((file) => /mal|vers-|7a|\.\//.test(file.slice('.redirections/'.length)))).toEqual([])
  })
})

const NAMES = [
  ...[
    'pages/aux.md',
    'pages/lpt1.md',
    'pages/con/x.md',
    'pages/bonne/index.md',
    'pages/ bonne.md',
    'pages/bonne.md.md',
  ],
  ...['pages/.md', 'pages/..md', 'pages/a--b.md', 'pages/ß.md', 'pages/ﬁn.md', 'pages/İ.md', 'pages/\u212a.md'],
  ...[
    'pages/пр.md',
    'pages/%2e%2e.md',
    'pages/constructor.md',
    'pages/sitemap.md',
    'pages/robots.md',
    'pages/agenda.md',
  ],
  ...[
    'pages/recherche/x.md',
    'pages/a/b/c/d/e/f/g.md',
    'medias/2026/.webp',
    'medias/2026/x.webp.exe',
    'actualites/x.md',
  ],
  ...[
    'actualites/2026-11-20-.md',
    'albums/..%2f.md',
    'benevolat/index.md',
    'identite.yaml',
    'IDENTITE.yml',
    'menu.YML',
  ],
  ...['.github/workflows/x.yml', '.gitea/workflows/x.yml', '.lfsconfig', 'CNAME', '_redirects', '_headers', 'sw.js'],
  ...['Caddyfile', 'parvis.json', '.redirections/x.txt', '.well-known/security.txt'],
]

describe('a site of names that belong to others', { timeout: 120_000 }, () => {
  const site = crowd(Object.fromEntries(NAMES.map((name) => [name, page('Usurpée', 'Je prends la place.')])))

  it.each(NAMES)('names %s and serves nothing of it', async (path) => {
    const { codesOf, run } = await site()
    expect(run.code).toBe(0)
    expect(codesOf(path).length).toBeGreaterThan(0)
  })

  it('serves none of them', async () => {
    const { files, read } = await site()
    expect(await read('bonne/index.html')).toContain('Elle reste en ligne.')
    expect(
      files.filter((file) => /Caddyfile|CNAME|_redirects|_headers|sw\.js|well-known|workflows/.test(file)),
    ).toEqual([])
    for (const file of files.filter((name) => /\.(?:html|json|txt)$/.test(name))) {
      expect(await read(file), file).not.toContain('Je prends la place.')
    }
  })
})
