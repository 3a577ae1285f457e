import { describe, expect, it } from 'vitest'
import { copiedText } from '#src/domain/contents/copied-text.ts'

const TODAY = '2026-11-29'
const copy = (path: string, text: string, fields: Record<string, string>) => copiedText({ path, text }, fields, TODAY)

describe('a page that begins as another one', () => {
  it('has its text and its information, comments and unknown keys among them', () => {
    const text =
      '---\n# relue par Léa\ntitre: Contact\ninconnu:   gardé\ndate: hier\nchapeau: Bonjour\n---\n\nÉcrivez.\n\n- a\n'
    expect(copy('pages/contact.md', text, { titre: 'Joindre l’atelier' })).toBe(
      '---\n# relue par Léa\ntitre: Joindre l’atelier\ninconnu:   gardé\ndate: hier\nchapeau: Bonjour\n---\n\nÉcrivez.\n\n- a\n',
    )
  })

  it('leaves behind former addresses, days of publication, and the day of a news item', () => {
    const text =
      '---\ntitre: Loto\ndate: 2025-11-20\nredirections:\n  - /actualites/2025-11-19-loto/\npublier_le: 2025-11-01\nretirer_le: 2025-12-01\nmots: [loto]\n---\n\nVenez.\n'
    expect(copy('actualites/2025-11-20-loto.md', text, { titre: 'Loto' })).toBe(
      '---\ntitre: Loto\nmots: [loto]\n---\n\nVenez.\n',
    )
  })

  it('is an event on its new day, neither cancelled nor full', () => {
    const text =
      '---\ntitre: Concert\ndebut: 2026-12-05T20:00\nfin: 2026-12-05T22:30\nlieu: Salle des fêtes\nannule: true\ncomplet: oui\n---\n'
    const fields = { titre: 'Concert', debut: '2027-06-12T19:00', lieu: 'Kiosque' }
    expect(copy('agenda/2026-12-05-concert.md', text, fields)).toBe(
      '---\ntitre: Concert\ndebut: 2027-06-12T19:00\nfin: 2027-06-12T21:30\nlieu: Kiosque\n---\n',
    )
    expect(copy('agenda/2026-12-05-concert.md', text, { titre: 'Concert', debut: '2027-06-12' })).toBe(
      '---\ntitre: Concert\ndebut: 2027-06-12\n---\n',
    )
  })

  it('is an offer that is still open', () => {
    const text = (until: string) => `---\ntitre: Buvette\njusqu_au: ${until}\n---\n`
    expect(copy('benevolat/buvette.md', text('2026-06-30'), { titre: 'Buvette' })).toBe('---\ntitre: Buvette\n---\n')
    expect(copy('benevolat/buvette.md', text('2027-06-30'), { titre: 'Buvette' })).toBe(text('2027-06-30'))
  })

  it('is not made of what cannot be read', () => {
    expect(copy('pages/contact.md', '---\ntitre: [Contact\n---\n', { titre: 'Contact' })).toBeNull()
  })
})
