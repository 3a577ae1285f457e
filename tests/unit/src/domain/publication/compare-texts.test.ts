import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { chosenText, compareTexts, differences, type Choice } from '#src/domain/publication/compare-texts.ts'
import { piecesOf } from '#src/domain/publication/text-pieces.ts'

const page = (title: string, ...blocks: string[]) =>
  `---\ntitre: ${title}\nlieu: Salle des fêtes\n---\n\n${blocks.join('\n\n')}\n`

const line = fc.constantFrom(
  'Un',
  'Deux mots',
  '- a',
  '- b',
  '  suite',
  '',
  '```',
  ':::encadre{type="info"}',
  ':::',
  '# Titre',
  '> cité',
  '---',
  'titre: x',
)
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))
const file = fc.oneof(
  text,
  fc.tuple(text).map(([body]) => `---\ntitre: A\nlieu: B\nlieu2: |\n  c\n---\n${body}`),
)

function choose(mine: string, theirs: string, base: string | null, choice: Choice) {
  const comparison = compareTexts(mine, theirs, base)
  return chosenText(comparison, new Map(differences(comparison).map((piece) => [piece.id, choice])))
}

describe('the pieces of a file', () => {
  it('put together are the file to the byte, whatever the file', () => {
    fc.assert(
      fc.property(file, (whole) => {
        const { opening, fields, closing, blocks } = piecesOf(whole)
        expect(opening + fields.map((f) => f.text).join('') + closing + blocks.map((b) => b.text).join('')).toBe(whole)
      }),
    )
  })

  it('keep a fenced block, a container and a list with empty lines whole', () => {
    const blocks = piecesOf(
      'Avant\n\n```\na\n\nb\n```\n\n:::encadre{type="info"}\nUn\n\nDeux\n:::\n\n- a\n\n  suite\n',
    ).blocks
    expect(blocks.map((block) => block.text.split('\n')[0])).toEqual(['Avant', '```', ':::encadre{type="info"}', '- a'])
  })
})

describe('two versions of a page', () => {
  it('without a difference ask nothing', () => {
    expect(differences(compareTexts(page('A', 'Un', 'Deux'), page('A', 'Un', 'Deux'), null))).toEqual([])
  })

  it('show only the paragraph that differs', () => {
    const found = differences(
      compareTexts(page('A', 'Un', 'À 20 h', 'Trois'), page('A', 'Un', 'À 21 h', 'Trois'), null),
    )
    expect(found.map(({ mine, theirs }) => [mine.trim(), theirs.trim()])).toEqual([['À 20 h', 'À 21 h']])
  })

  it('name the field of the information that differs', () => {
    const found = differences(compareTexts(page('Concert'), page('Bal'), null))
    expect(found).toMatchObject([{ field: 'titre', mine: 'titre: Concert\n', theirs: 'titre: Bal\n' }])
  })

  it('suggest the side that changed something when the other did not', () => {
    const base = page('A', 'Un', 'Deux')
    expect(differences(compareTexts(page('A', 'Un', 'Deux'), page('A', 'Un', 'Deux bis'), base))).toMatchObject([
      { suggested: 'theirs' },
    ])
    expect(differences(compareTexts(page('A', 'Un moi', 'Deux'), page('A', 'Un elle', 'Deux'), base))).toMatchObject([
      { suggested: null },
    ])
  })

  it('all mine gives my text to the byte', () => {
    fc.assert(
      fc.property(
        file,
        file,
        (mine, theirs) =>
          void expect(choose(mine, theirs, null, 'mine').replace(/\n+$/, '')).toBe(mineOf(mine, theirs)),
      ),
    )
  })

  it('without a choice lose no paragraph of either', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Un', 'Deux', 'Trois', 'Quatre', 'Cinq'), { maxLength: 6 }),
        fc.array(fc.constantFrom('Un', 'Deux', 'Six', 'Sept'), { maxLength: 6 }),
        (a, b) => {
          const both = chosenText(compareTexts(page('A', ...a), page('A', ...b), null), new Map())
          for (const block of [...a, ...b]) expect(both).toContain(`\n${block}\n`)
        },
      ),
    )
  })

  it('keep both of a paragraph as two paragraphs, also at the end of a file', () => {
    expect(choose('Un\n\nMoi', 'Un\n\nElle', null, 'both')).toBe('Un\n\nMoi\n\nElle')
  })

  it('never give a field twice', () => {
    expect(choose(page('Concert'), page('Bal'), null, 'both').match(/titre:/g)).toHaveLength(1)
  })
})

/** My text, but for the white space at its end; an opening of information may come from theirs when mine has none. */
function mineOf(mine: string, theirs: string): string {
  const [a, b] = [piecesOf(mine), piecesOf(theirs)]
  if (a.opening || !b.opening) return mine.replace(/\n+$/, '')
  return (b.opening + b.closing + mine).replace(/\n+$/, '')
}
