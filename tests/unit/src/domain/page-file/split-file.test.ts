import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { joinFile, splitFile } from '#src/domain/page-file/split-file.ts'

describe('a file in its parts', () => {
  it.each([
    ['---\ntitre: a\n---\nTexte.\n', 'titre: a\n', 'Texte.\n'],
    ['---\r\ntitre: a\r\n---\r\nTexte.\r\n', 'titre: a\r\n', 'Texte.\r\n'],
    ['\uFEFF---\ntitre: a\n---\n', 'titre: a\n', ''],
    ['---\n---', '', ''],
    ['---\ntitre: a\n---\n\n---\nTexte.\n', 'titre: a\n', '\n---\nTexte.\n'],
  ])('is cut at its second line of dashes: %j', (text, yaml, body) => {
    expect(splitFile(text)).toMatchObject({ kind: 'parts', parts: { yaml, body } })
  })

  it('has no information when it does not begin with dashes, and is unclosed when only one line has them', () => {
    expect(splitFile('Texte.\n---\n')).toEqual({ kind: 'none', mark: '', body: 'Texte.\n---\n' })
    expect(splitFile('---\ntitre: a\n')).toEqual({ kind: 'unclosed' })
    expect(splitFile('--- \ntitre: a\n---\n').kind).toBe('none')
  })

  it('is the same file again when joined', () => {
    const pieces = fc.constantFrom('---', '\n', '\r\n', '\r', 'a: b', 'texte', ' ', '\uFEFF')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const file = splitFile(text)
        if (file.kind === 'parts') expect(joinFile(file.parts)).toBe(text)
        if (file.kind === 'none') expect(file.mark + file.body).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })
})
