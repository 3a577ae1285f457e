import { describe, expect, it } from 'vitest'
import { matchingTargets, type LinkTarget } from '#src/editor/controls/link-targets.ts'

const pages: readonly LinkTarget[] = [
  { title: 'Nos ateliers', address: '/ateliers/', detail: 'Page' },
  { title: 'Fête de l’Été', address: '/agenda/2026-06-20-fete/', detail: 'Événement' },
  { title: 'L’œuvre de Léa', address: '/actualites/2026-11-01-oeuvre/', detail: 'Actualité' },
  { title: 'Été à Échirolles', address: '/ete/', detail: 'Page' },
]
const found = (typed: string): string[] => matchingTargets(pages, typed).map(({ title }) => title)

describe('a page that a link leads to', () => {
  it('is found by its name without accents, capitals and ligatures', () => {
    expect(found('FETE ete')).toEqual(['Fête de l’Été'])
    expect(found("l'oeuvre")).toEqual(['L’œuvre de Léa'])
    expect(found('echirolles')).toEqual(['Été à Échirolles'])
  })

  it('is first when its name begins so', () => {
    expect(found('été')).toEqual(['Été à Échirolles', 'Fête de l’Été'])
  })

  it('is found by what it is', () => {
    expect(found('evenement')).toEqual(['Fête de l’Été'])
    expect(found('introuvable')).toEqual([])
  })
})
