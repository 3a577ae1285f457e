/** Texts written to hurt: each is refused by counting, or parsed; none runs long, overflows, or gets a tag through. */
import { describe, expect, it } from 'vitest'
import { excessOf, LIMITS } from '#site-builder/markdown/limits.ts'
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import { printed, rendered } from './rendered.ts'

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

const SLOW: readonly [string, keyof typeof LIMITS, string][] = [
  ['marks of emphasis that never close', 'marksInParagraph', '*a_ '.repeat(2000)],
  ['many paragraphs of marks', 'markWork', `${'*a_ '.repeat(900)}\n\n`.repeat(10)],
  ['lists in lists on one line', 'nesting', '- '.repeat(300)],
  ['lists in lists on lines of their own', 'nesting', lines(60, (i) => `${'  '.repeat(i)}- a`)],
  ['quotes in quotes, without a word', 'nesting', '>'.repeat(5000)],
  ['directives in directives', 'nesting', lines(60, (i) => `${':'.repeat(100 - i)}encadre\n`)],
  ['a table of 1500 columns', 'cellsInRow', `a\n${'-|'.repeat(1500)}\n`],
  [
    'a table of 60 columns and many rows',
    'cellsInTables',
    `${'a|'.repeat(60)}\n${'-|'.repeat(60)}\n${'a\n'.repeat(500)}`,
  ],
  ['footnotes without end', 'footnoteMarks', '[^a] \n\n'.repeat(501)],
  ['directives without end', 'directives', '::agenda\n\n'.repeat(201)],
  ['a directive as long as a book', 'directiveLength', `::agenda{${'a=b '.repeat(2000)}}`],
  ['one word as long as a book', 'wordLength', 'a.'.repeat(5000)],
  ['addresses without end', 'addresses', 'a@b.c '.repeat(3001)],
  ['a million empty lines', 'lines', '\n'.repeat(200_000)],
  ['a paragraph of lazy lines', 'linesInBlock', `> ${'a\n'.repeat(5000)}`],
  ['more bytes than a page has', 'bytes', 'é '.repeat(100_000)],
]

describe('hostile texts', () => {
  it.each(SLOW)('%s: refused by %s before it is parsed', (_, limit, body) => {
    expect(excessOf(body)?.limit).toBe(limit)
    const document = parseDocument(body)
    expect(document.problems).toEqual([expect.objectContaining({ code: 'text-too-complex' })])
  })

  it('a refused text is shown as it was typed', () => {
    const html = rendered(`Bonjour <b>à</b> tous\n\n${'*a_ '.repeat(2000)}`)
    expect(html).toContain('<p>Bonjour &lt;b&gt;à&lt;/b&gt; tous</p>')
  })

  it('a line of markers that is text cannot end the paragraph that is counted', () => {
    expect(excessOf(`${'*a_ '.repeat(300)}\n      >\n`.repeat(5))?.limit).toBe('marksInParagraph')
  })

  it('what an association writes passes: a long page, a table of prices, nested lists', () => {
    const page = lines(400, (i) => `Un paragraphe **numéro ${i}**, avec [un lien](/contact/) et une *nuance*.\n`)
    const table = `| a | b | c |\n|---|---|---|\n${'| 1 € | 2 € | 3 € |\n'.repeat(200)}`
    const list = '- a\n  - b\n    - c\n      1. d\n'.repeat(40)
    expect(excessOf(`${page}\n\n${table}\n\n${list}`)).toBeNull()
  })

  it('HTML that passes its limit is refused too', () => {
    const body = `${'`&` '.repeat(900)}\n\n`.repeat(3) + `x[^1]\n\n[^1]: ${'a '.repeat(1000)}`
    expect(printed(parseDocument(body)).length).toBeLessThan(LIMITS.htmlLength)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](//evil.example/)',
    '[x](/\\evil.example/)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](https://evil.example/pixel.gif)',
    '![x](/medias/../../secret.webp)',
    '[x]: javascript:alert(1)\n\n[x]',
    '::bouton[x]{vers="javascript:alert(1)"}',
    '::video{adresse="javascript:alert(1)"}',
    '::document[x]{fichier="/medias/../../../etc/passwd"}',
    ':::encadre{type="info\\" onclick=alert(1)"}\nx\n:::',
    ':::encadre{onclick="alert(1)" style="x" .y #z}\nx\n:::',
    '[x](/a/ "a\\" onmouseover=\\"alert(1)")',
    '```"><script>\nx\n```',
    '# <x-hole n="0">',
    '<x-hole n="0"></x-hole>',
  ])('nothing runs and nothing is fetched from elsewhere: %s', (body) => {
    const html = rendered(body)
    expect(html).not.toMatch(/<(?:script|img|iframe|svg|x-hole|style|object)\b(?! src="medias\/)/i)
    // Attributes, that is what stands in a tag outside of quotes.
    for (const tag of html.match(/<[^>]*>/g) ?? []) {
      const names = tag.replace(/"[^"]*"/g, '')
      expect(names).not.toMatch(/\son\w+|style/i)
      expect(tag).not.toMatch(/(?:href|src)="(?:javascript|data|vbscript):/i)
      expect(tag).not.toMatch(/(?:href|src)="[/\\]{2}/)
    }
  })

  it('a text cannot make a hole, nor break out of one', () => {
    const document = parseDocument('\0 0\0 <x-hole n="0"></x-hole> ![a"><b>](/medias/2026/a.webp)')
    expect(document.parts.filter((part) => typeof part !== 'string')).toEqual([
      { hole: 'picture', path: 'medias/2026/a.webp', alt: 'a"><b>', title: '', alone: false },
    ])
  })

  it('replacement patterns and template marks stay as typed', () => {
    expect(rendered('$& $1 {{ x }} ${y} <%= z %>')).toBe('<p>$&amp; $1 {{ x }} ${y} &lt;%= z %&gt;</p>')
  })
})
