/** YAML is a large language: what of it is more than data is refused, with the line. */
import { describe, expect, it } from 'vitest'
import { IDENTITY, page } from '../build/scratch-site.ts'
import { attack } from './attack.ts'

const LAUGHS = `a: &a [x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
e: [*d,*d,*d,*d,*d,*d,*d,*d,*d]
`

describe('YAML that is more than data', { timeout: 90_000 }, () => {
  it('refuses aliases that would fill the memory, and every other alias and anchor', () =>
    attack({
      files: {
        'pages/bombe.md': page('Bombe', 'x', LAUGHS),
        'pages/ancre.md': page('Ancre', 'x', 'auteur: &x Moi\n'),
        'pages/cercle.md': page('Cercle', 'x', 'a: &a [*a]\n'),
      },
      guilty: ['pages/bombe.md', 'pages/ancre.md', 'pages/cercle.md'],
    }))

  it('refuses tags, which name programs in some libraries', () =>
    attack({
      files: {
        'pages/a.md': page('A', 'x', 'description: !!js/function "function () {}"\n'),
        'pages/b.md': page('B', 'x', 'description: !!binary aGVsbG8=\n'),
        'pages/c.md': page('C', 'x', 'description: !include /etc/passwd\n'),
      },
      guilty: ['pages/a.md', 'pages/b.md', 'pages/c.md'],
    }))

  it('merges nothing and changes no prototype', () =>
    attack({
      files: {
        'pages/mal.md': page(
          'Mal',
          'x',
          '<<: {description: Fusionnée}\n__proto__: {description: Polluée}\nconstructor: {prototype: {x: 1}}\n',
        ),
        'identite.yml': `${IDENTITY}__proto__:\n  siret: Pollué\n`,
      },
      check: async ({ pages }) => expect(await pages()).not.toMatch(/Fusionnée|Pollué/),
    }))

  it('refuses a key that is written twice and says on which line', () =>
    attack({
      files: { 'pages/mal.md': '---\ntitre: Un\ntitre: Deux\n---\n' },
      guilty: ['pages/mal.md'],
      check: ({ run }) => expect(run.stderr).toContain('pages/mal.md: ligne 3: '),
    }))

  it('refuses several documents, other directives, deep nesting and long lists in no time', () =>
    attack({
      files: {
        'menu.yml': `- page: bonne\n---\n- page: mal\n`,
        'apparence.yml': `${'['.repeat(30_000)}\n`,
        'pages/a.md': page('A', 'x', `x: ${'{a: '.repeat(50)}${'}'.repeat(50)}\n`),
        'pages/b.md': page('B', 'x', `x: [${'1,'.repeat(20_000)}]\n`),
        'pages/c.md': page('C', 'x', `x:\n  ${'- '.repeat(5000)}1\n`),
        'pages/d.md': page('D', 'x', `x: "${'y'.repeat(100_000)}"\n`),
        'medias/2026/affiche.webp.yml': 'description: [a, b\n',
      },
      guilty: [
        'menu.yml',
        'apparence.yml',
        'pages/a.md',
        'pages/b.md',
        'pages/c.md',
        'pages/d.md',
        'medias/2026/affiche.webp.yml',
      ],
    }))

  it('leaves out entries of a faulty menu and keeps the others', () =>
    attack({
      files: {
        'menu.yml':
          '- page: nulle-part\n- 12\n- {}\n- page: bonne\n  titre: La bonne\n  sous:\n    - page: contact\n      sous: [{page: bonne}]\n- {page: ../../x}\n',
      },
      guilty: ['menu.yml'],
      check: async ({ read, run }) => {
        expect(await read('index.html')).toContain('La bonne')
        expect(run.report?.problems.filter((problem) => problem.path === 'menu.yml')).toHaveLength(5)
      },
    }))
})
