import { describe, expect, it } from 'vitest'
import { mediaUses } from '#src/domain/media/media-uses.ts'

describe('where media are used', () => {
  it('is every text and setting that names them, once each; a longer name is another file, a sidecar names nothing', () => {
    const uses = mediaUses(
      new Map([
        ['pages/accueil.md', '---\nimage: medias/2026/salle.webp\n---\n\n![x](/medias/2026/salle.webp)\n'],
        ['pages/venir.md', '![x](</medias/2026/salle.webp>) ::document[S]{fichier="/medias/2026/statuts.pdf"}\n'],
        ['albums/ete.md', '---\nphotos:\n  - medias/2026/grande-salle.webp\n---\n'],
        ['apparence.yml', 'logo: medias/2026/logo.webp # medias/2026/vieux.webp.yml\n'],
        ['medias/2026/salle.webp.yml', 'description: voir medias/2026/logo.webp\n'],
      ]),
    )
    expect(Object.fromEntries(uses)).toEqual({
      'medias/2026/salle.webp': ['pages/accueil.md', 'pages/venir.md'],
      'medias/2026/statuts.pdf': ['pages/venir.md'],
      'medias/2026/grande-salle.webp': ['albums/ete.md'],
      'medias/2026/logo.webp': ['apparence.yml'],
    })
  })
})
