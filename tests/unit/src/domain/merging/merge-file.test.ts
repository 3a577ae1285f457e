import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { cutBlock, splitBlocks } from '#src/domain/merging/blocks.ts'
import { mergeFile } from '#src/domain/merging/merge-file.ts'
import { getField } from '#src/domain/page-file/set-field.ts'

const base = `---
# Notre page
titre: Contact
chapeau: Écrivez-nous # vite
inconnu: {a: 1}
---

# Nous trouver

Premier paragraphe.

Deuxième paragraphe.

- un
- deux

Dernier paragraphe.
`
const merge = (mine: string, theirs: string) => mergeFile('pages/contact.md', base, mine, theirs)
/** Both ways round: who is « mine » decides nothing. */
const mergesTo = (mine: string, theirs: string, text: string) => {
  expect(merge(mine, theirs)).toEqual({ kind: 'merged', text })
  expect(merge(theirs, mine)).toEqual({ kind: 'merged', text })
}

describe('two people edited one page', () => {
  it('both edits arrive from paragraphs that stand side by side', () => {
    const mine = base.replace('Premier', 'Tout premier')
    mergesTo(mine, base.replace('Deuxième', 'Second'), mine.replace('Deuxième', 'Second'))
  })

  it('both arrive from a changed last paragraph and one that was added below it', () => {
    const mine = base.replace('Dernier', 'Avant-dernier')
    mergesTo(mine, `${base}\nAjouté.\n`, `${mine}\nAjouté.\n`)
    const unended = base.trimEnd()
    const merged = mergeFile(
      'pages/a.md',
      unended,
      `${unended}\n\nAjouté.`,
      unended.replace('Dernier', 'Avant-dernier'),
    )
    expect(merged).toEqual({ kind: 'merged', text: `${unended.replace('Dernier', 'Avant-dernier')}\n\nAjouté.` })
  })

  it('both arrive from a paragraph that was taken away and another that was changed', () => {
    const mine = base.replace('Premier paragraphe.\n\n', '')
    mergesTo(mine, base.replace('- deux', '- deux\n- trois'), mine.replace('- deux', '- deux\n- trois'))
  })

  it('both arrive from the information and the text', () => {
    const mine = base.replace('titre: Contact', 'titre: "Nous écrire"')
    mergesTo(mine, base.replace('Deuxième', 'Second'), mine.replace('Deuxième', 'Second'))
  })

  it('both arrive from different fields, with comments and unknown fields as they were', () => {
    const mine = base.replace('titre: Contact', 'titre: Nous écrire').replace('{a: 1}', '{a: 1}\nimage: /medias/a.webp')
    const theirs = base.replace('Écrivez-nous', '"Venez"').replace('# Notre page', '# La page')
    const text = mine.replace('Écrivez-nous', '"Venez"').replace('# Notre page', '# La page')
    // The comment above a field goes with the field: the title was changed by me, so my comment stays.
    mergesTo(mine, base.replace('Écrivez-nous', '"Venez"'), mine.replace('Écrivez-nous', '"Venez"'))
    expect(merge(mine, theirs)).toEqual({ kind: 'merged', text: text.replace('# La page', '# Notre page') })
  })

  it('both arrive from two fields that were added in one place', () => {
    const mine = base.replace('{a: 1}\n', '{a: 1}\nimage: /a.webp\n')
    const theirs = base.replace('{a: 1}\n', '{a: 1}\ndescription: Ici\n')
    mergesTo(mine, theirs, base.replace('{a: 1}\n', '{a: 1}\ndescription: Ici\nimage: /a.webp\n'))
  })

  it('the same edit made twice is made once', () => {
    const edited = base.replace('Premier', 'Tout premier').replace('titre: Contact', 'titre: Nous')
    mergesTo(edited.replace('Deuxième', 'Second'), edited, edited.replace('Deuxième', 'Second'))
  })

  it('a field that one only wrote otherwise takes the value of the other', () => {
    const mine = base.replace('titre: Contact', "titre: 'Contact'")
    mergesTo(mine, base.replace('titre: Contact', 'titre: Nous'), base.replace('titre: Contact', 'titre: Nous'))
  })

  it('both arrive from two items of one list, nested ones too, and from one that was added', () => {
    const list = '- un\n- deux\n  - dedans\n  - encore\n- trois\n'
    const page = (text: string) => `Avant.\n\n${text}\nAprès.\n`
    const mine = list.replace('un', 'un seul').replace('dedans', 'dehors')
    const theirs = list.replace('encore', 'encore un').replace('- trois\n', '- trois\n- quatre\n')
    const both = '- un seul\n- deux\n  - dehors\n  - encore un\n- trois\n- quatre\n'
    for (const [one, two] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      expect(mergeFile('pages/a.md', page(list), page(one), page(two))).toEqual({ kind: 'merged', text: page(both) })
    }
    const numbered = '3. un\n4. deux\n\n5. trois'
    expect(mergeFile('pages/a.md', numbered, numbered.replace('un', 'UN'), numbered.replace('trois', 'TROIS'))).toEqual(
      { kind: 'merged', text: '3. UN\n4. deux\n\n5. TROIS' },
    )
  })

  it('both arrive from two rows of one table, and from its header beside a row', () => {
    const table = '| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n'
    const mine = table.replace('| 1 |', '| 10 |').replace('| 3 | 4 |\n', '| 3 | 4 |\n| 5 | 6 |\n')
    expect(mergeFile('pages/a.md', table, mine, table.replace('| 4 |', '| 40 |'))).toEqual({
      kind: 'merged',
      text: mine.replace('| 4 |', '| 40 |'),
    })
    expect(mergeFile('pages/a.md', table, mine, table.replace('| a |', '| A |'))).toEqual({
      kind: 'merged',
      text: mine.replace('| a |', '| A |'),
    })
  })

  it('columns that one added or moved and a row of the other are for people to decide', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n'
    const theirs = `${table}| 3 | 4 |\n`
    for (const mine of ['| b | a |\n|---|---|\n| 2 | 1 |\n', '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n']) {
      expect(mergeFile('pages/a.md', table, mine, theirs).kind).toBe('conflict')
    }
  })

  it('one item that both changed, each otherwise, is a conflict that shows the list', () => {
    const list = '- un\n- deux\n'
    expect(mergeFile('pages/a.md', list, '- un\n- mien\n', '- un\n- sien\n')).toEqual({
      kind: 'conflict',
      fields: [],
      regions: [{ base: ['- un\n- deux'], mine: ['- un\n- mien'], theirs: ['- un\n- sien'] }],
    })
  })

  it('one paragraph that both changed is theirs to decide, and named', () => {
    const outcome = merge(base.replace('Premier', 'Mien'), base.replace('Premier', 'Sien'))
    expect(outcome).toEqual({
      kind: 'conflict',
      fields: [],
      regions: [{ base: ['Premier paragraphe.'], mine: ['Mien paragraphe.'], theirs: ['Sien paragraphe.'] }],
    })
  })

  it('one field that both changed is named', () => {
    const outcome = merge(base.replace('Contact', 'Mien'), base.replace('Contact', 'Sien'))
    expect(outcome).toEqual({ kind: 'conflict', fields: ['titre'], regions: [] })
    const gone = merge(base.replace('titre: Contact\n', ''), base.replace('Contact', 'Sien'))
    expect(gone).toEqual({ kind: 'conflict', fields: ['titre'], regions: [] })
  })

  it('a paragraph that one changed and the other took away is a conflict', () => {
    expect(merge(base.replace('Premier paragraphe.\n\n', ''), base.replace('Premier', 'Sien')).kind).toBe('conflict')
  })

  it('two paragraphs added in one place are a conflict: nothing says which comes first', () => {
    expect(merge(`${base}\nMien.\n`, `${base}\nSien.\n`).kind).toBe('conflict')
  })

  it('a paragraph added beside one that was taken away is a conflict: it may have spoken of it', () => {
    const mine = base.replace('Premier paragraphe.\n\n', '')
    expect(merge(mine, base.replace('Deuxième', 'Ajouté.\n\nDeuxième')).kind).toBe('conflict')
  })

  it('a paragraph that would be swallowed by an unclosed box of the other is a conflict', () => {
    const mine = base.replace('Deuxième paragraphe.', '```\nDeuxième paragraphe.')
    expect(merge(mine, `${base}\nAjouté.\n`).kind).toBe('conflict')
  })

  it('blocks that would run into each other are parted', () => {
    const tight = 'Un\n# Titre\nDeux\n'
    const outcome = mergeFile(
      'pages/a.md',
      tight,
      tight.replace('# Titre', 'Texte\n\n# Titre'),
      tight.replace('Deux', 'Trois'),
    )
    expect(outcome.kind).toBe('merged')
    const text = outcome.kind === 'merged' ? outcome.text : ''
    expect(splitBlocks(text).blocks.map((block) => block.text)).toContain('Trois')
  })

  it('a file from Windows keeps its line ends', () => {
    const windows = base.replaceAll('\n', '\r\n')
    const outcome = mergeFile(
      'pages/a.md',
      windows,
      `${windows}\r\nAjouté.\r\n`,
      windows.replace('Dernier', 'Avant-dernier').replace('titre: Contact', 'titre: Nous'),
    )
    const text = `${windows}\r\nAjouté.\r\n`
      .replace('Dernier', 'Avant-dernier')
      .replace('titre: Contact', 'titre: Nous')
    expect(outcome).toEqual({ kind: 'merged', text })
  })

  it('settings are merged by field, lists as a whole', () => {
    const settings = 'nom: Reg’art\nliens:\n  - titre: A\n    adresse: https://a.example\ntelephone: 04\n'
    const mine = settings.replace('04', '05')
    expect(mergeFile('identite.yml', settings, mine, settings.replace('titre: A', 'titre: B'))).toEqual({
      kind: 'merged',
      text: mine.replace('titre: A', 'titre: B'),
    })
    const menu = '- page: a\n- page: b\n'
    expect(mergeFile('menu.yml', menu, `${menu}- page: c\n`, menu.replace('a', 'd')).kind).toBe('conflict')
    expect(mergeFile('menu.yml', menu, menu, menu.replace('a', 'd'))).toEqual({
      kind: 'merged',
      text: menu.replace('a', 'd'),
    })
  })

  it('information that cannot be read is taken from the one who changed it, or decided by a person', () => {
    const broken = base.replace('titre: Contact', 'titre: [Contact')
    mergesTo(broken, base.replace('Deuxième', 'Second'), broken.replace('Deuxième', 'Second'))
    expect(merge(broken, base.replace('chapeau: Écrivez', 'chapeau: Dites'))).toMatchObject({ kind: 'conflict' })
  })

  it('a file of another kind is never mixed', () => {
    expect(mergeFile('medias/a.svg', 'a\n\nb\n', 'A\n\nb\n', 'a\n\nB\n')).toEqual({
      kind: 'conflict',
      fields: [],
      regions: [],
    })
  })
})

describe('any two edits of any page', () => {
  const block = fc.constantFrom(
    'Un.',
    'Deux.',
    '# Titre',
    '- a\n- b',
    '- a\n- c\n- d',
    '- a\n  - b\n- c',
    '- b\n\n- c',
    '- a',
    '> cité',
    '```\ncode\n\nfin\n```',
    ':::encadre\nBoîte.\n:::',
    '| a |\n|---|\n| b |',
    '| a |\n|---|\n| b |\n| c |',
    '| a |\n|---|\n| d |\n| e |',
    '| e |\n|---|\n| b |',
    '***',
    '    code',
    '1. un',
    'a\nb',
    '[lien]: /x',
    '<div>',
    'constructor',
    '__proto__',
  )
  const gap = fc.constantFrom('\n\n', '\n\n\n', '\n')
  const body = fc.array(fc.tuple(block, gap), { maxLength: 7 }).map((parts) => parts.flat().join(''))
  const fields = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom('titre', 'chapeau', 'image', 'date', '__proto__'),
      fc.constantFrom('a', '"b"', '[c, d]', '|\n  e\n  f', ' # rien'),
    ),
    {
      maxLength: 4,
      selector: ([key]) => key,
    },
  )
  const file = fc
    .tuple(fields, body)
    .map(([pairs, text]) => `---\n${pairs.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${text}`)
  const path = 'pages/a.md'

  /** One file and two edits of it: a few blocks and fields changed, taken away, added. */
  const value = fc.constantFrom('x', '"y"', '[z]')
  const edit = fc.record({
    at: fc.nat(6),
    kind: fc.constantFrom('change', 'remove', 'add'),
    block,
    key: fc.constantFrom('titre', 'chapeau', 'image', 'date'),
    value,
  })
  const parts = fc.record({
    fields: fc.uniqueArray(fc.tuple(fc.constantFrom('titre', 'chapeau', 'image'), value), {
      maxLength: 3,
      selector: ([key]) => key,
    }),
    blocks: fc.array(fc.tuple(block, gap), { minLength: 2, maxLength: 7 }),
  })
  const edits = fc.array(edit, { minLength: 1, maxLength: 2 })
  type Parts = { fields: [string, string][]; blocks: [string, string][] }
  const written = ({ fields: pairs, blocks }: Parts) =>
    `---\n${pairs.map(([key, text]) => `${key}: ${text}\n`).join('')}---\n${blocks.flat().join('')}`
  const edited = (
    from: Parts,
    changes: readonly { at: number; kind: string; block: string; key: string; value: string }[],
  ) => {
    const to: Parts = structuredClone(from)
    for (const change of changes) {
      const at = change.at % (to.blocks.length + 1)
      if (change.kind === 'add') to.blocks.splice(at, 0, [change.block, '\n\n'])
      else if (change.kind === 'remove') to.blocks.splice(at, 1)
      else if (to.blocks[at]) to.blocks[at] = [change.block, to.blocks[at][1]]
      to.fields = to.fields.filter(([key]) => key !== change.key || change.kind !== 'remove')
      const field = to.fields.find(([key]) => key === change.key)
      if (change.kind === 'change' && field) field[1] = change.value
      if (change.kind === 'add' && !field) to.fields.push([change.key, change.value])
    }
    return written(to)
  }
  const trio = fc
    .tuple(parts, edits, edits)
    .map(([from, one, other]) => [written(from), edited(from, one), edited(from, other)] as const)

  it('an edit beside none is that edit, byte for byte', () => {
    fc.assert(
      fc.property(file, file, (before, after) => {
        expect(mergeFile(path, before, after, before)).toEqual({ kind: 'merged', text: after })
        expect(mergeFile(path, before, before, after)).toEqual({ kind: 'merged', text: after })
        expect(mergeFile(path, before, after, after)).toEqual({ kind: 'merged', text: after })
      }),
    )
  })

  it('it does not matter who is called mine', () => {
    fc.assert(
      fc.property(trio, ([before, mine, theirs]) => {
        const [one, other] = [mergeFile(path, before, mine, theirs), mergeFile(path, before, theirs, mine)]
        expect(one.kind).toBe(other.kind)
        if (one.kind === 'merged' && other.kind === 'merged') expect(blocksOf(one.text)).toEqual(blocksOf(other.text))
      }),
      { numRuns: 120 },
    )
  })

  it('every block, item and row of the result was written by one of the two, and so was every field', () => {
    fc.assert(
      fc.property(trio, ([before, mine, theirs]) => {
        const outcome = mergeFile(path, before, mine, theirs)
        if (outcome.kind === 'conflict') return
        const written = new Set([...partsOf(mine), ...partsOf(theirs)])
        for (const text of partsOf(outcome.text)) expect(written).toContain(text)
        for (const key of ['titre', 'chapeau', 'image', 'date', '__proto__']) {
          expect([getField(mine, key), getField(theirs, key)]).toContainEqual(getField(outcome.text, key))
        }
      }),
      { numRuns: 120 },
    )
  })

  it('no new block, item or row of anybody is lost', () => {
    fc.assert(
      fc.property(trio, ([before, mine, theirs]) => {
        const outcome = mergeFile(path, before, mine, theirs)
        if (outcome.kind === 'conflict') return
        const known = new Set(partsOf(before))
        for (const side of [mine, theirs]) {
          for (const text of partsOf(side)) if (!known.has(text)) expect(partsOf(outcome.text)).toContain(text)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('small edits are merged more often than not', () => {
    const merged = fc
      .sample(trio, { numRuns: 200, seed: 1 })
      .filter((files) => mergeFile(path, ...files).kind === 'merged')
    expect(merged.length).toBeGreaterThan(60)
  })

  it('merging again changes nothing', () => {
    fc.assert(
      fc.property(trio, ([before, mine, theirs]) => {
        const outcome = mergeFile(path, before, mine, theirs)
        if (outcome.kind === 'conflict') return
        expect(mergeFile(path, theirs, outcome.text, theirs)).toEqual(outcome)
        expect(mergeFile(path, mine, mine, outcome.text)).toEqual(outcome)
      }),
    )
  })

  it('the blocks of a text are the text again', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('', '\n', '\n\n  \n'), (text, before) => {
        const { blocks, before: lead } = splitBlocks(before + text)
        expect(lead + blocks.map((one) => one.text + one.after).join('')).toBe(before + text)
      }),
    )
  })

  it('edits of different paragraphs always both arrive', () => {
    const paragraphs = fc.integer({ min: 2, max: 8 })
    fc.assert(
      fc.property(paragraphs, fc.infiniteStream(fc.boolean()), (count, coin) => {
        const texts = Array.from({ length: count }, (_, index) => `Paragraphe ${index}.`)
        const hers = texts.map(() => coin.next().value === true)
        const edit = (of: string, who: string) => of.replace('Paragraphe', who)
        const joined = (parts: readonly string[]) => `---\ntitre: a\n---\n\n${parts.join('\n\n')}\n`
        const mine = texts.map((text, index) => (hers[index] ? edit(text, 'Mien') : text))
        const theirs = texts.map((text, index) => (hers[index] ? text : edit(text, 'Sien')))
        const both = texts.map((text, index) => edit(text, hers[index] ? 'Mien' : 'Sien'))
        expect(mergeFile(path, joined(texts), joined(mine), joined(theirs))).toEqual({
          kind: 'merged',
          text: joined(both),
        })
      }),
    )
  })
})

function blocksOf(file: string): string[] {
  return splitBlocks(file.replace(/^---\n[^]*?^---\n/m, '')).blocks.map(({ text }) => text)
}

/** The same, lists cut into their items and tables into their rows. */
function partsOf(file: string): string[] {
  return blocksOf(file).flatMap((block) => cutBlock(block)?.blocks.map(({ text }) => text) ?? [block])
}
