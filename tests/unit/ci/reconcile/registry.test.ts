import { describe, expect, it } from 'vitest'
import { parseRegistry, peopleOf } from '#ci/reconcile/registry.ts'

const regArt = `nom: Reg’art
adresse: reg-art
etat: en-ligne
personnes:
  - { compte: lea, nom: Léa, courriel: lea@example.org, role: redaction }
  - { compte: christian, nom: Christian, courriel: christian@example.org, role: responsable }
`
const kayane = `nom: Kayane
adresse: kayane
etat: en-ligne
personnes:
  - { compte: amir, nom: Amir, courriel: amir@example.org, role: responsable }
`

describe('reading the registry', () => {
  it('gives each association with its people, and the staff of the city', () => {
    const registry = parseRegistry(
      new Map([
        ['associations/reg-art.yml', regArt],
        ['associations/kayane.yml', kayane],
        ['ville.yml', 'personnes:\n  - { compte: sami, nom: Sami, courriel: sami@example.org }\n'],
      ]),
    )
    expect(registry.entries.map(({ adresse, personnes }) => [adresse, personnes.length])).toEqual([
      ['kayane', 1],
      ['reg-art', 2],
    ])
    expect(registry.staff).toEqual([{ compte: 'sami', nom: 'Sami', courriel: 'sami@example.org' }])
    expect(registry.warnings).toEqual([])
  })

  it('names the file and the field of an entry that it cannot read, and keeps the others', () => {
    const registry = parseRegistry(
      new Map([
        ['associations/reg-art.yml', regArt.replace('en-ligne', 'parti')],
        ['associations/kayane.yml', kayane],
      ]),
    )
    expect(registry.entries.map(({ adresse }) => adresse)).toEqual(['kayane'])
    expect(registry.unreadable).toEqual(['reg-art'])
    expect(registry.warnings.join()).toMatch(/associations\/reg-art\.yml : .*« etat »/)
  })

  it.each([
    ['text that is no YAML', '{ nom: ['],
    ['an empty file', ''],
    ['a list', '- nom: Reg’art'],
    [
      'aliases that grow without end',
      'a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
    ],
  ])('takes %s for an unreadable entry', (_, text) => {
    expect(parseRegistry(new Map([['associations/reg-art.yml', text]])).unreadable).toEqual(['reg-art'])
  })

  it('refuses an entry whose address is not the name of its file', () => {
    const registry = parseRegistry(new Map([['associations/autre.yml', regArt]]))
    expect(registry.entries).toEqual([])
    expect(registry.warnings.join()).toContain('« autre »')
  })

  it.each(['forge', 'ecrire', 'www', 'owners'])('refuses the address « %s », which the city uses itself', (name) => {
    const registry = parseRegistry(new Map([[`associations/${name}.yml`, regArt.replace('reg-art', name)]]))
    expect(registry.entries).toEqual([])
    expect(registry.unreadable).toEqual([name])
  })

  it('says that the staff cannot be read, so that nobody of theirs is put out', () => {
    expect(parseRegistry(new Map([['ville.yml', 'personnes: tout le monde']])).unreadable).toEqual(['ville.yml'])
  })
})

describe('who has an account', () => {
  const registry = (texts: readonly string[]) =>
    parseRegistry(new Map(texts.map((text) => [`associations/${/adresse: (.*)/.exec(text)?.[1]}.yml`, text])))

  it('is somebody once, even with two associations', () => {
    const both = registry([regArt, kayane.replaceAll('amir', 'lea').replace('Amir', 'Léa')])
    expect(peopleOf(both, new Set()).people.map(({ compte }) => compte)).toEqual(['lea', 'christian'])
    expect(peopleOf(both, new Set()).warnings).toEqual([])
  })

  it('has an address in small letters, as the forge keeps it', () => {
    const { people } = peopleOf(registry([kayane.replace('amir@example.org', 'Amir@Example.ORG')]), new Set())
    expect(people).toEqual([{ compte: 'amir', nom: 'Amir', courriel: 'amir@example.org' }])
  })

  it('warns when two entries say different things of one account, and keeps the first', () => {
    const { people, warnings } = peopleOf(registry([regArt, kayane.replace('amir', 'lea')]), new Set())
    expect(people.find(({ compte }) => compte === 'lea')?.nom).toBe('Amir')
    expect(warnings.join()).toContain('« lea »')
  })

  it('is never an administrator: an entry cannot take the city’s own accounts', () => {
    const { people, warnings } = peopleOf(
      registry([kayane.replace('compte: amir', 'compte: robot')]),
      new Set(['robot']),
    )
    expect(people).toEqual([])
    expect(warnings.join()).toContain('réservé à la ville')
  })
})
