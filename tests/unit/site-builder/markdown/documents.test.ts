import { describe, expect, it } from 'vitest'
import { linkProblems } from '#site-builder/markdown/link-problems.ts'
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import { siteAddresses } from '#site-builder/theme/site-addresses.ts'
import { page, picture, poorSite, regArt } from '../theme/sample-sites.ts'
import { rendered } from './rendered.ts'

describe('a document', () => {
  it('is plain JSON, the same each time', () => {
    const body = '# A\n\n::agenda{nombre=2}\n\n![x](/medias/2026/a.webp)\n\n[y](/b/)'
    const document = parseDocument(body)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    expect(parseDocument(body)).toEqual(document)
  })

  it('leaves the first level to the title of the page', () => {
    const { headings, parts } = parseDocument('# Un\n\n## Deux\n\n###### Six\n\n# Un')
    expect(headings).toEqual([
      { level: 2, text: 'Un', id: 'un' },
      { level: 3, text: 'Deux', id: 'deux' },
      { level: 6, text: 'Six', id: 'six' },
      { level: 2, text: 'Un', id: 'un-2' },
    ])
    expect(parts.join('')).not.toContain('<h1')
  })

  it('knows the words that it can be found by: what is read, once each, never marks or addresses', () => {
    const text =
      '## Les **ate**liers\n\nUn atelier d’été, [ici](https://exemple.fr/secret).\n\n- gouache\n- fusain\n\n| heure | salle |\n|---|---|\n| 18h30 | B2 |'
    expect(parseDocument(text).words).toBe('ateliers ete ici gouache fusain heure salle 18h30 b2')
    expect(parseDocument('::agenda{nombre=2}\n\n![x](/medias/2026/a.webp)').words).toBe('')
  })

  it('keeps titles as they are where the first level is not used', () => {
    expect(parseDocument('## Deux\n\n### Trois').headings.map(({ level }) => level)).toEqual([2, 3])
  })

  it('names no title like a part of the page', () => {
    const ids = parseDocument('## Contenu principal\n\n## Note fn 1\n\n## Footnote label\n\n## ???').headings.map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['contenu-principal-2', 'titre-fn-1', 'footnote-label-2', 'titre'])
  })

  it('sets French typography in sentences and never in code', () => {
    expect(rendered("Venez ! « Oui » dit-il : l'été `a ! b`")).toBe(
      '<p>Venez\u00a0! «\u00a0Oui\u00a0» dit-il\u00a0: l’été <code>a ! b</code></p>',
    )
  })

  it('sums itself up in its first sentences', () => {
    expect(parseDocument('## Titre\n\n![x](/medias/a.webp)\n\nLe *premier* paragraphe.\n\nLe second.').summary).toBe(
      'Le premier paragraphe.',
    )
    expect(parseDocument('mot '.repeat(300)).summary.length).toBeLessThanOrEqual(200)
  })

  it('a picture alone in its paragraph is a figure', () => {
    const [, hole] = parseDocument('![x](/medias/2026/a.webp "Légende")').parts
    expect(hole).toMatchObject({ hole: 'picture', alone: true, title: 'Légende' })
  })
})

describe('directives', () => {
  it('boxes hold blocks, and take their title from the label', () => {
    expect(rendered(':::encadre[Attention]{type="important"}\nDu **texte**\n\n- a\n:::')).toContain(
      '<div class="box box-important" role="note" aria-label="Important\u00a0: Attention">\n<p class="box-title">Attention</p>\n<p>Du <strong>texte</strong></p>',
    )
  })

  it('boxes say what they are where they have no title', () => {
    expect(rendered(':::encadre\nOuvert.\n:::')).toContain(
      '<div class="box box-info" role="note" aria-label="À savoir">',
    )
  })

  it('in the middle of a sentence they are what was typed', () => {
    expect(rendered('Rendez-vous à 10:30, mot:exemple, ::contact')).toBe(
      '<p>Rendez-vous à 10:30, mot:exemple, ::contact</p>',
    )
  })

  it('an unknown one shows what was typed, and is a problem', () => {
    const document = parseDocument('avant\n\n::truc[Bonjour]{a=b}\n\n:::machin\ndedans\n:::')
    expect(document.parts.join('')).toContain('<p>::truc[Bonjour]{a=b}</p>')
    expect(document.parts.join('')).toContain('<p>dedans</p>')
    expect(document.problems).toEqual([
      { code: 'directive-unknown', line: 3, data: { directive: 'truc' } },
      { code: 'directive-unknown', line: 5, data: { directive: 'machin' } },
    ])
  })

  it.each([
    ['::bouton[x]', 'vers'],
    ['::galerie{album="../x"}', 'album'],
    ['::document[x]{fichier="/autre/x.pdf"}', 'fichier'],
    ['::agenda{nombre=beaucoup}', 'nombre'],
    ['::agenda{nombre=0}', 'nombre'],
    [':::encadre{type="rouge"}\nx\n:::', 'type'],
    ['::video{adresse="/medias/x.mp4"}', 'adresse'],
  ])('%s: the attribute is named', (body, attribute) => {
    expect(parseDocument(body).problems).toEqual([
      expect.objectContaining({ code: 'directive-attribute', data: expect.objectContaining({ attribute }) }),
    ])
  })

  it('videos and maps are links: a page fetches nothing from elsewhere', () => {
    expect(rendered('::video{adresse="https://www.youtube.com/watch?v=1"}')).toContain(
      '<a href="https://www.youtube.com/watch?v=1" class="embed-link">Voir la vidéo sur youtube.com</a>',
    )
    expect(rendered('::video[La chanson]{adresse="https://peertube.example/w/1"}')).toContain(
      '<span>La chanson<span class="embed-where">Vidéo sur peertube.example</span></span></a>',
    )
    expect(rendered('::carte{adresse="Place de la Libération, Échirolles"}')).toContain(
      'href="https://www.openstreetmap.org/search?query=Place%20de%20la%20Lib%C3%A9ration%2C%20%C3%89chirolles"',
    )
  })
})

describe('tables', () => {
  const label = (body: string): string | undefined => /aria-label="([^"]*)"/.exec(rendered(body))?.[1]
  const table = '| Classe | Soir |\n|---|---|\n| CP | lundi |'

  it('are called by the title above them, else by their first row', () => {
    expect(label(`## Quel soir pour *quelle* classe ?\n\nVoici.\n\n${table}`)).toBe(
      'Tableau\u00a0: Quel soir pour quelle classe\u00a0?',
    )
    expect(label(table)).toBe('Tableau\u00a0: Classe, Soir')
  })

  it('a title of a thousand words is not said whole for each of them', () => {
    expect(label(`## ${'mot '.repeat(1000)}\n\n${table}`)?.length).toBeLessThan(100)
  })
})

describe('problems of a text', () => {
  const site = regArt()
  const addresses = siteAddresses(site)
  const problems = (body: string): unknown[] =>
    linkProblems(page('/club/', 'Club', { body, bodyLine: 4 }), parseDocument(body), site, (address) =>
      addresses.has(address),
    ).map(({ code, field }) => `${code} ${field ?? ''}`)

  it('names the line of the file for what does not exist', () => {
    expect(problems('[a](/contact/) [b](/nulle/)\n\n![c](/medias/2026/rien.webp)\n\n::galerie{album="rien"}')).toEqual([
      'link-dead ligne 4',
      'picture-dead ligne 6',
      'link-dead ligne 8',
    ])
  })

  it('says nothing of what exists, with or without fragment, query or final slash', () => {
    expect(
      problems(
        '[a](/contact/#plan) [b](/contact?x=1) [c](/ateliers/gravure) [d](../ateliers/) [e](/medias/2026/reglement.pdf) [f](https://x.fr)',
      ),
    ).toEqual([])
  })

  it('tells a picture that nobody described', () => {
    const media = new Map(site.media).set('medias/2026/x.webp', picture('x', 10, 10, ''))
    const found = linkProblems(
      page('/x/', 'X'),
      parseDocument('![](/medias/2026/x.webp) ![Un chat](/medias/2026/x.webp)'),
      { ...poorSite(), media },
      () => true,
    )
    expect(found.map(({ code }) => code)).toEqual(['picture-undescribed'])
  })
})
