/** A site of a given size as values: the same texts, pictures and menu for our builder and for its peers. */
import { body, randomFrom, sentence, title } from './french.ts'
import type { Size } from './sizes.ts'

export type ItemType = 'pages' | 'actualites' | 'agenda' | 'benevolat'

export interface MadeItem {
  type: ItemType
  /** Without extension, `2026-03-04-nom` for what is dated. */
  name: string
  address: string
  title: string
  lead: string
  /** `YYYY-MM-DD`, or empty. */
  date: string
  body: string
}

export interface MadeSite {
  size: Size
  items: readonly MadeItem[]
  /** `medias/2026/photo-1.webp` */
  photos: readonly string[]
  menu: readonly { title: string; url: string }[]
}

/** What of a hundred texts is of which type. */
const SHARES: readonly (readonly [ItemType, number])[] = [
  ['pages', 40],
  ['actualites', 40],
  ['agenda', 15],
  ['benevolat', 5],
]
const FOLDERS = ['activites', 'association', 'quartier', 'archives']
const EDITED_SENTENCE = 'Une phrase vient d’être ajoutée à cette actualité.'

export function madeSite(size: Size): MadeSite {
  const random = randomFrom(size.pages)
  const photos = Array.from({ length: size.photos }, (_, index) => `medias/2026/photo-${index + 1}.webp`)
  const bare = SHARES.flatMap(([type, share]) =>
    Array.from({ length: Math.round((size.pages * share) / 100) }, (_, index) => place(type, index)),
  )
  const items = bare.map((one, index): MadeItem => {
    const links = [bare[(index * 7 + 3) % bare.length], bare[(index * 13 + 5) % bare.length]]
    const photo = photos[index % photos.length] ?? ''
    return {
      ...one,
      title: one.address === '/' ? 'Accueil' : title(random, index + 1),
      lead: sentence(random),
      body: body(
        random,
        links.map((link) => link?.address ?? '/'),
        index % 5 < 3 ? `/${photo}` : '',
      ),
    }
  })
  const top = items.filter((item) => item.type === 'pages').slice(1, 5)
  const menu = [
    ...top.map((item) => ({ title: item.title, url: item.address })),
    { title: 'Actualités', url: '/actualites/' },
    { title: 'Agenda', url: '/agenda/' },
    { title: 'Bénévolat', url: '/benevolat/' },
  ]
  return { size, items, photos, menu }
}

function place(type: ItemType, index: number): Pick<MadeItem, 'type' | 'name' | 'address' | 'date'> {
  if (type === 'pages') {
    if (index === 0) return { type, name: 'accueil', address: '/', date: '' }
    const folder = index < 8 ? '' : `${FOLDERS[index % FOLDERS.length] ?? ''}/`
    return { type, name: `${folder}page-${index}`, address: `/${folder}page-${index}/`, date: '' }
  }
  if (type === 'benevolat') return { type, name: `mission-${index}`, address: `/benevolat/mission-${index}/`, date: '' }
  const start = Date.UTC(2026, 10, 20) + (type === 'agenda' ? 40 * 86_400_000 : 0)
  const date = new Date(start - index * 86_400_000).toISOString().slice(0, 10)
  const name = `${date}-texte-${index}`
  return { type, name, address: `/${type}/${name}/`, date }
}

/** The latest piece of news with one more sentence in its text and its lead, which lists, feed and search show too. */
export function edited(site: MadeSite): MadeItem {
  const latest = site.items.find((item) => item.type === 'actualites')
  if (latest === undefined) throw new Error('a site without news')
  return {
    ...latest,
    lead: `${latest.lead} ${EDITED_SENTENCE}`,
    body: latest.body.replace('. ', () => `. ${EDITED_SENTENCE} `),
  }
}
