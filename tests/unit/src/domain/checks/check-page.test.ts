import { describe, expect, it } from 'vitest'
import { checkPage } from '#src/domain/checks/check-page.ts'
import { readRepo } from '#src/domain/contents/read-repo.ts'

const identity =
  'nom: Reg’art\nobjet: Des arts.\nsiege: 1 rue des Arts\ntelephone: 04 76 00 00 00\ncourriel: a@reg-art.fr\nresponsable: Léa\n'
const city = {
  name: 'Échirolles',
  host: { name: 'Ville', address: '1 place', phone: '04', email: 'a@b.fr' },
  report: '',
}

async function checksOf(texts: Record<string, string>, path: string) {
  const files = Object.keys(texts).map((file) => ({ path: file, oid: file }))
  const repo = {
    commit: 'a'.repeat(40),
    files: [...files, { path: 'medias/2026/a.webp', oid: 'm' }],
    texts: new Map(Object.entries(texts)),
  }
  return checkPage(await readRepo(repo, { now: Date.UTC(2026, 10, 24), city, baseUrl: null }), path, texts[path] ?? '')
}
const home = '---\ntitre: Accueil\n---\n\nBonjour.\n'

describe('a page checked by the builder’s own reading', () => {
  it('in order gives nothing to say', async () => {
    expect(await checksOf({ 'identite.yml': identity, 'pages/accueil.md': home }, 'pages/accueil.md')).toEqual([])
  })

  it('is blocked while the law’s fields are missing', async () => {
    const checks = await checksOf({ 'identite.yml': 'nom: Reg’art\n', 'pages/accueil.md': home }, 'pages/accueil.md')
    expect(checks.filter((check) => check.blocks).map((check) => check.field)).toEqual([
      'siege',
      'telephone',
      'courriel',
      'responsable',
    ])
  })

  it('remarks what was left to be filled in: each field, and the text once', async () => {
    const path = 'pages/tarifs.md'
    const text = '---\ntitre: Tarifs\nchapeau: à compléter\n---\n\nAdultes : à compléter\n\nEnfants : [à compléter]\n'
    const checks = await checksOf({ 'identite.yml': identity, 'pages/accueil.md': home, [path]: text }, path)
    expect(checks).toEqual([
      { kind: 'left-open', words: 'à compléter', count: 1, path, field: 'chapeau', line: null, blocks: false },
      { kind: 'left-open', words: 'à compléter', count: 2, path, field: null, line: 2, blocks: false },
    ])
  })

  it('remarks that an album has nothing to see yet', async () => {
    const path = 'albums/fete.md'
    const kinds = async (photos: string) => {
      const text = `---\ntitre: La fête\n${photos}---\n`
      const checks = await checksOf({ 'identite.yml': identity, 'pages/accueil.md': home, [path]: text }, path)
      return checks.filter(({ kind }) => kind === 'photos-missing').map(({ field, blocks }) => ({ field, blocks }))
    }
    expect(await kinds('')).toEqual([{ field: 'photos', blocks: false }])
    expect(await kinds('photos:\n  - medias/2026/a.webp\n')).toEqual([])
  })

  it('remarks that an event does not say where it is, unless it does not take place', async () => {
    const path = 'agenda/2099-12-12-crepes.md'
    const of = async (more: string) =>
      checksOf(
        {
          'identite.yml': identity,
          'pages/accueil.md': home,
          [path]: `---\ntitre: Crêpes\ndebut: 2099-12-12T15:00\n${more}---\n\nVenez.\n`,
        },
        path,
      )
    expect(await of('')).toMatchObject([{ kind: 'place-missing', field: 'lieu', path, blocks: false }])
    expect(await of('lieu: Salle des fêtes\n')).toEqual([])
    expect(await of('annule: true\n')).toEqual([])
  })

  it('tells a dead link, a picture without description and a missing title', async () => {
    const page = '---\ndescription: Rien\n---\n\n[Nos ateliers](/ateliers/)\n\n![](/medias/2026/a.webp)\n'
    const checks = await checksOf(
      { 'identite.yml': identity, 'pages/accueil.md': home, 'pages/b.md': page },
      'pages/b.md',
    )
    const codes = checks.map((check) => (check.kind === 'problem' ? check.problem.code : check.kind))
    expect(codes).toEqual(expect.arrayContaining(['field-missing', 'link-dead', 'picture-undescribed']))
  })
})
