/** Everything by which a site generator can be made to run, or to obey, what it should only show. */
import { describe, expect, it } from 'vitest'
import { page } from '../build/scratch-site.ts'
import { attack as attackWith, CANARY, program, type Attack } from './attack.ts'

const attack = (one: Attack): Promise<void> => attackWith({ process: true, ...one })
const write = `import('node:fs').then((fs) => fs.writeFileSync('../${CANARY}', 'x'))`
const SHELL = `{{ range.constructor("return process.mainModule.require('fs').writeFileSync('../${CANARY}','x')")() }}`

describe('content that wants to be a program', { timeout: 90_000 }, () => {
  it('does not run front matter in JavaScript, and names the page', () =>
    attack({
      files: { 'pages/mal.md': `---js\n${program()}\nmodule.exports = { titre: 'x' }\n---\n\nTexte.\n` },
      guilty: ['pages/mal.md'],
      check: ({ files }) => expect(files).not.toContain('mal/index.html'),
    }))

  it('does not take another language after the dashes for front matter', () =>
    attack({
      files: { 'pages/mal.md': '---json\n{"titre": "x", "permalink": "../x.html"}\n---\n' },
      guilty: ['pages/mal.md'],
    }))

  it('ignores templateEngineOverride and shows template code as typed', () =>
    attack({
      files: { 'pages/mal.md': page('Mal', SHELL, 'templateEngineOverride: njk\n') },
      check: async ({ read }) => expect(await read('mal/index.html')).toContain('range.constructor'),
    }))

  it('ignores a permalink that leads out of the site', () =>
    attack({
      files: { 'pages/mal.md': page('Mal', 'Texte.', 'permalink: ../../dehors.html\n') },
      check: ({ files }) => {
        expect(files).toContain('mal/index.html')
        expect(files.join()).not.toContain('dehors')
      },
    }))

  it('ignores a permalink that would replace the home page', () =>
    attack({
      files: { 'pages/mal.md': page('Mal', 'Ceci remplace tout.', 'permalink: /index.html\n') },
      check: async ({ read }) => {
        expect(await read('index.html')).toContain('Bienvenue chez nous.')
        expect(await read('index.html')).not.toContain('Ceci remplace tout.')
      },
    }))

  it('ignores pagination, which would make thousands of pages', () =>
    attack({
      files: {
        'pages/mal.md': page('Mal', 'x', `pagination:\n  data: liste\n  size: 1\nliste: [${'1,'.repeat(1000)}1]\n`),
      },
      check: ({ files }) => expect(files.filter((file) => file.includes('mal')).length).toBeLessThan(3),
    }))

  it('ignores layouts and computed data', () =>
    attack({
      files: {
        '_includes/base.njk': SHELL,
        'pages/mal.md': page('Mal', 'x', 'layout: base.njk\neleventyComputed:\n  permalink: "../{{ titre }}.html"\n'),
      },
      guilty: ['_includes/base.njk'],
    }))

  it('does not let .eleventyignore empty the site', () =>
    attack({ files: { '.eleventyignore': '**\n', '.gitignore': '*\n' }, guilty: ['.eleventyignore', '.gitignore'] }))

  it('does not run data files beside the pages', () =>
    attack({
      files: { 'pages/pages.11tydata.js': `${write}\nexport default {}`, 'pages/pages.11tydata.cjs': program() },
      guilty: ['pages/pages.11tydata.js', 'pages/pages.11tydata.cjs'],
    }))

  it('does not run global data files', () =>
    attack({ files: { '_data/mal.js': write, '_data/mal.cjs': program() }, guilty: ['_data/mal.js', '_data/mal.cjs'] }))

  it('does not run templates', () =>
    attack({
      files: {
        'pages/a.11ty.js': `${write}\nexport default () => 'x'`,
        'pages/b.njk': SHELL,
        'pages/c.liquid': '{% for i in (1..100000000) %}x{% endfor %}',
        'index.html': '<script>alert(1)</script>',
      },
      guilty: ['pages/a.11ty.js', 'pages/b.njk', 'pages/c.liquid', 'index.html'],
    }))

  it('does not load a configuration of the content, even when started from its folder', () =>
    attack({
      files: {
        'eleventy.config.js': `${write}\nexport default () => {}`,
        '.eleventy.js': program(''),
        'eleventy.config.cjs': program(''),
        'package.json': '{"type":"commonjs","scripts":{"postinstall":"touch ../canary-ran"}}',
        '.env': 'NODE_OPTIONS=--require ./mal.cjs\n',
        'mal.cjs': program(),
        'node_modules/@11ty/eleventy/index.js': program(),
      },
      guilty: ['eleventy.config.js', '.eleventy.js', 'mal.cjs'],
    }))

  it('shows what looks like a template, a placeholder or a pattern of replacement as it was typed', () =>
    attack({
      files: {
        'pages/mal.md': page('Prix : {{ 7*7 }}', 'a {{ 7*7 }} b ${process.env.PATH} c $& d $1 e <%= 1 %> f {% x %}'),
      },
      check: async ({ read }) => {
        const html = (await read('mal/index.html')).replaceAll('\u00a0', ' ')
        expect(html).toContain('a {{ 7*7 }} b ${process.env.PATH} c $&amp; d $1 e &lt;%= 1 %')
        expect(html).not.toContain('49')
      },
    }))
})
