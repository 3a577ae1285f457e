/** Paths and fields that want an address which is not theirs. */
import { describe, expect, it } from 'vitest'
import { page } from '../build/scratch-site.ts'
import { attack } from './attack.ts'

describe('addresses that belong to somebody else', { timeout: 90_000 }, () => {
  it('refuses names that differ by a capital or an accent’s form from what an address may be', () =>
    attack({
      files: {
        'pages/Bonne.md': page('Usurpée', 'Je prends la place.'),
        'pages/e\u0301te\u0301.md': page('A'),
        'pages/\u00e9t\u00e9.md': page('B'),
        'medias/2026/Affiche.webp': 'x',
      },
      guilty: ['pages/Bonne.md', 'pages/\u00e9t\u00e9.md', 'pages/e\u0301te\u0301.md', 'medias/2026/Affiche.webp'],
      check: async ({ pages }) => expect(await pages()).not.toContain('Je prends la place.'),
    }))

  it('refuses the site’s own addresses and names of devices', () => {
    const names = [
      'mentions-legales',
      'agenda',
      'medias/x',
      'theme/x',
      'con',
      'nul',
      'com1',
      'index',
      '404',
      'recherche',
      'parvis',
      'bonne/index',
    ]
    return attack({
      files: Object.fromEntries(names.map((name) => [`pages/${name}.md`, page('Usurpée', 'Je prends la place.')])),
      guilty: names.map((name) => `pages/${name}.md`),
      check: async ({ pages }) => expect(await pages()).not.toContain('Je prends la place.'),
    })
  })

  it('refuses names that a shell, a URL or a file system would read in its own way', () => {
    const names = [
      'a b',
      '-x',
      'x-',
      'a..b',
      'a%2e%2e',
      'a;b',
      'a\\..\\b',
      '__proto__',
      'a\nb',
      '$(touch x)',
      'x'.repeat(100),
    ]
    return attack({
      files: Object.fromEntries(names.map((name) => [`pages/${name}.md`, page('Mal')])),
      guilty: names.filter((name) => !name.includes('\n')).map((name) => `pages/${name}.md`),
      check: ({ run }) => expect(run.report?.problems.length).toBeGreaterThanOrEqual(names.length),
    })
  })

  it('refuses former addresses that lead out, are taken, or are files', () =>
    attack({
      files: {
        'pages/mal.md': page(
          'Mal',
          'x',
          'redirections: ["/../../dehors/", "//mal.example/", "/medias/2026/affiche.webp", "/.htaccess", "/agenda/", "/", "/bonne/", "/parvis.json", "/theme/x/", "/ancienne/"]\n',
        ),
      },
      guilty: ['pages/mal.md'],
      check: ({ run, files }) => {
        expect(run.report?.problems.filter((problem) => problem.path === 'pages/mal.md')).toHaveLength(9)
        expect(files.filter((file) => file.startsWith('.redirections/'))).toEqual([
          '.redirections/ancienne.txt',
          '.redirections/ancienne/index.txt',
        ])
      },
    }))

  it('takes only pictures of the site for pictures', () =>
    attack({
      files: {
        'pages/mal.md': page(
          'Mal',
          '![x](/medias/../../secret.webp) ![y](../../etc/passwd)',
          'image: ../../../etc/passwd\n',
        ),
        'albums/mal.md': page('Mal', 'x', 'photos: [/etc/passwd, medias/../identite.yml, medias/2026/affiche.webp]\n'),
        'apparence.yml': 'logo: medias/2026/../../../x.webp\n',
      },
      guilty: ['pages/mal.md', 'albums/mal.md', 'apparence.yml'],
      check: async ({ pages }) => expect(await pages()).not.toContain('etc/passwd"'),
    }))

  it('refuses dates that do not exist', () =>
    attack({
      files: {
        'agenda/2026-02-30-mal.md': page('Mal', 'x', 'debut: 2026-02-28\n'),
        'agenda/2026-12-07-mal.md': page('Mal', 'x', 'debut: 2026-13-45T99:99\n'),
        'actualites/0000-00-00-mal.md': page('Mal'),
      },
      guilty: ['agenda/2026-02-30-mal.md', 'agenda/2026-12-07-mal.md', 'actualites/0000-00-00-mal.md'],
    }))
})
