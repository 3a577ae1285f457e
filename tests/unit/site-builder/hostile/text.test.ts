/** Text that wants to be markup, a script, a calendar entry or a style. */
import { describe, expect, it } from 'vitest'
import { IDENTITY, page } from '../build/scratch-site.ts'
import { attack } from './attack.ts'

const SCRIPT = '</script><script>alert(1)</script>'

describe('text that wants to be something else', { timeout: 90_000 }, () => {
  it('keeps scripts of titles out of pages and out of the data for search engines', () =>
    attack({
      files: {
        'agenda/2026-12-06-mal.md': page(
          `Fête ${SCRIPT}`,
          'x',
          `debut: 2026-12-06T20:00\nlieu: ${JSON.stringify(SCRIPT)}\n`,
        ),
      },
      check: async ({ pages }) => expect(await pages()).not.toContain('<script>alert'),
    }))

  it('keeps line ends of fields out of calendars', () =>
    attack({
      files: {
        'agenda/2026-12-06-mal.md':
          '---\ntitre: "Fête\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\r\\nSUMMARY:Faux"\ndebut: 2026-12-06\nlieu: "Ici\\nATTENDEE:mailto:x@y.z"\n---\n',
      },
      guilty: ['agenda/2026-12-06-mal.md'],
      check: async ({ read }) => {
        const calendar = await read('agenda.ics')
        expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(2)
        expect(calendar).not.toMatch(/^(?:ATTENDEE|SUMMARY:Faux)/m)
      },
    }))

  it('shows raw HTML of a text as text', () =>
    attack({
      files: {
        'pages/mal.md': page(
          'Mal',
          `<script>alert(1)</script>\n\n<iframe src="https://mal.example"></iframe>\n\n<img src=x onerror=alert(1)>`,
        ),
      },
      check: async ({ read }) => {
        const html = await read('mal/index.html')
        expect(html).not.toMatch(/<iframe|<img src=x|<script>alert/)
        expect(html).toContain('&lt;script&gt;alert(1)')
      },
    }))

  it('refuses links that are programs, in texts and in fields', () =>
    attack({
      files: {
        'pages/mal.md': page(
          'Mal',
          '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) [d](//mal.example/x)',
        ),
        'agenda/2026-12-06-mal.md': page('x', 'x', 'debut: 2026-12-06\ninscription: javascript:alert(1)\n'),
        'identite.yml': `${IDENTITY}liens:\n  - {titre: Mal, adresse: "javascript:alert(1)"}\nactions:\n  - {titre: Mal, adresse: "vbscript:x"}\n`,
        'menu.yml': '- {titre: Mal, adresse: "javascript:alert(1)"}\n',
      },
      guilty: ['pages/mal.md', 'agenda/2026-12-06-mal.md', 'identite.yml', 'menu.yml'],
      check: async ({ pages }) =>
        expect(await pages()).not.toMatch(/href="?\s*(?:javascript|vbscript|data):|href="\/\/mal/i),
    }))

  it('escapes the identity everywhere', () =>
    attack({
      files: { 'identite.yml': IDENTITY.replace('Les Amis du Parvis', `'<b>"Amis"</b> ${SCRIPT}'`) },
      check: async ({ pages }) => expect(await pages()).not.toMatch(/<b>"Amis"|<script>alert/),
    }))

  it('takes a palette by its name only, so no value reaches the style sheet', () =>
    attack({
      files: { 'apparence.yml': 'palette: "foret;}body{display:none"\npolices: url(//mal.example)\n' },
      guilty: ['apparence.yml'],
      check: async ({ read, files }) => {
        const sheet = files.find((file) => file.endsWith('.css')) ?? ''
        expect(await read(sheet)).not.toMatch(/mal\.example|body\{display:none/)
      },
    }))

  it('takes direction marks out of titles and says so', () =>
    attack({
      files: { 'pages/mal.md': page('Facture \u202egpj.exe', 'x') },
      guilty: ['pages/mal.md'],
      check: async ({ pages }) => expect(await pages()).not.toContain('\u202e'),
    }))

  it('makes no request to another site, whatever picture a text names', () =>
    attack({
      files: {
        'pages/mal.md': page(
          'Mal',
          '![x](https://mal.example/p.png) ![y](//mal.example/p.png) ![z](data:image/png;base64,x)',
        ),
      },
      guilty: ['pages/mal.md'],
      check: async ({ read }) => expect(await read('mal/index.html')).not.toMatch(/src="(?:https:|\/\/|data:)/),
    }))

  it('ends a text that would take minutes to parse, and shows the other pages', () =>
    attack({
      files: {
        'pages/mal.md': page('Mal', '*a_ '.repeat(60_000)),
        'pages/nid.md': page('Nid', `${'> '.repeat(3000)}x`),
      },
      guilty: ['pages/mal.md', 'pages/nid.md'],
    }))

  it('keeps the report short when a text has thousands of faults, and names its page', () =>
    attack({
      files: { 'pages/mal.md': page('Mal', `${'[x](/nulle-part/)\n\n'.repeat(900)}[y](/${'z'.repeat(5000)}/)`) },
      guilty: ['pages/mal.md'],
      check: ({ run }) => {
        expect(run.report?.problems.length).toBeLessThan(100)
        expect(run.stderr.length).toBeLessThan(50_000)
      },
    }))
})
