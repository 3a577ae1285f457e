import { describe, expect, it } from 'vitest'
import { faultsOf, mendFile, type MendOptions } from '#src/domain/page-file/mend-file.ts'
import { informationOf } from '#src/domain/contents/page-text.ts'

const known = new Set(['titre', 'description', 'lieu', 'debut', 'mots', 'annule'])
const options: MendOptions = {
  known,
  valueOf: (key, text) =>
    text.trim() === '' ? undefined : key === 'mots' ? text.split(',').map((one) => one.trim()) : text.trim(),
}
const mended = (file: string, answers: readonly (string | null)[] = []) => mendFile(file, answers, options)
const page = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nLe texte : intact.\n`

describe('information that was made faulty by hand', () => {
  it('that is sound has no fault', () => {
    expect(faultsOf(page('titre: Loto', '# note', 'mots: [a, b]'), known)).toEqual([])
    expect(faultsOf('Du texte seul.\n', known)).toEqual([])
  })

  it('is told by line and field, with what it most likely says', () => {
    const file = page('inconnu:   gardé # ici', 'titre: Loto : le grand', 'lieu:   Salle   # à droite')
    expect(faultsOf(file, known)).toEqual([
      { line: 3, key: 'titre', reason: 'syntax', written: 'titre: Loto : le grand', proposal: 'Loto : le grand' },
    ])
  })

  it('is mended without touching anything else', () => {
    const file = page('inconnu:   gardé # ici', 'titre: Loto : le grand', 'lieu:   Salle   # à droite')
    expect(mended(file)).toBe(page('inconnu:   gardé # ici', 'titre: "Loto : le grand"', 'lieu:   Salle   # à droite'))
    expect(informationOf(mended(file, ['Loto']) ?? '')).toMatchObject({
      titre: 'Loto',
      lieu: 'Salle',
      inconnu: 'gardé',
    })
  })

  it.each([
    ['a quote that is not closed', page('titre: "Loto', 'lieu: Salle'), { titre: 'Loto', lieu: 'Salle' }],
    ['a space that is missing', page('titre:Loto', 'lieu: Salle'), { titre: 'Loto', lieu: 'Salle' }],
    ['a space too many', page('titre: Loto', '  lieu: Salle'), { titre: 'Loto', lieu: 'Salle' }],
    ['a tab', page('titre: Loto', '\tlieu: Salle'), { titre: 'Loto', lieu: 'Salle' }],
    ['a star', page('titre: *Loto*', 'lieu: Salle'), { titre: '*Loto*', lieu: 'Salle' }],
    ['an exclamation mark', page('titre: !Loto', 'lieu: Salle'), { titre: '!Loto', lieu: 'Salle' }],
    ['a list out of line', page('titre: Loto', 'mots:', '  - un', ' - deux'), { titre: 'Loto', mots: ['un', 'deux'] }],
    ['a bracket that is not closed', page('titre: [Complet] Loto', 'lieu: Salle'), { titre: '[Complet] Loto' }],
  ])('by %s can be read again', (_, file, values) => {
    expect(informationOf(file)).toBeNull()
    const now = mended(file) ?? ''
    expect(informationOf(now)).toMatchObject(values)
    expect(now.endsWith('\n---\n\nLe texte : intact.\n')).toBe(true)
    expect(faultsOf(now, known)).toEqual([])
  })

  it('keeps as a comment what is no field, and the second of two', () => {
    const file = page('titre: Loto', 'ceci est une phrase', 'titre: Bal')
    expect(faultsOf(file, known).map(({ line, key, reason, proposal }) => [line, key, reason, proposal])).toEqual([
      [3, null, 'no-field', null],
      [4, 'titre', 'duplicate', 'Loto'],
    ])
    expect(mended(file)).toBe(page('titre: Loto', '# ceci est une phrase', '# titre: Bal'))
    expect(mended(file, [null, 'Bal'])).toBe(page('titre: Bal', '# ceci est une phrase', '# titre: Bal'))
  })

  it('gets the line of dashes that it lacks', () => {
    const unclosed = '---\ntitre: Loto\nlieu: Salle\n\nVenez nombreux.\n'
    expect(faultsOf(unclosed, known)).toMatchObject([{ reason: 'frame', line: 4 }])
    expect(mended(unclosed)).toBe('---\ntitre: Loto\nlieu: Salle\n---\n\nVenez nombreux.\n')
    expect(mended('titre: Loto\n---\n\nVenez.\n')).toBe('---\ntitre: Loto\n---\n\nVenez.\n')
  })

  it('keeps Windows line ends', () => {
    const file = page('titre: Loto : le grand', 'lieu: Salle').replaceAll('\n', '\r\n')
    expect(mended(file)?.replaceAll('\r\n', '')).not.toContain('\n')
    expect(informationOf((mended(file) ?? '').replaceAll('\r\n', '\n'))).toMatchObject({ titre: 'Loto : le grand' })
  })
})
