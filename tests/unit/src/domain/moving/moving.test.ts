import { describe, expect, it } from 'vitest'
import { leadElsewhere, linksTo } from '#src/domain/moving/links-to.ts'
import { menuWithout } from '#src/domain/moving/menu-without.ts'
import { planMove } from '#src/domain/moving/plan-move.ts'
import { planRemoval } from '#src/domain/moving/plan-removal.ts'
import { whatLeadsTo } from '#src/domain/moving/what-leads-to.ts'

const text = `Voir [le plan](/venir/ "Le [plan](/venir/)"), [ici](/venir#tram) ou [plan][p].

| a | b |
|---|---|
| [x](</venir/>) | /venir/ |

::bouton[Venir]{vers="/venir/"}

\`[code](/venir/)\`   et [autre](/venir/plus/).

[p]: /venir/
`
const menu = `# Notre menu
- page: ateliers   # le cœur
  titre: Ateliers
  sous:
    - page: ateliers/gravure
    - page: "/venir/"

# Le reste
- venir
- page: contact
`
const repo = (texts: Readonly<Record<string, string>>) => ({
  texts: new Map(Object.entries(texts)),
  files: Object.keys(texts).map((path) => ({ path, oid: `oid of ${path}` })),
})

describe('links to a page that moves', () => {
  it('are led to its new address, and no other byte changes', () => {
    expect(linksTo(text, '/venir/')).toBe(5)
    const led = leadElsewhere(text, '/venir/', '/nous-trouver/')
    expect(led.missed).toBe(0)
    expect(led.body).toBe(`Voir [le plan](/nous-trouver/ "Le [plan](/venir/)"), [ici](/nous-trouver/#tram) ou [plan][p].

| a | b |
|---|---|
| [x](</nous-trouver/>) | /venir/ |

::bouton[Venir]{vers="/nous-trouver/"}

\`[code](/venir/)\`   et [autre](/venir/plus/).

[p]: /nous-trouver/
`)
  })

  it('that cannot be replaced are told, and the text stays as it was', () => {
    const odd = '[plan](/ve&#110;ir/)\n'
    expect(leadElsewhere(odd.replace('ve', 'venir-ve'), '/venir/', '/x/').body).toBe(odd.replace('ve', 'venir-ve'))
    expect(leadElsewhere(`${odd}venir`, '/venir/', '/x/')).toEqual({ body: `${odd}venir`, missed: 1 })
  })

  it('of an album are those of its galleries', () => {
    const gallery = '::galerie{album="ete"}\n'
    expect(leadElsewhere(gallery, '/albums/ete/', '/albums/ete-2026/').body).toBe('::galerie{album="ete-2026"}\n')
  })
})

describe('a page that changes its address', () => {
  const before = repo({
    'menu.yml': menu,
    'identite.yml': 'nom: Essai\nactions:\n  - titre: Venir\n    page: venir\n',
    'pages/accueil.md': `---\ntitre: Accueil\n---\n\n${text}`,
    'pages/venir.md': '---\ntitre:   Venir # à nous\ncle:  gardée\n---\n\nTram A. [Les ateliers](/ateliers/)\n',
    'pages/ateliers.md': '---\ntitre: Ateliers\n---\n',
    'pages/ateliers/gravure.md': '---\ntitre: Gravure\n---\n\n[Retour](/ateliers/)\n',
  })
  const contents = (from: string, to: string) => {
    const plan = planMove(before, from, to)
    if (plan.kind !== 'ready') throw new Error(plan.kind)
    return { plan, of: new Map(plan.changes.map((change) => [change.path, change.content])) }
  }

  it('leaves its former address as one that leads to it, and keeps the bytes of its file', () => {
    const { of, plan } = contents('pages/venir.md', 'pages/association/venir.md')
    expect(of.get('pages/venir.md')).toBeNull()
    expect(of.get('pages/association/venir.md')).toBe(
      '---\ntitre:   Venir # à nous\ncle:  gardée\nredirections:\n  - /venir/\n---\n\nTram A. [Les ateliers](/ateliers/)\n',
    )
    expect(plan.mended).toEqual(['menu.yml', 'identite.yml', 'pages/accueil.md'])
    expect(of.get('menu.yml')).toBe(
      menu.replace('"/venir/"', '"/association/venir/"').replace('- venir', '- association/venir'),
    )
    expect(of.get('identite.yml')).toContain('page: association/venir\n')
  })

  it('and comes back is led to no more by the address that it has again', () => {
    const away = contents('pages/venir.md', 'pages/plan.md').of.get('pages/plan.md') ?? ''
    const back = planMove(repo({ 'pages/plan.md': away }), 'pages/plan.md', 'pages/venir.md')
    expect(back.kind === 'ready' && back.changes.at(-1)?.content).toContain('redirections:\n  - /plan/\n')
  })

  it('takes along what lies below it', () => {
    const { of, plan } = contents('pages/ateliers.md', 'pages/cours.md')
    expect([...plan.moves.values()]).toEqual(['pages/cours.md', 'pages/cours/gravure.md'])
    expect(of.get('pages/cours/gravure.md')).toContain('[Retour](/cours/)')
    expect(of.get('pages/cours/gravure.md')).toContain('- /ateliers/gravure/')
    expect(of.get('menu.yml')).toContain('- page: cours   # le cœur\n')
    expect(of.get('menu.yml')).toContain('- page: cours/gravure\n')
  })

  it('is not moved while its information cannot be read', () => {
    const faulty = repo({ 'pages/venir.md': '---\ntitre: a: b\n---\n' })
    expect(planMove(faulty, 'pages/venir.md', 'pages/x.md')).toEqual({ kind: 'faulty', path: 'pages/venir.md' })
  })
})

describe('a page that goes', () => {
  it('goes from the menu too, whose other lines stay as they are', () => {
    expect(menuWithout(menu, '/venir/')).toBe(`# Notre menu
- page: ateliers   # le cœur
  titre: Ateliers
  sous:
    - page: ateliers/gravure

# Le reste
- page: contact
`)
  })

  it('lets what was below it move up, and takes an empty list away', () => {
    expect(menuWithout(menu, '/ateliers/')).toBe(`# Notre menu
- page: ateliers/gravure
- page: "/venir/"

# Le reste
- venir
- page: contact
`)
    const one = '- page: a\n  sous:\n    - page: b\n- page: c\n'
    expect(menuWithout(one, '/b/')).toBe('- page: a\n- page: c\n')
    expect(menuWithout('- a\n', '/a/')).toBe('')
    expect(menuWithout('[{page: a}, b]\n', '/a/')).not.toContain('page: a')
    expect(menuWithout('- page: a: b\n', '/a/')).toBe('- page: a: b\n')
  })

  it('is one publication with its menu', () => {
    const before = repo({ 'menu.yml': menu, 'pages/venir.md': '---\ntitre: Venir\n---\n' })
    expect(planRemoval(before, 'pages/venir.md').map(({ path, content }) => [path, content === null])).toEqual([
      ['pages/venir.md', true],
      ['menu.yml', false],
    ])
  })

  it('is named by what leads to it', () => {
    const leads = whatLeadsTo(
      new Map([
        ['menu.yml', menu],
        ['pages/venir.md', '---\ntitre: Venir\n---\n'],
        ['pages/accueil.md', `---\ntitre: Accueil\n---\n\n${text}`],
        ['pages/venir/tram.md', '---\ntitre: Tram\n---\n'],
      ]),
      'pages/venir.md',
    )
    expect(leads).toEqual({
      pages: [{ path: 'pages/accueil.md', title: 'Accueil' }],
      menu: true,
      button: false,
      below: ['pages/venir/tram.md'],
    })
  })
})
