import { describe, expect, it } from 'vitest'
import { documentKind } from '#src/domain/media/document-file.ts'
import { newMediaPath, titleFromFileName, wordsOfFileName } from '#src/domain/media/media-name.ts'
import { filesOf, neededBy } from '#src/domain/media/new-media.ts'
import { keptSize, tooManyPixels } from '#src/domain/media/photo-limits.ts'
import { documentSidecar, pictureSidecar, readPictureSidecar } from '#src/domain/media/sidecar.ts'

const digest = '3f9a2c10ffffffff'
const named = (...words: string[]) => newMediaPath({ words, extension: 'webp', year: 2026, digest })

describe('the name of a new photo', () => {
  it('says what one sees, without accents, and ends in digits of its own bytes', () => {
    expect(named('L’œuvre d’Élise, place des Écrins')).toBe(
      'medias/2026/l-oeuvre-d-elise-place-des-ecrins-3f9a2c10.webp',
    )
  })
  it('is cut between two words when the description is long', () => {
    expect(named('Une vingtaine d’enfants devant la grande fresque de la place')).toBe(
      'medias/2026/une-vingtaine-d-enfants-devant-la-grande-fresque-3f9a2c10.webp',
    )
  })
  it('comes from the name of the file when there is no description, and from nothing when that says nothing', () => {
    expect(named('', wordsOfFileName('Affiche Loto.JPG'))).toBe('medias/2026/affiche-loto-3f9a2c10.webp')
    for (const name of ['IMG_2034.jpg', 'PXL_20260412_101112.jpg', 'DSC00123.JPG', 'photo (3).png', '20260412.jpg']) {
      expect(named('', wordsOfFileName(name))).toBe('medias/2026/3f9a2c10.webp')
    }
    expect(named('！？', '日本')).toBe('medias/2026/3f9a2c10.webp')
  })
  it('is another one for other bytes, whatever the words', () => {
    const other = newMediaPath({ words: ['Affiche'], extension: 'webp', year: 2026, digest: '0011223344' })
    expect(other).not.toBe(named('Affiche'))
  })
})

describe('what lies beside a photo', () => {
  const notes = {
    description: 'Une affiche :\n « loto »',
    decorative: false,
    people: 'accord',
    credit: '',
    point: null,
  } as const
  it('says what one sees and whether people agreed', () => {
    const text = pictureSidecar(notes)
    expect(readPictureSidecar(text)).toEqual({
      description: 'Une affiche : « loto »',
      decorative: false,
      people: 'accord',
      credit: '',
      point: null,
    })
    expect(text).toMatch(/^personnes: accord$/m)
  })
  it('says that a decorative one has nothing to say', () => {
    const text = pictureSidecar({ ...notes, decorative: true, people: 'aucune' })
    expect(readPictureSidecar(text)).toMatchObject({ description: '', decorative: true })
  })
  it('keeps what it does not know when the description is mended', () => {
    const before = '# de Paul\nlicence: CC-BY\ndescription: floue\npoint: 50 20\n'
    expect(pictureSidecar({ ...notes, description: 'Nette', point: { x: 50, y: 20 } }, before)).toBe(
      '# de Paul\nlicence: CC-BY\ndescription: Nette\npoint: 50 20\npersonnes: accord\n',
    )
  })
  it('says what must stay in view, in the words of the file where they say the same', () => {
    expect(pictureSidecar({ ...notes, point: { x: 40, y: 25 } })).toMatch(/^point: 40 25$/m)
    expect(readPictureSidecar('point: 40 25\n').point).toEqual({ x: 40, y: 25 })
    expect(pictureSidecar({ ...notes, point: { x: 40, y: 25 } }, 'point: 40 %, 25 %\n')).toContain(
      'point: 40 %, 25 %\n',
    )
    expect(pictureSidecar(notes, 'point: 40 25\n')).not.toContain('point')
    expect(pictureSidecar(notes, 'point: en haut\n')).toContain('point: en haut\n')
  })
  it('names a document', () => {
    expect(documentSidecar('Statuts : 2026')).toBe('titre: "Statuts : 2026"\n')
    expect(titleFromFileName('statuts_2026-final.pdf')).toBe('Statuts 2026 final')
  })
})

describe('which photos are published with a page', () => {
  const media = ['medias/2026/a.webp', 'medias/2026/aa.webp', 'medias/2026/b.webp'].map((path) => ({
    path,
    bytes: new Uint8Array([1]),
    sidecar: 'description: x\n',
  }))
  const needed = (text: string) => neededBy([text], media).map(({ path }) => path)

  it('those that its text or its information names, each with its sidecar', () => {
    expect(needed('---\nimage: medias/2026/b.webp\n---\n![x](/medias/2026/a.webp)')).toEqual([
      'medias/2026/a.webp',
      'medias/2026/b.webp',
    ])
    expect(filesOf(media.slice(0, 1)).map(([path]) => path)).toEqual(['medias/2026/a.webp', 'medias/2026/a.webp.yml'])
  })
  it('not one whose name only looks like it, nor one that was taken out', () => {
    expect(needed('![x](/medias/2026/aa.webp)')).toEqual(['medias/2026/aa.webp'])
    expect(needed('Rien.')).toEqual([])
    expect(needed('medias/2026/a.webp.yml')).toEqual([])
  })
})

describe('sizes', () => {
  it('are brought within 1600 pixels, never enlarged, never to nothing', () => {
    expect(keptSize({ width: 9000, height: 6667 })).toEqual({ width: 1600, height: 1185 })
    expect(keptSize({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 })
    expect(keptSize({ width: 10_000, height: 2 })).toEqual({ width: 1600, height: 1 })
  })
  it('beyond what any device decodes are refused', () => {
    expect(tooManyPixels({ width: 9000, height: 6667 })).toBe(false)
    expect(tooManyPixels({ width: 16_320, height: 12_240 })).toBe(true)
  })
})

describe('a document', () => {
  const head = (text: string) => new TextEncoder().encode(text.padEnd(160, ' '))
  it('is known by its name and its first bytes', () => {
    expect(documentKind('Statuts.PDF', head('%PDF-1.7'), 1000)).toEqual({ kind: 'document', extension: 'pdf' })
  })
  it.each([
    ['programme.exe', 'MZ', 1000, 'type'],
    ['photo.webp', 'RIFF', 1000, 'type'],
    ['faux.pdf', 'PK', 1000, 'not-what-it-says'],
    ['gros.pdf', '%PDF-1.7', 26 * 1024 * 1024, 'too-heavy'],
    ['vide.pdf', '', 0, 'empty'],
  ])('%s is refused for its reason', (name, begins, size, fault) => {
    expect(documentKind(name, head(begins), size)).toEqual({ kind: 'refused', fault })
  })
})
