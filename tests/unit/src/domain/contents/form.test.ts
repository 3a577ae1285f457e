import { describe, expect, it } from 'vitest'
import { faultOf, formOf, typed, valueOf } from '#src/domain/contents/form.ts'

describe('the information of a page as a form', () => {
  it('has every field of its type but the title', () => {
    expect(formOf('evenement').map((field) => field.key)).toEqual(
      expect.arrayContaining(['debut', 'fin', 'lieu', 'tarif', 'annule', 'description', 'publier_le', 'redirections']),
    )
    expect(formOf('page').map((field) => field.key)).not.toContain('titre')
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
    expect(faultOf('evenement', 'debut', '2026-02-30')?.code).toBe('field-date-invalid')
    expect(faultOf('evenement', 'debut', undefined)?.code).toBe('field-missing')
    expect(faultOf('page', 'description', 'x'.repeat(200))?.code).toBe('field-too-long')
    expect(faultOf('page', 'inconnu', 'x')).toBeNull()
  })
})
