import { describe, expect, it } from 'vitest'
import type { MarkdownDocument } from '#site-builder/markdown/document.ts'
import type { Problem } from '#site-builder/model/problem.ts'
import type { Site } from '#site-builder/model/site.ts'
import { checksBeforePublishing } from '#src/domain/checks/checks.ts'
import { vagueLinks } from '#src/domain/checks/vague-links.ts'

const path = 'pages/contact.md'
const site = (...problems: Problem[]) => ({ problems }) as unknown as Site
const document = (...levels: number[]): MarkdownDocument => ({
  parts: [],
  links: [],
  pictures: [],
  directives: [],
  summary: '',
  words: '',
  problems: [],
  headings: levels.map((level) => ({ level, text: `Titre ${level}`, id: 't' })),
})
const page = (body = '', levels: number[] = []) => ({
  path,
  body,
  document: document(...levels),
  linkProblems: [],
  lacksPlace: false,
  lacksPhotos: false,
})

describe('before publishing', () => {
  it('nothing to say about a page in order', () => {
    expect(checksBeforePublishing(site(), page('Voir [le plan d’accès](/acces/).', [2, 3, 2]))).toEqual([])
  })

  it('a field of the law stops the publication, comes first and leads to its field, whatever page is written', () => {
    const missing: Problem = { code: 'identity-missing', path: 'identite.yml', field: 'siege', refuses: true }
    const checks = checksBeforePublishing(site({ code: 'field-missing', path, field: 'titre' }, missing), page())
    expect(checks.map((c) => [c.blocks, c.path, c.field])).toEqual([
      [true, 'identite.yml', 'siege'],
      [false, path, 'titre'],
    ])
  })

  it('says nothing of other pages’ faults', () => {
    expect(
      checksBeforePublishing(site({ code: 'field-missing', path: 'pages/autre.md', field: 'titre' }), page()),
    ).toEqual([])
  })

  it('tells a heading level that is jumped over', () => {
    expect(checksBeforePublishing(site(), page('', [2, 4]))).toMatchObject([
      { kind: 'heading-skipped', heading: 'Titre 4' },
    ])
    expect(checksBeforePublishing(site(), page('', [3]))).toMatchObject([{ kind: 'heading-skipped' }])
  })

  it('tells a link that says nothing by itself, with its line', () => {
    expect(vagueLinks('Pour venir,\n[Cliquez ici !](/acces/) ou lisez [le plan](/plan/).')).toEqual([
      { text: 'Cliquez ici !', line: 2 },
    ])
    expect(vagueLinks('```\n[ici](/a/)\n```')).toEqual([])
    expect(vagueLinks('![ici](/medias/a.webp)')).toEqual([])
  })
})
