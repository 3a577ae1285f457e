import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { cityFileSchema, cityOf } from '#site-builder/model/city-file.ts'
import { registryEntrySchema } from '#site-builder/model/registry-entry.ts'

const entry = {
  nom: 'Reg’art',
  adresse: 'reg-art',
  personnes: [{ compte: 'lea', nom: 'Léa', courriel: 'lea@reg-art.example', role: 'redaction' }],
  etat: 'en-ligne',
}

describe('the city’s own files', () => {
  it('gives sites their host and where to report a content', () => {
    const file = v.parse(cityFileSchema, {
      nom: 'Échirolles',
      hebergeur: { nom: 'Ville', adresse: '1 place', telephone: '04' },
      signaler: 'signaler@ville.example',
    })
    expect(cityOf(file)).toEqual({
      name: 'Échirolles',
      host: { name: 'Ville', address: '1 place', phone: '04', email: '' },
      report: 'mailto:signaler@ville.example',
    })
  })

  it('has no host when one of its duties is missing', () => {
    const file = v.parse(cityFileSchema, { nom: 'X', hebergeur: { nom: 'Ville', adresse: '', telephone: '04' } })
    expect(cityOf(file).host).toBeNull()
  })

  it('accepts an entry of the registry and refuses accounts, roles and states that are none', () => {
    expect(v.safeParse(registryEntrySchema, entry).success).toBe(true)
    const wrong = [
      { ...entry, adresse: '../x' },
      { ...entry, etat: 'ouvert' },
      { ...entry, personnes: [{ ...entry.personnes[0], role: 'admin' }] },
      { ...entry, personnes: [{ ...entry.personnes[0], compte: '../lea' }] },
    ]
    for (const one of wrong) expect(v.safeParse(registryEntrySchema, one).success).toBe(false)
  })
})
