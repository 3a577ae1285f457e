/** Sites that nobody would write: invented at random from tokens that break things, and what must hold of each. */
import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { linkProblems } from '#site-builder/markdown/link-problems.ts'
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import { readSite } from '#site-builder/reading/read-site.ts'
import { memorySource } from '#site-builder/sources/memory-source.ts'
import { outputs } from '#site-builder/theme/outputs.ts'
import { siteAddresses } from '#site-builder/theme/site-addresses.ts'
import { sentence } from '#site-builder/words/problems.ts'
import { goodSite } from '../build/scratch-site.ts'

const TOKENS = [
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '//evil.example/',
    '</style>',
  ],
  ...[
    'https://evil.example/" onclick="x',
    'data:text/html,<b>',
    'mailto:a@b?subject=%0d%0aBcc:x',
    'http://[::1',
    'tel:',
  ],
  ...['{{ 7*7 }}', '${7*7}', '$&', '../../etc/passwd', '__proto__', 'constructor', 'toString', '!!js/function x'],
  ...['&a *a', '<<: *a', '[', '}', '"', "'", '|', '>', '%', '@', '`', '#', ': ', '\t', '\n', '\r\n', '---', '...', '~'],
  ...[
    '0',
    '-1',
    '1e999',
    '.nan',
    '0x1F',
    'null',
    'yes',
    '[]',
    '{a: {b: {c: 1}}}',
    '[[[[[]]]]]',
    '9999-99-99',
    '2026-02-30',
  ],
  ...[
    '2026-11-24T25:00',
    '0000-00-00',
    '+275760-09-14',
    '2026-10-25T02:30',
    '2026-03-29T02:30',
    '2026-12-01T10:00+99:99',
  ],
  ...['\u202E', '\0', '😀', '\uD800', '\uFEFF', '\u2028', 'é'.repeat(3000), '\u200B', '\u00A0', '\\', ''],
  ...['BEGIN:VEVENT', '\nEND:VEVENT\n', ']]>', '<!--', '-->', '</textarea>', '&#x3c;', '&nbsp;'],
  ...[':::encadre', ':::', '::galerie{album="x"}', '::agenda{nombre=-1}', '::agenda{nombre=1e9}', '::contact{x=1}'],
  ...['::video{adresse="javascript:x"}', '::document[x]{fichier="/medias/2026/affiche.webp"}', '[^1]', '[^1]: note'],
  ...['| a | b |\n|---|---|\n| c |', '***', '```', '~~~', '> '.repeat(30), '- '.repeat(30), '[a](b "c)', '![](<x y>)'],
]
const KEYS = [
  ...['titre', 'description', 'image', 'chapeau', 'date', 'auteur', 'mots', 'debut', 'fin', 'lieu', 'adresse', 'tarif'],
  ...['inscription', 'annule', 'temps', 'contact', 'places', 'jusqu_au', 'photos', 'publier_le', 'retirer_le', 'nom'],
  ...[
    'redirections',
    'liens',
    'partenaires',
    'horaires',
    'actions',
    'palette',
    'page',
    'sous',
    'permalink',
    '__proto__',
  ],
]
const NAMES = [
  ...[
    'pages/con.md',
    'pages/Accueil.md',
    'pages/contact/x.md',
    'pages/agenda.md',
    'pages/a/b/c/d/e/f.md',
    'pages/é.md',
  ],
  ...['actualites/2026-13-01-x.md', 'actualites/x.md', 'agenda/2026-12-01.md', 'albums/b/c.md', 'benevolat/x.md'],
  ...[
    'menu.yml',
    'apparence.yml',
    'medias/2026/affiche.webp.yml',
    'pages/__proto__.md',
    'pages/x.11ty.js',
    'pages/404.md',
  ],
]

const token = fc.constantFrom(...TOKENS)
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(400), token }),
  fc.record({ kind: fc.constant('field' as const), key: fc.constantFrom(...KEYS), token }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(400), length: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('append' as const), tokens: fc.array(token, { minLength: 1, maxLength: 4 }) }),
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(text: string, by: Change): string {
  switch (by.kind) {
    case 'insert':
      return text.slice(0, by.at) + by.token + text.slice(by.at)
    case 'cut':
      return text.slice(0, by.at) + text.slice(by.at + by.length)
    case 'field':
      return text.replace('\n', () => `\n${by.key}: ${by.token}\n`)
    case 'append':
      return `${text}\n${by.tokens.join('\n\n')}\n`
  }
}

const GOOD = goodSite()
const TEXTS = Object.entries(GOOD).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
const edit = fc.record({
  of: fc.constantFrom(...TEXTS),
  to: fc.option(fc.constantFrom(...NAMES), { nil: null, freq: 3 }),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
})

/** What is inside quotes is an attribute's value: it was escaped, and only its protocol can hurt. */
function dangerIn(page: string): string | null {
  const markup = page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
  const link = /(?:href|src)="\s*(?:javascript:|data:|vbscript:|\/\/)[^"]*"/i.exec(markup)
  if (link) return link[0]
  const bare = markup.replace(/="[^"]*"/g, '=""')
  return /<script(?! src="")|<[a-z][^>]* on[a-z]+\s*=|<(?:iframe|style|object|embed|base)\b/i.exec(bare)?.[0] ?? null
}

describe('a site that nobody would write', () => {
  it('is read and printed, nothing of it becomes markup of ours, and each problem is a French sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), async (edits, addressed) => {
        const files = new Map<string, { text?: string; bytes?: Uint8Array; oid: string }>()
        for (const [path, content] of Object.entries(GOOD)) {
          files.set(path, typeof content === 'string' ? { text: content, oid: path } : { bytes: content, oid: path })
        }
        for (const [index, { of, to, changes }] of edits.entries()) {
          files.set(to ?? of[0], { text: changes.reduce(changed, of[1]), oid: `edit ${index}` })
        }
        const site = await readSite(memorySource(files, null), {
          now: Date.parse('2026-11-24T12:00:00Z'),
          city: null,
          baseUrl: addressed ? 'https://amis.example' : null,
        })
        const items = [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]
        const documents = new Map(items.map((item) => [item.path, parseDocument(item.body)]))
        const addresses = siteAddresses(site)
        const inTexts = items.flatMap((item) => {
          const document = documents.get(item.path)
          return document ? linkProblems(item, document, site, (address) => addresses.has(address)) : []
        })
        for (const problem of [...site.problems, ...inTexts]) {
          expect(sentence(problem)).toMatch(/[.!?»]$/)
          expect(sentence(problem)).not.toMatch(/undefined|NaN|\[object/)
        }
        if (site.problems.some((problem) => problem.refuses === true)) return
        for (const output of outputs({ site, documents })) {
          const printed = output.render()
          if (typeof printed !== 'string' || !/\/$|\.html$/.test(output.url)) continue
          expect([output.url, dangerIn(printed)]).toEqual([output.url, null])
          expect(printed).not.toMatch(/>(?:undefined|NaN|\[object Object\])<|Invalid Date/)
        }
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
