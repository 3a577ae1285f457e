import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { fileOf, isFreeSegment, placeOf, segmentFrom } from '#site-builder/model/address.ts'

describe('the place of a file on the site', () => {
  it.each([
    ['pages/accueil.md', 'page', '/', ''],
    ['pages/contact.md', 'page', '/contact/', ''],
    ['pages/activites/yoga.md', 'page', '/activites/yoga/', ''],
    ['actualites/2026-11-20-loto.md', 'actualite', '/actualites/2026-11-20-loto/', '2026-11-20'],
    ['agenda/2028-02-29-bissextile.md', 'evenement', '/agenda/2028-02-29-bissextile/', '2028-02-29'],
    ['benevolat/tuteur.md', 'mission', '/benevolat/tuteur/', ''],
    ['albums/fete.md', 'album', '/albums/fete/', ''],
  ])('%s is a %s at %s', (path, type, address, date) => {
    expect(placeOf(path)).toEqual({ kind: 'content', type, address, date })
  })

  it.each([
    ['pages/Contact.md', 'address-invalid'],
    ['pages/fête.md', 'address-invalid'],
    ['pages/a--b.md', 'address-invalid'],
    ['pages/a/b/c/d/e/f.md', 'address-invalid'],
    [`pages/${'a'.repeat(81)}.md`, 'address-invalid'],
    ['actualites/2026-02-30-x.md', 'address-invalid'],
    ['agenda/concert.md', 'address-invalid'],
    ['pages/mentions-legales.md', 'address-taken'],
    ['pages/agenda/autre.md', 'address-taken'],
    ['pages/com1.md', 'address-taken'],
    ['medias/2026/nul.webp', 'address-taken'],
  ])('%s is refused: %s', (path, code) => {
    expect(placeOf(path)).toMatchObject({ kind: 'refused', code })
  })

  it('ignores what is no content', () => {
    for (const path of ['README.md', 'pages/notes.txt', '.gitea/x.yml', 'pages', 'identite.yaml']) {
      expect(placeOf(path)).toEqual({ kind: 'ignored' })
    }
  })

  it('gives a settings file, a media and its sidecar their kinds', () => {
    expect(placeOf('menu.yml')).toEqual({ kind: 'settings', file: 'menu.yml' })
    expect(placeOf('medias/2026/affiche.webp')).toEqual({ kind: 'media' })
    expect(placeOf('medias/2026/affiche.webp.yml')).toEqual({ kind: 'sidecar', of: 'medias/2026/affiche.webp' })
  })
})

describe('the file of an address', () => {
  it('is an index for a page and itself for a file', () => {
    expect(fileOf('/')).toBe('index.html')
    expect(fileOf('/contact/')).toBe('contact/index.html')
    expect(fileOf('/agenda.ics')).toBe('agenda.ics')
  })

  it('never leaves the output folder, whatever text it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom('/', '.', '..', 'a', '\\', '%2e', '\0')).map((parts) => parts.join('')),
        ),
        (text) => {
          let file: string
          try {
            file = fileOf(text)
          } catch {
            return
          }
          expect(file.split('/').every((name) => /^[A-Za-z0-9_]/.test(name) && !name.includes('\\'))).toBe(true)
        },
      ),
    )
  })
})

describe('a segment from a title', () => {
  it('loses accents, apostrophes and ligatures', () => {
    expect(segmentFrom('Fête d’été : l’œuvre n° 2 !')).toBe('fete-d-ete-l-oeuvre-n-2')
  })

  it('is an address that a page may have, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const segment = segmentFrom(title)
        const place = placeOf(`pages/x/${segment}.md`)
        expect(segment === '' || place.kind === 'content' || !isFreeSegment(segment)).toBe(true)
      }),
    )
  })
})
