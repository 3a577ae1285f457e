import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkFields } from '#site-builder/model/check-field.ts'
import { eventFields, FIELDS_OF, newsFields, pageFields } from '#site-builder/model/content-fields.ts'
import { schemaOf } from '#site-builder/model/field.ts'
import { identityFields } from '#site-builder/model/settings-fields.ts'
import { safeUrl } from '#site-builder/model/safe-url.ts'
import { rnaNumber, siretNumber } from '#site-builder/model/shapes.ts'

describe('the lenient reading of fields', () => {
  it('costs a faulty field and no other', () => {
    const { values, faults } = checkFields(eventFields, {
      titre: 'Concert',
      debut: '2026-12-05T20:30',
      fin: 'tard',
      inscription: 'javascript:alert(1)',
      annule: 'oui',
      complet: true,
    })
    expect(values).toMatchObject({ titre: 'Concert', fin: '', inscription: '', annule: true, complet: true })
    expect(faults.map((fault) => [fault.field, fault.code])).toEqual([
      ['fin', 'field-date-invalid'],
      ['inscription', 'field-invalid'],
    ])
  })

  it('shortens a text that is too long and says how long it was', () => {
    const { values, faults } = checkFields(pageFields, { titre: 'x', description: 'mot '.repeat(60) })
    expect(values.description.length).toBeLessThanOrEqual(160)
    expect(values.description).toMatch(/mot…$/)
    expect(faults).toMatchObject([{ code: 'field-too-long', data: { max: 160, length: 239 } }])
  })

  it('holds no half of a character, which YAML can write and no address can hold', () => {
    const { values } = checkFields(pageFields, { titre: 'a\ud800b' })
    expect(() => encodeURIComponent(values.titre)).not.toThrow()
  })

  it('takes the invisible marks out of a telephone copied from a phone', () => {
    const { values, faults } = checkFields(identityFields, { telephone: '\u202a04 76 00 00 00\u202c' })
    expect(values.telephone).toBe('04 76 00 00 00')
    expect(faults.find((fault) => fault.field === 'telephone')?.code).toBe('field-hidden-character')
  })

  it('keeps the right items of a list and names the wrong one as people count', () => {
    const { values, faults } = checkFields(identityFields, {
      liens: [{ titre: 'HelloAsso', adresse: 'https://www.helloasso.com/' }, { titre: 'Sans adresse' }, 'texte'],
    })
    expect(values.liens).toEqual([{ titre: 'HelloAsso', adresse: 'https://www.helloasso.com/' }])
    const fields = faults.map((fault) => fault.field).filter((field) => field.startsWith('liens'))
    expect(fields).toEqual(['liens 2 adresse', 'liens 3'])
  })

  it('takes opening hours as a list or as a map of days, and key words as a list or with commas', () => {
    const map = checkFields(identityFields, { horaires: { lundi: '14 h - 18 h' } }).values.horaires
    expect(map).toEqual([{ quand: 'lundi', texte: '14 h - 18 h' }])
    expect(checkFields(newsFields, { mots: 'musique, danse' }).values.mots).toEqual(['musique', 'danse'])
  })
})

describe('schemas for forms', () => {
  it('say kind, length and duty of each field of each type', () => {
    for (const fields of Object.values(FIELDS_OF)) {
      expect(fields['titre']).toMatchObject({ kind: 'line', required: true })
      expect(fields['description']).toMatchObject({ kind: 'paragraph', required: false, max: 160 })
    }
  })

  it('check a whole set strictly', () => {
    const schema = schemaOf(pageFields)
    expect(v.safeParse(schema, { titre: 'Accueil' }).success).toBe(true)
    expect(v.safeParse(schema, { titre: '' }).success).toBe(false)
    expect(v.safeParse(schema, { titre: 'x', description: 'x'.repeat(161) }).success).toBe(false)
  })
})

describe('numbers of the law and addresses', () => {
  it('checks the sum of a SIRET', () => {
    expect(siretNumber('732 829 320 00074')).toBe('73282932000074')
    expect(siretNumber('73282932000075')).toBeNull()
    expect(siretNumber('35600000000048')).toBe('35600000000048')
    expect(siretNumber('00000000000000')).toBeNull()
  })

  it('wants a W and nine digits for a RNA number', () => {
    expect(rnaNumber('w381 004 321')).toBe('W381004321')
    expect(rnaNumber('381004321')).toBeNull()
  })

  it('refuses addresses that hide an account, a program or a local machine', () => {
    const https = ['https:', 'http:']
    for (const text of [
      'https://a:b@exemple.fr',
      'http://localhost/',
      'https://x"onclick',
      'javascript:1',
      '//x.fr',
      'https:// x',
    ]) {
      expect([text, safeUrl(text, https)]).toEqual([text, null])
    }
    expect(safeUrl('https://exemple.fr/é', https)).toBe('https://exemple.fr/%C3%A9')
  })
})
