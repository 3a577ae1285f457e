/** The examples of the GFM specification (0.29) for what it adds, compared as in `commonmark.test.ts`. */
import { describe, expect, it } from 'vitest'
import { normal, rendered, withoutIds } from './rendered.ts'

/** Called by its first row, since no title stands above it. */
const wrapped = (table: string): string => {
  const cells = [...table.matchAll(/<th(?: [^>]*)?>(.*?)<\/th>/g)].map(([, text]) => text)
  return `<div class="table" role="group" tabindex="0" aria-label="Tableau\u00a0: ${cells.join(', ')}"><table>${table}</table></div>`
}

const EXAMPLES: readonly { number: number; markdown: string; html: string }[] = [
  {
    number: 198,
    markdown: '| foo | bar |\n| --- | --- |\n| baz | bim |',
    html: wrapped('<thead><tr><th>foo</th><th>bar</th></tr></thead><tbody><tr><td>baz</td><td>bim</td></tr></tbody>'),
  },
  {
    number: 199,
    markdown: '| abc | defghi |\n:-: | -----------:\nbar | baz',
    html: wrapped(
      '<thead><tr><th class="align-center">abc</th><th class="align-right">defghi</th></tr></thead><tbody><tr><td class="align-center">bar</td><td class="align-right">baz</td></tr></tbody>',
    ),
  },
  {
    number: 200,
    markdown: '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
    html: wrapped(
      '<thead><tr><th>f|oo</th></tr></thead><tbody><tr><td>b <code>|</code> az</td></tr><tr><td>b <strong>|</strong> im</td></tr></tbody>',
    ),
  },
  {
    number: 201,
    markdown: '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
    html: `${wrapped('<thead><tr><th>abc</th><th>def</th></tr></thead><tbody><tr><td>bar</td><td>baz</td></tr></tbody>')}<blockquote><p>bar</p></blockquote>`,
  },
  {
    number: 202,
    markdown: '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
    html: `${wrapped('<thead><tr><th>abc</th><th>def</th></tr></thead><tbody><tr><td>bar</td><td>baz</td></tr><tr><td>bar</td><td></td></tr></tbody>')}<p>bar</p>`,
  },
  { number: 203, markdown: '| abc | def |\n| --- |\n| bar |', html: '<p>| abc | def | | --- | | bar |</p>' },
  {
    number: 204,
    markdown: '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
    html: wrapped(
      '<thead><tr><th>abc</th><th>def</th></tr></thead><tbody><tr><td>bar</td><td></td></tr><tr><td>bar</td><td>baz</td></tr></tbody>',
    ),
  },
  {
    number: 205,
    markdown: '| abc | def |\n| --- | --- |',
    html: wrapped('<thead><tr><th>abc</th><th>def</th></tr></thead>'),
  },
  {
    number: 279,
    markdown: '- [ ] foo\n- [x] bar',
    html: '<ul class="contains-task-list"><li class="task-list-item"><span class="task"><span class="visually-hidden">Non coché :</span></span> foo</li><li class="task-list-item"><span class="task task-done"><span class="visually-hidden">Coché :</span></span> bar</li></ul>',
  },
  {
    number: 280,
    markdown: '- [x] foo\n  - [ ] bar\n- [ ] bim',
    html: '<ul class="contains-task-list"><li class="task-list-item"><span class="task task-done"><span class="visually-hidden">Coché :</span></span> foo<ul class="contains-task-list"><li class="task-list-item"><span class="task"><span class="visually-hidden">Non coché :</span></span> bar</li></ul></li><li class="task-list-item"><span class="task"><span class="visually-hidden">Non coché :</span></span> bim</li></ul>',
  },
  {
    number: 491,
    markdown: '~~Hi~~ Hello, ~there~ world!',
    html: '<p><del>Hi</del> Hello, <del>there</del> world!</p>',
  },
  {
    number: 492,
    markdown: 'This ~~has a\n\nnew paragraph~~.',
    html: '<p>This ~~has a</p><p>new paragraph~~.</p>',
  },
  { number: 493, markdown: 'This will ~~~not~~~ strike.', html: '<p>This will ~~~not~~~ strike.</p>' },
  ...[
    [622, 'www.commonmark.org', '<a href="http://www.commonmark.org">www.commonmark.org</a>'],
    [
      623,
      'Visit www.commonmark.org/help for more information.',
      'Visit <a href="http://www.commonmark.org/help">www.commonmark.org/help</a> for more information.',
    ],
    [
      626,
      'www.google.com/search?q=(business))+ok',
      '<a href="http://www.google.com/search?q=(business))+ok">www.google.com/search?q=(business))+ok</a>',
    ],
    [628, 'www.commonmark.org/he<lp', '<a href="http://www.commonmark.org/he">www.commonmark.org/he</a><lp'],
    [
      629,
      'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))',
      '<a href="http://commonmark.org">http://commonmark.org</a></p><p>(Visit <a href="https://encrypted.google.com/search?q=Markup+(business)">https://encrypted.google.com/search?q=Markup+(business)</a>)',
    ],
    [630, 'foo@bar.baz', '<a href="mailto:foo@bar.baz">foo@bar.baz</a>'],
    [
      631,
      "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
      'hello@mail+xyz.example isn\'t valid, but <a href="mailto:hello+xyz@mail.example">hello+xyz@mail.example</a> is.',
    ],
    [632, 'a.b-c_d@a.b\n\na.b-c_d@a.b-', '<a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a></p><p>a.b-c_d@a.b-'],
  ].map(([number, markdown, html]) => ({ number: Number(number), markdown: String(markdown), html: `<p>${html}</p>` })),
]

describe('GFM', () => {
  it.each(EXAMPLES)('example $number', ({ markdown, html }) => {
    expect(normal(withoutIds(rendered(markdown)))).toBe(normal(html))
  })

  it('example 657: HTML that GFM filters is text like all other', () => {
    const html = rendered('<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.\n</blockquote>')
    expect(html.match(/<[^>]*>/g)).toEqual(['<p>', '</p>', '<p>', '</p>'])
    expect(html).toContain('&lt;title&gt; &lt;style&gt;')
  })

  it('footnotes have French labels and one prefix, and lead both ways', () => {
    const html = rendered('Un[^a] et encore un[^a].\n\n[^a]: La note.')
    expect(html).toContain('<a href="#note-fn-a" id="note-fnref-a"')
    expect(html).toContain('id="note-fn-a"')
    expect(html).toContain('href="#note-fnref-a-2"')
    expect(html).toContain('aria-label="Retour au texte, note 1"')
    expect(html).toMatch(/<h2[^>]*>Notes<\/h2>/)
  })
})
