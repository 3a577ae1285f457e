import { describe, expect, it } from 'vitest'
import { compareWords, readableBlock, readableField } from '#src/domain/publication/readable-text.ts'

describe('a block read without its marks', () => {
  it('shows words and no mark', () => {
    expect(readableBlock('## Venir\n\nEntrée **libre**, [voir le plan](/acces/), *sans* réservation\\.')).toBe(
      'Venir\n\nEntrée libre, voir le plan, sans réservation.',
    )
    expect(readableBlock('- un\n- deux')).toBe('• un\n• deux')
    expect(readableBlock('![Deux choristes](/medias/2026/a.webp)')).toContain('Deux choristes')
    expect(readableBlock(':::encadre{type="info"}\nAttention\n:::')).toBe('Attention')
  })

  it('leaves a star or an underscore that marks nothing', () => {
    expect(readableBlock('3 * 4 et nom_de_fichier')).toBe('3 * 4 et nom_de_fichier')
  })

  it('shows the value of a field', () => {
    expect(readableField('lieu: "Salle : les fêtes"\n')).toBe('Salle : les fêtes')
  })

  it('marks on each side the words that the other has not', () => {
    const words = compareWords('à 20 h précises', 'à 21 h précises')
    expect(words.mine.filter((w) => w.changed).map((w) => w.text)).toEqual(['20'])
    expect(words.theirs.filter((w) => w.changed).map((w) => w.text)).toEqual(['21'])
  })
})
