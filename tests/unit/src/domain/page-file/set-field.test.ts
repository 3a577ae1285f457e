import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { sameValue, type FieldValue } from '#src/domain/page-file/field-value.ts'
import { editField, getField, setField } from '#src/domain/page-file/set-field.ts'

const page = `---
# Écrit par Léa
titre: "Bonjour" # ne pas changer
chapeau: |
  deux
  lignes
inconnu: {a: 1,   b: [x,y]}
places: 12
photos:
  - a
  - b # la plus belle

# pour plus tard
vide:
'guillemets' : 'l''été'
---

Corps **gras**.
`

describe('a field of a page', () => {
  it.each<[string, FieldValue | undefined, string, string]>([
    ['titre', 'L’été : « "fort" »', 'titre: "Bonjour" #', 'titre: "L’été : « \\"fort\\" »" #'],
    ['chapeau', 'une ligne', 'chapeau: |\n  deux\n  lignes\n', 'chapeau: une ligne\n'],
    ['chapeau', 'deux\nautres', 'chapeau: |\n  deux\n  lignes\n', 'chapeau: |-\n  deux\n  autres\n'],
    ['places', '13', 'places: 12', 'places: 13'],
    ['places', '0476123456', 'places: 12', 'places: "0476123456"'],
    ['places', undefined, 'places: 12\n', ''],
    ['photos', ['x', 'y: z'], '  - a\n  - b # la plus belle\n', '  - x\n  - "y: z"\n'],
    ['photos', undefined, 'photos:\n  - a\n  - b # la plus belle\n', ''],
    ['vide', 'plein', 'vide:', 'vide: plein'],
    ['guillemets', 'l’hiver', "'l''été'", "'l’hiver'"],
    ['annule', true, "'l''été'\n", "'l''été'\nannule: true\n"],
    ['debut', '2026-11-20T18:30', "'l''été'\n", "'l''été'\ndebut: 2026-11-20T18:30\n"],
    ['titre', 'true', '"Bonjour"', '"true"'],
    [
      'liens',
      [{ titre: 'Dons', adresse: 'https://x.example' }],
      "'l''été'\n",
      "'l''été'\nliens:\n  - titre: Dons\n    adresse: https://x.example\n",
    ],
  ])('%s becomes %j, and no other byte changes', (key, value, before, after) => {
    expect(page.split(before)).toHaveLength(2)
    expect(setField(page, key, value)).toBe(page.replace(before, () => after))
  })

  it('is left as it is written when the value is the same', () => {
    for (const [key, value] of [
      ['titre', 'Bonjour'],
      ['places', '12'],
      ['photos', ['a', 'b']],
      ['chapeau', 'deux\nlignes\n'],
    ] as const) {
      expect(setField(page, key, value)).toBe(page)
    }
  })

  it('begins the information of a file that has none, over its text', () => {
    expect(setField('', 'titre', 'Neuf')).toBe('---\ntitre: Neuf\n---\n')
    expect(setField('Texte.\n', 'titre', 'Neuf')).toBe('---\ntitre: Neuf\n---\nTexte.\n')
    expect(setField('\uFEFFUn.\r\nDeux.\r\n', 'titre', 'Neuf')).toBe(
      '\uFEFF---\r\ntitre: Neuf\r\n---\r\nUn.\r\nDeux.\r\n',
    )
    expect(setField('---\n---\nTexte.\n', 'titre', 'Neuf')).toBe('---\ntitre: Neuf\n---\nTexte.\n')
    expect(setField('Texte.\n', 'titre', undefined)).toBe('Texte.\n')
  })

  it('keeps the line ends and the mark of a file from Windows', () => {
    const windows = `\uFEFF${page.replaceAll('\n', '\r\n')}`
    const expected = windows.replace('"Bonjour"', '"Bonsoir"').replace('places: 12\r\n', '')
    expect(setField(setField(windows, 'titre', 'Bonsoir'), 'places', undefined)).toBe(expected)
    expect(setField(windows, 'photos', ['x', 'y'])).toBe(
      windows.replace('  - a\r\n  - b # la plus belle\r\n', '  - x\r\n  - y\r\n'),
    )
  })

  it('is written into information of another shape, which keeps its other values', () => {
    const flow = '---\n{titre: Un, inconnu: 2}\n---\nTexte.\n'
    const text = setField(flow, 'titre', 'Deux')
    expect(getField(text, 'titre')).toEqual({ kind: 'value', value: 'Deux' })
    expect(getField(text, 'inconnu')).toEqual({ kind: 'value', value: '2' })
    expect(text.endsWith('---\nTexte.\n')).toBe(true)
  })

  it.each([
    ['an open bracket', '---\ntitre: [a\n---\nTexte.\n', 3],
    ['a field twice', '---\ntitre: a\ntitre: b\n---\n', 3],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', 2],
    ['no second line of dashes', '---\ntitre: a\n', 1],
    ['a list instead of fields', '---\n- a\n---\n', 2],
  ])('is not touched where the information cannot be read: %s', (_name, text, line) => {
    expect(editField(text, 'titre', 'Neuf')).toEqual({ kind: 'faulty', line })
    expect(setField(text, 'titre', 'Neuf')).toBe(text)
  })

  it('is read as the builder reads it', () => {
    expect(getField(page, 'places')).toEqual({ kind: 'value', value: '12' })
    expect(getField(page, 'vide')).toEqual({ kind: 'value', value: null })
    expect(getField(page, 'absent')).toEqual({ kind: 'absent' })
    expect(getField('---\na: [\n---\n', 'a')).toMatchObject({ kind: 'faulty' })
  })
})

describe('any field of any page', () => {
  const key = fc.constantFrom('titre', 'chapeau', 'inconnu', 'places', 'photos', 'vide', 'guillemets', 'neuf')
  const text = fc.string({ unit: fc.constantFrom(...'aé 0:#-"\'\\[]{}&*!|>%@`,?\n\t’«\u{1F3B6}'), maxLength: 30 })
  const value: fc.Arbitrary<FieldValue> = fc.oneof(text, fc.boolean(), fc.array(text, { maxLength: 4 }))
  const ends = fc.constantFrom('\n', '\r\n')

  it('says what was set, and nothing else of the file changes', () => {
    fc.assert(
      fc.property(key, value, ends, (name, wanted, end) => {
        const before = page.replaceAll('\n', end)
        const edit = editField(before, name, wanted)
        if (edit.kind === 'faulty') throw new Error('faulty')
        expect(getField(edit.text, name)).toEqual({ kind: 'value', value: wanted })
        expect(edit.text.endsWith(`---${end}${end}Corps **gras**.${end}`)).toBe(true)
        for (const other of ['titre', 'chapeau', 'inconnu', 'places', 'photos', 'vide', 'guillemets']) {
          if (other !== name) expect(getField(edit.text, other)).toEqual(getField(before, other))
        }
        for (const line of ['# Écrit par Léa', '# pour plus tard']) expect(edit.text).toContain(line)
        expect(setField(edit.text, name, wanted)).toBe(edit.text)
      }),
    )
  })

  it('is gone when it was set and taken away again', () => {
    fc.assert(
      fc.property(value, (wanted) => {
        expect(setField(setField(page, 'neuf', wanted), 'neuf', undefined)).toBe(page)
      }),
    )
  })

  it('never makes an edit fail by an exception, whatever the file holds', () => {
    const pieces = fc.constantFrom(
      '---\n',
      'titre: a\n',
      '? b\n',
      '- c\n',
      '  d: e\n',
      '"f": [\n',
      '# g\n',
      '...\n',
      '%YAML 1.2\n',
      '\t',
      '\r',
      '&x ',
      '*x\n',
      '!!str ',
      '|\n',
      '\uFEFF',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), value, (parts, wanted) => {
        const file = parts.join('')
        const edit = editField(file, 'titre', wanted)
        if (edit.kind === 'written') {
          const read = getField(edit.text, 'titre')
          expect(read.kind === 'value' && sameValue(read.value, wanted)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
