import { describe, expect, it } from 'vitest'
import { faultOf, formOf, typed, valueOf } from '#src/domain/contents/form.ts'

describe('the information of a page as a form', () => {
  it('has every field of its type but the title', () => {
    expect(formOf('evenement').map((field) => field.key)).toEqual(
      expect.arrayContaining(['debut', 'fin', 'lieu', 'tarif', 'annule', 'description', 'publier_le', 'redirections']),
    )
    expect(formOf('page').map((field) => field.key)).not.toContain('titre')
  })

  it('has the photos of an album on the page itself', () => {
    const paper = formOf('album').filter(({ group }) => group === 'paper')
    expect(paper.map(({ key, control }) => [key, control])).toEqual([['photos', 'pictures']])
  })

  it('shows a list as it is typed and reads it back', () => {
    expect(typed('words', ['loto', 'salle'])).toBe('loto, salle')
    expect(valueOf('words', 'loto, salle,')).toEqual(['loto', 'salle'])
    expect(valueOf('lines', '/ancien/\n\n/autre/')).toEqual(['/ancien/', '/autre/'])
  })

  it('takes away a field that is emptied, and a switch that is off', () => {
    expect(valueOf('line', '  ')).toBeUndefined()
    expect(valueOf('switch', 'false')).toBeUndefined()
    expect(valueOf('switch', 'true')).toBe(true)
  })

  it('says what is wrong by the builder’s own check', () => {
    expect(faultOf('evenement', 'debut', { debut: '2026-02-30' })?.code).toBe('field-date-invalid')
    expect(faultOf('evenement', 'debut', {})?.code).toBe('field-missing')
    expect(faultOf('page', 'description', { description: 'x'.repeat(200) })?.code).toBe('field-too-long')
    expect(faultOf('page', 'inconnu', { inconnu: 'x' })).toBeNull()
  })

  it('says when two dates contradict each other', () => {
    const event = { debut: '2026-12-01T20:00', fin: '2026-12-01T18:00' }
    expect(faultOf('evenement', 'fin', event)?.code).toBe('end-before-start')
    expect(faultOf('evenement', 'fin', { ...event, fin: '2026-12-01' })).toBeNull()
    const page = { publier_le: '2026-12-02', retirer_le: '2026-12-01' }
    expect(faultOf('page', 'retirer_le', page)?.code).toBe('gone-before-shown')
  })

  it.each([
    ['asso@exemple.fr', 'mailto:asso@exemple.fr'],
    ['04 76 00 00 00', 'tel:0476000000'],
    ['www.helloasso.com/reg-art', 'https://www.helloasso.com/reg-art'],
    ['https://exemple.fr/', 'https://exemple.fr/'],
    ['au local', 'au local'],
  ])('takes « %s » for the registration as %s', (words, value) => {
    expect(valueOf('link', words)).toBe(value)
    expect(valueOf('link', typed('link', value))).toBe(value)
  })
})
