/** The sites that are looked at: the demo city's two, one that has everything, one that has nothing, one that has a lot. */
import sharp from 'sharp'
import { demoSite } from '#ci/city/demo-content.ts'
import type { MarkdownDocument } from '#site-builder/markdown/document.ts'
import type { MenuEntry, Site } from '#site-builder/model/site.ts'
import { readSite } from '#site-builder/reading/read-site.ts'
import { memorySource, type MemoryFile } from '#site-builder/sources/memory-source.ts'
import {
  album,
  documentsOf,
  event,
  news,
  NOW,
  page,
  poorSite,
  REG_ART_IDENTITY,
  regArt,
} from '../unit/site-builder/theme/sample-sites.ts'

export interface SiteCase {
  site: Site
  documents: ReadonlyMap<string, MarkdownDocument>
  /** Bytes at a media path, or null. */
  picture(path: string): Promise<Uint8Array | null>
}

const BASE = 'http://exemple.localhost'
const CITY: Site['city'] = {
  name: 'Échirolles',
  host: {
    name: 'Ville d’Échirolles',
    address: '1 place des Cinq-Fontaines, 38130 Échirolles',
    phone: '04 76 20 63 00',
    email: 'numerique@echirolles.example',
  },
  report: 'mailto:signaler@echirolles.example',
}

export async function siteCases(): Promise<Readonly<Record<string, SiteCase>>> {
  const regArtDemo = await demoCase('reg-art')
  return {
    'reg-art': regArtDemo,
    kayane: await demoCase('kayane'),
    complet: sampleCase(regArt({}, BASE), regArtDemo),
    pauvre: sampleCase(poorCase(), regArtDemo),
    riche: sampleCase(richCase(regArtDemo.site), regArtDemo),
  }
}

async function demoCase(address: string): Promise<SiteCase> {
  const files = (await demoSite(address, new Date(NOW).toISOString().slice(0, 10))) ?? new Map<string, Uint8Array>()
  const memory = new Map<string, MemoryFile>([...files].map(([path, bytes]) => [path, { bytes, oid: '0'.repeat(40) }]))
  const site = await readSite(memorySource(memory, null), { now: NOW, city: CITY, baseUrl: BASE })
  return {
    site,
    documents: documentsOf(site),
    picture: (path) => Promise.resolve(files.get(path) ?? null),
  }
}

/** Pictures of the samples do not exist: the demo's take their place, cut to the size that the sample says. */
function sampleCase(site: Site, demo: SiteCase): SiteCase {
  const lent = [...demo.site.media.values()].filter(({ kind }) => kind === 'picture')
  return {
    site,
    documents: documentsOf(site),
    picture: async (path) => {
      const own = await demo.picture(path)
      if (own !== null) return own
      const media = site.media.get(path)
      if (media === undefined || media.kind !== 'picture') return null
      const from = lent[[...site.media.keys()].indexOf(path) % Math.max(1, lent.length)]
      const bytes = from === undefined ? null : await demo.picture(from.path)
      const ground = { width: media.width, height: media.height, channels: 3 as const, background: '#8a9a8e' }
      const picture = bytes === null ? sharp({ create: ground }) : sharp(bytes).resize(media.width, media.height)
      return picture.webp().toBuffer()
    },
  }
}

/** No picture, one piece of news, long names, fourteen entries in the menu. */
function poorCase(): Site {
  const site = poorSite()
  const names = [
    'Le projet associatif',
    'Accompagnement à la scolarité',
    'Apprentissage du français',
    'Ateliers sociolinguistiques',
    'Permanences d’accès aux droits',
    'Vacances et sorties familiales',
    'Bourse aux vêtements',
    'Jardin partagé',
    'Conseil d’administration',
    'Comptes rendus',
    'Tarifs et adhésions',
    'Partenaires institutionnels',
  ]
  const entry = (title: string, index: number): MenuEntry => ({ title, url: `/rubrique-${index}/`, children: [] })
  return {
    ...site,
    identity: {
      ...REG_ART_IDENTITY,
      name: 'Association intercommunale pour l’accompagnement scolaire et l’anticonstitutionnellement-vôtre',
      acronym: '',
      purpose:
        'Accompagner les familles du sud de l’agglomération grenobloise dans la scolarité, les démarches et les loisirs de leurs enfants, de la maternelle au lycée.',
      hours: [],
      access: '',
      links: [],
      partners: [],
      notices: [],
      actions: [],
    },
    city: CITY,
    baseUrl: BASE,
    menu: [
      ...names.map(entry),
      { title: 'Actualités', url: '/actualites/', children: [] },
      { title: 'Contact', url: '/contact/', children: [] },
    ],
    pages: [
      page('/', 'Association intercommunale pour l’accompagnement scolaire des Essarts et de Surieux'),
      ...names.map((title, index) =>
        page(`/rubrique-${index}/`, title, { body: 'Cette page sera bientôt complétée.' }),
      ),
    ],
    news: [news('2026-11-03', 'assemblee', 'Convocation à l’assemblée générale extraordinaire du 14 décembre 2026')],
  }
}

/** A site of fifteen years: 300 events, 12 albums, 90 pieces of news. */
function richCase(demo: Site): Site {
  const photos = [...demo.media.values()].filter(({ kind }) => kind === 'picture').map(({ path }) => path)
  const kinds = [
    'Atelier gravure',
    'Répétition publique de la chorale',
    'Vernissage',
    'Café des parents',
    'Loto',
    'Stage de théâtre pour adolescents',
  ]
  const places = ['Maison des habitants', 'La Butte', 'Salle des fêtes', '']
  const day = (offset: number): string => new Date(NOW + offset * 86_400_000).toISOString().slice(0, 10)
  const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
  return {
    ...demo,
    events: Array.from({ length: 300 }, (_, index) => {
      const date = day((index - 240) * 6)
      return event(
        `${date}T${String(14 + (index % 7)).padStart(2, '0')}:00`,
        `rendez-vous-${index}`,
        pick(kinds, index) ?? '',
        {
          place: pick(places, index) ?? '',
          price: index % 5 === 0 ? 'Entrée libre' : '',
          cancelled: index % 41 === 0,
          full: index % 37 === 0,
        },
      )
    }).toReversed(),
    news: Array.from({ length: 90 }, (_, index) =>
      news(day(-1 - index * 17), `nouvelle-${index}`, `${pick(kinds, index) ?? ''} : ce qu’il faut retenir`, {
        description:
          index % 3 === 0 ? '' : 'Le récit de la soirée, les remerciements, et la date de la prochaine rencontre.',
        image: index % 4 === 0 ? (pick(photos, index) ?? '') : '',
      }),
    ),
    albums: Array.from({ length: 12 }, (_, index) =>
      album(
        `album-${index}`,
        `Fête de quartier ${2026 - index}`,
        [...photos.slice(index % Math.max(1, photos.length)), ...photos.slice(0, index % Math.max(1, photos.length))],
        { date: day(-index * 365 - 40) },
      ),
    ),
  }
}
