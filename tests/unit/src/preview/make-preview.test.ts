// @vitest-environment happy-dom
/** The preview asks for the pictures that its page shows: all of them, and no others. */
import { expect, it } from 'vitest'
import type { Site } from '#site-builder/model/site.ts'
import { makePreview } from '#src/preview/make-preview.ts'
import { album, news, page, picture, poorSite } from '../../site-builder/theme/sample-sites.ts'

const pictures = Array.from({ length: 30 }, (_, index) => picture(`photo-${index}`, 800, 600, `Photo ${index}`))
const paths = pictures.map(({ path }) => path)
const photo = (index: number): string => paths[index] ?? ''

function site(): Site {
  const poor = poorSite()
  return {
    ...poor,
    appearance: { ...poor.appearance, home: 'journal', logo: photo(20) },
    media: new Map(pictures.map((one) => [one.path, one])),
    pages: [page('/', 'Accueil'), page('/club/', 'Le club', { body: '::actualites{nombre=2}' })],
    news: Array.from({ length: 9 }, (_, n) => news(`2026-11-0${9 - n}`, `n${n}`, `Nouvelle ${n}`, { image: photo(n) })),
    albums: [album('fete', 'La fête', paths.slice(10, 20))],
  }
}

async function asked(path: string): Promise<{ paths: string[]; html: string }> {
  const found: string[] = []
  const html = await makePreview(site(), path, (one) => {
    found.push(one)
    return Promise.resolve(`blob:${one}`)
  })
  return { paths: found.toSorted(), html: html ?? '' }
}

it('a front page has the pictures of its seven pieces of news, of its album and of its head, fetched once each', async () => {
  const { paths: found, html } = await asked('pages/accueil.md')
  const shown = [...[0, 1, 2, 3, 4, 5, 6].map(photo), ...[10, 11, 12, 13].map(photo), photo(20)]
  expect(found).toEqual(shown.toSorted())
  for (const one of shown) expect(html).toContain(`src="blob:${one}"`)
})

it('a list of news within a text has its pictures', async () => {
  expect((await asked('pages/club.md')).paths).toEqual([photo(0), photo(1), photo(20)].toSorted())
})
