import { fc } from '#tests/harness/invent.ts'
import type { Nodes, Root } from 'mdast'
import { expect, it } from 'vitest'
import { parseTree } from '#site-builder/markdown/syntax.ts'
import type { DocumentAdapter, ReadDocument, SourceNode } from '#src/domain/write-back/adapter.ts'
import { misreadInWhole, misreadInWindows } from '#src/domain/write-back/misread-blocks.ts'
import { sourceText } from '#src/domain/write-back/source-text.ts'
import { windowsOf, type Patched } from '#src/domain/write-back/windows.ts'

/** Blocks as people write them, and many that reach further than they seem to. */
const snippets = [
  'Un paragraphe.',
  'Deux lignes\nde texte',
  'Voir [la carte], [^1] et [ici][la carte].',
  '# Titre',
  'Souligné\n---',
  '---',
  '- un\n- deux',
  '- un\n\n- deux\n\n  suite',
  '* autre\n* liste',
  '1. un\n2. deux',
  '- a\n  - b\n\n    c',
  '   - en retrait',
  '    du code',
  '```\ncode\n\nfin\n```',
  '```\nsans fin',
  '~~~\nsans fin',
  '> cité\n> encore',
  '> cité\nparesseux',
  '> - liste\n>\n>   suite',
  '<div>\n\ntexte\n\n</div>',
  '<div>',
  '<!-- note',
  'fin -->',
  '<pre>\n\nx\n\n</pre>',
  '<script>',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '| a | b |',
  '|---|---|',
  ':::encadre{type="info"}\nUn.\n\nDeux.\n:::',
  ':::encadre\nsans fin',
  '::::encadre\n:::encadre\nx\n:::\n::::',
  ':::',
  '::contact',
  '  suite en retrait',
  '     loin',
  '=====',
  '\\',
  'fin de ligne  ',
]
const definitions = ['[la carte]: /carte/', '[^1]: Une note.\n\n    Sa suite.', '> [la carte]: /autre/', '- [^1]: x']
const gaps = fc.constantFrom('\n\n', '\n', '\n\n\n', '\n \n', '\n\t\n')
const block = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...snippets) },
  { weight: 1, arbitrary: fc.constantFrom(...definitions) },
)
const page = fc
  .tuple(
    fc.array(fc.tuple(block, gaps), { minLength: 1, maxLength: 12 }),
    fc.constantFrom('', '\n', '\ufeff', '\n\n'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([blocks, lead, ending]) => (lead + blocks.flat().join('')).replaceAll('\n', ending))

/** What happens to each block of the page, and what is put before it. */
const plan = fc.array(
  fc.record({
    deed: fc.oneof({ weight: 9, arbitrary: fc.constant('keep') }, fc.constantFrom('replace', 'delete')),
    text: fc.constantFrom(...snippets),
    insert: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, fc.constantFrom(...snippets)),
    gap: gaps,
  }),
  { minLength: 12, maxLength: 12 },
)

const shapeOf = (node: Nodes): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'position' || key === 'spread' ? undefined : value))

function read(text: string, known = ''): ReadDocument<Nodes> {
  const tree: Root = parseTree(known + text)
  let after = 0
  const all = tree.children.map((node) => {
    const [from, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    // micromark lets a heading begin where definitions above it do.
    const start = from < after ? after + ((known + text).slice(after).search(/\S/) || 0) : from
    after = end
    const [shape, shift] = ['leaf' as const, known.length]
    return {
      node,
      source: { shape, start: start - shift, end: end - shift, children: [], loose: false } satisfies SourceNode,
    }
  })
  const own = all.filter(({ source }) => source.start >= 0)
  return { nodes: own.map(({ node }) => node), sources: own.map(({ source }) => source) }
}

const defines = (text: string) => /^[>\s-]*\[\^?[^\]]+\]:/m.test(text)
const adapter = { read, meaning: shapeOf } as DocumentAdapter<Nodes>

it('what is read around the edits tells as much as reading the whole page', { timeout: 120_000 }, () => {
  let [right, wrong, smaller] = [0, 0, 0]
  fc.assert(
    fc.property(page, plan, (file, steps) => {
      const source = sourceText(file)
      const opened = read(source.text)
      const ending = source.lineEnding
      const known = opened.nodes
        .filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition' || defines(shapeOf(node)))
        .map((node) => source.text.slice(node.position?.start.offset, node.position?.end.offset))
      // The rule of the caller: the whole is read when definitions are deep in the page or touched.
      const isDeep = opened.nodes.some((node) => 'children' in node && /"(?:footnoteD|d)efinition"/.test(shapeOf(node)))
      fc.pre(!isDeep)

      let body = source.mark + source.slice(0, opened.sources[0]?.start ?? source.text.length)
      const pieces: { start: number; end: number; before: number | null }[] = []
      const wanted: string[] = []
      const put = (text: string, before: number | null, gap: string, meaning: string): void => {
        if (pieces.length > 0) body += gap
        pieces.push({ start: body.length, end: body.length + text.length, before })
        body += text
        wanted.push(meaning)
      }
      const alone = (text: string) => read(text).nodes.map(shapeOf)
      let last = -1
      opened.nodes.forEach((node, index) => {
        const { deed, text, insert, gap } = steps[index] ?? { deed: 'keep', text: '', insert: null, gap: '\n\n' }
        const own = opened.sources[index]
        if (!own) return
        if (insert !== null && alone(insert).length === 1)
          put(insert.replaceAll('\n', ending), null, gap.replaceAll('\n', ending), alone(insert)[0] ?? '')
        const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
        if (deed === 'delete' && !isDefinition) return
        if (deed === 'replace' && !isDefinition && alone(text).length === 1) {
          put(text.replaceAll('\n', ending), null, gap.replaceAll('\n', ending), alone(text)[0] ?? '')
          return
        }
        const asInFile = pieces.at(-1)?.before === index - 1 && last === index - 1
        const between = asInFile
          ? source.slice(opened.sources[index - 1]?.end ?? 0, own.start)
          : gap.replaceAll('\n', ending)
        put(source.slice(own.start, own.end), index, between, shapeOf(node))
        last = index
      })
      const end = opened.sources.at(-1)?.end ?? 0
      body += source.slice(end, source.text.length)
      const patched: Patched = { body, pieces }

      const windows = windowsOf(patched, source, opened.sources)
      const context = known.length === 0 ? '' : `${known.join('\n\n')}\n\n[parvis]: /\n\n`
      const near = misreadInWindows(adapter, patched, wanted, windows, context)
      const whole = misreadInWhole(adapter, patched, wanted)
      if (whole.size === 0) right++
      else wrong++
      if (windows.reduce((sum, window) => sum + window.end - window.start, 0) < body.length / 2) smaller++
      expect(near.size === 0).toBe(whole.size === 0)
    }),
    { numRuns: 800 },
  )
  // The page was edited well and badly, and mostly a part of it was enough.
  expect(Math.min(right, wrong)).toBeGreaterThan(40)
  expect(smaller).toBeGreaterThan(40)
})
