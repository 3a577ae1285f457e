/** Two sites made by hand: one that has everything, one that has only what the law asks for. */
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import type { MarkdownDocument } from '#site-builder/markdown/document.ts'
import { momentAt, parseMoment } from '#site-builder/model/dates.ts'
import type {
  Album,
  Appearance,
  Content,
  Event,
  Identity,
  Media,
  Mission,
  Moment,
  News,
  Page,
  Site,
} from '#site-builder/model/site.ts'

export const NOW = Date.parse('2026-11-24T12:00:00Z')

const common = {
  description: '',
  image: '',
  lead: '',
  body: '',
  bodyLine: 5,
  redirects: [],
  publishAt: null,
  withdrawAt: null,
}

export function page(address: string, title: string, more: Partial<Page> = {}): Page {
  const name = address === '/' ? 'accueil' : address.slice(1, -1)
  return { ...common, type: 'page', path: `pages/${name}.md`, address, title, ...more }
}

export function news(date: string, slug: string, title: string, more: Partial<News> = {}): News {
  const name = `${date}-${slug}`
  return {
    ...common,
    type: 'actualite',
    path: `actualites/${name}.md`,
    address: `/actualites/${name}/`,
    title,
    date,
    author: '',
    tags: [],
    ...more,
  }
}

export function moment(text: string): Moment {
  return parseMoment(text) ?? momentAt(0)
}

export function event(start: string, slug: string, title: string, more: Partial<Event> = {}): Event {
  const name = `${start.slice(0, 10)}-${slug}`
  return {
    ...common,
    type: 'evenement',
    path: `agenda/${name}.md`,
    address: `/agenda/${name}/`,
    title,
    start: moment(start),
    end: null,
    place: '',
    placeAddress: '',
    price: '',
    registration: '',
    cancelled: false,
    full: false,
    tags: [],
    ...more,
  }
}

export function mission(slug: string, title: string, more: Partial<Mission> = {}): Mission {
  return {
    ...common,
    type: 'mission',
    path: `benevolat/${slug}.md`,
    address: `/benevolat/${slug}/`,
    title,
    time: '',
    place: '',
    contact: '',
    seats: '',
    until: '',
    ...more,
  }
}

export function album(slug: string, title: string, photos: readonly string[], more: Partial<Album> = {}): Album {
  return {
    ...common,
    type: 'album',
    path: `albums/${slug}.md`,
    address: `/albums/${slug}/`,
    title,
    date: '',
    photos,
    ...more,
  }
}

export function picture(name: string, width: number, height: number, description: string): Media {
  return {
    path: `medias/2026/${name}.webp`,
    kind: 'picture',
    extension: 'webp',
    oid: '0'.repeat(40),
    size: 90_000,
    width,
    height,
    description,
    decorative: false,
    credit: '',
    title: '',
    focus: null,
  }
}

const LONG_TEXT = `L’atelier gravure accueille débutants et confirmés autour de deux presses. On y apprend la **taille-douce**, la *linogravure* et le monotype, chacun à son rythme, avec le matériel de l’association.

## Comment ça se passe

Les séances durent deux heures. On arrive, on s’installe, on regarde ce que font les autres, puis chacun reprend sa plaque. Véronique, graveuse, passe de table en table. [Les horaires sont sur la page contact](/contact/).

:::encadre[Changement d’horaire]{type="important"}
Mercredi 16 décembre, l’atelier commence à 14 h, et non à 15 h.
:::

### Ce qu’il faut apporter

- un tablier, ou une vieille chemise
- une idée, un croquis, une photo
- de quoi goûter :
  1. un gâteau
  2. des fruits

![Une presse à gravure et deux épreuves qui sèchent](/medias/2026/presse.webp "La presse de l’atelier")

## Nos tarifs

| Formule | Adhérent | Non-adhérent |
|---|---:|---:|
| Une séance | 8 € | 12 € |
| Le trimestre | 70 € | 100 € |
| L’année | 180 € | 240 € |

> « Je venais pour dessiner une heure. Je suis restée dix ans. »

::document[Le règlement de l’atelier]{fichier="/medias/2026/reglement.pdf"}

::bouton[S’inscrire à l’atelier]{vers="/contact/"}

:::encadre{type="merci"}
Merci à la Ville d’Échirolles et à nos adhérents, qui ont payé la seconde presse !
:::

## En savoir plus

Pour en savoir plus : [les statuts](/medias/2026/reglement.pdf), une note[^1], et ce qui reste à faire :

- [x] réparer la presse
- [ ] repeindre l’entrée

::video{adresse="https://www.youtube.com/watch?v=abc"}

::carte[12 rue des Essarts, Échirolles]{adresse="12 rue des Essarts, 38130 Échirolles"}

---

[^1]: La presse a été achetée en 2019, d’occasion, à un imprimeur de Voiron.
`

const PICTURES = [
  picture('affiche', 1600, 1200, 'Deux personnes devant des collines, sous un grand soleil'),
  picture('presse', 1600, 1067, 'Une presse à gravure'),
  ...Array.from({ length: 8 }, (_, index) =>
    picture(
      `fete-${index + 1}`,
      index % 3 === 0 ? 1067 : 1600,
      index % 3 === 0 ? 1600 : 1067,
      `Fête de quartier, photo ${index + 1}`,
    ),
  ),
]

export const REG_ART_IDENTITY: Identity = {
  name: 'Reg’art',
  acronym: '',
  purpose: 'Dessin, gravure, théâtre et expositions, à Échirolles, pour tous les âges et toutes les mains.',
  seat: '12 rue des Essarts, 38130 Échirolles',
  phone: '04 76 00 00 00',
  email: 'bonjour@reg-art.example',
  director: 'Léa Martin',
  directorRole: 'présidente',
  rna: 'W381000000',
  siret: '73282932000074',
  hours: [
    { when: 'Mercredi', text: '16 h à 19 h' },
    { when: 'Samedi', text: '10 h à 12 h' },
  ],
  access: 'Tram A, arrêt Essarts. Entrée de plain-pied.',
  links: [{ title: 'Reg’art sur HelloAsso', url: 'https://www.helloasso.com/associations/reg-art' }],
  partners: [
    { name: 'Ville d’Échirolles', url: 'https://www.echirolles.fr/', logo: '' },
    { name: 'Maison des habitants des Essarts', url: '', logo: '' },
  ],
  notices: ['Agrément jeunesse et éducation populaire n° 38-2012-07'],
  actions: [
    { title: 'Voir les ateliers', url: '/ateliers/' },
    { title: 'Adhérer', url: 'https://www.helloasso.com/associations/reg-art' },
  ],
}

export function regArt(
  appearance: Partial<Appearance> = {},
  baseUrl: string | null = 'http://reg-art.localhost:8080',
): Site {
  const document: Media = {
    ...picture('reglement', 0, 0, ''),
    path: 'medias/2026/reglement.pdf',
    kind: 'document',
    extension: 'pdf',
    size: 124_000,
    title: 'Règlement intérieur',
  }
  const focused: Media = {
    ...picture('portrait', 1067, 1600, 'Amina encre une plaque'),
    focus: { x: 50, y: 10 },
    credit: 'Paul Roux',
  }
  return {
    identity: REG_ART_IDENTITY,
    appearance: {
      palette: 'brique',
      fonts: 'atelier',
      home: 'simple',
      logo: '',
      image: 'medias/2026/affiche.webp',
      ...appearance,
    },
    menu: [
      {
        title: 'Ateliers',
        url: '/ateliers/',
        children: [
          { title: 'Gravure', url: '/ateliers/gravure/', children: [] },
          { title: 'Théâtre', url: '/ateliers/theatre/', children: [] },
        ],
      },
      { title: 'Actualités', url: '/actualites/', children: [] },
      { title: 'Agenda', url: '/agenda/', children: [] },
      { title: 'Albums', url: '/albums/', children: [] },
      { title: 'Nous rejoindre', url: '/benevolat/', children: [] },
      { title: 'Contact', url: '/contact/', children: [] },
    ],
    pages: [
      page('/', 'L’art se fait ensemble', {
        body: 'Reg’art est née en 2009 dans une salle prêtée par le collège. Nous sommes aujourd’hui **cent vingt**, de six à quatre-vingt-quatre ans : on grave, on joue, on expose, et l’on invite le quartier à regarder.\n\n[Lire notre histoire](/ateliers/gravure/)',
      }),
      page('/ateliers/gravure/', 'L’atelier gravure', {
        lead: 'Deux presses, une graveuse, et du temps : le mercredi et le samedi, à partir de huit ans.',
        image: 'medias/2026/presse.webp',
        description: 'Taille-douce, linogravure et monotype, le mercredi et le samedi.',
        body: LONG_TEXT,
      }),
      page('/ateliers/theatre/', 'L’atelier théâtre', { body: 'Le jeudi soir, de 19 h à 21 h 30.' }),
    ],
    news: [
      news('2026-11-20', 'loto', 'Le loto de l’automne a fait salle comble', {
        description: 'Cent vingt joueurs, un vélo gagné, et de quoi financer la presse à gravure.',
        author: 'Christian Faure',
        tags: ['loto', 'quartier'],
        image: 'medias/2026/fete-2.webp',
        body: LONG_TEXT,
      }),
      news('2026-11-03', 'theatre', 'Deux places à l’atelier théâtre du jeudi', {
        body: 'Écrire à bonjour@reg-art.example.',
      }),
      news('2026-10-01', 'merci', 'Merci aux bénévoles de la fête des quartiers !', { body: 'Vous étiez quarante.' }),
    ],
    events: [
      event('2026-12-12T20:00', 'concert-de-noel', 'Concert de Noël', {
        end: moment('2026-12-12T22:30'),
        place: 'Salle des fêtes',
        placeAddress: 'Place des Cinq-Fontaines, 38130 Échirolles',
        price: 'Entrée libre',
        registration: 'https://www.helloasso.com/associations/reg-art/concert',
        lead: 'La chorale des Essarts et l’atelier guitare jouent ensemble pour la première fois.',
        image: 'medias/2026/fete-3.webp',
        body: 'On chante, on écoute, on partage les gâteaux que chacun apporte.\n\n::agenda{nombre=2}\n\n::contact',
        tags: ['musique'],
      }),
      event('2026-12-16T14:00', 'atelier-gravure-enfants', 'Atelier gravure, enfants', {
        place: 'Maison des habitants',
        price: 'Complet',
        cancelled: true,
      }),
      event('2027-01-09', 'vernissage-nos-rues', 'Vernissage « Nos rues »', {
        end: moment('2027-01-17'),
        place: 'La Butte',
        price: 'Ouvert à tous',
      }),
      event('2027-02-01T18:00', 'assemblee-generale', 'Assemblée générale', { place: 'Siège' }),
      event('2026-10-03T14:00', 'fete-de-quartier', 'Fête de quartier', { place: 'Parc Maurice-Thorez' }),
      event('2025-06-21T18:00', 'fete-de-la-musique', 'Fête de la musique', { place: 'Place de la Convention' }),
    ],
    missions: [
      mission('tenir-la-buvette', 'Tenir la buvette du concert', {
        time: 'Samedi 12 décembre, 18 h à 23 h',
        place: 'Salle des fêtes',
        seats: '4 personnes',
        until: '2026-12-11',
        contact: 'Christian, 06 00 00 00 00',
        body: 'Servir, encaisser, ranger : on vous montre tout.',
      }),
      mission('reparer-les-presses', 'Aider à réparer les presses', {
        time: 'Une journée en janvier',
        description: 'Aucune expérience n’est demandée, seulement de la patience.',
      }),
    ],
    albums: [
      album(
        'fete-de-quartier-2026',
        'Fête de quartier 2026',
        [...Array.from({ length: 8 }, (_, index) => `medias/2026/fete-${index + 1}.webp`), focused.path],
        { date: '2026-10-03', lead: 'Un après-midi au parc Maurice-Thorez.' },
      ),
    ],
    folders: [{ address: '/ateliers/', title: 'Ateliers' }],
    redirects: [{ from: '/gravure/', to: '/ateliers/gravure/' }],
    hidden: [],
    media: new Map([...PICTURES, document, focused].map((media) => [media.path, media])),
    city: {
      name: 'Échirolles',
      host: {
        name: 'Ville d’Échirolles',
        address: '1 place des Cinq-Fontaines, 38130 Échirolles',
        phone: '04 76 20 63 00',
        email: 'numerique@echirolles.example',
      },
      report: 'mailto:signaler@echirolles.example',
    },
    baseUrl,
    commit: null,
    now: NOW,
    nextChange: null,
    problems: [],
  }
}

/** A site on its first day: a title, and the identity that the law wants. */
export function poorSite(appearance: Partial<Appearance> = {}): Site {
  return {
    identity: {
      ...REG_ART_IDENTITY,
      name: 'Kayane',
      purpose: 'Kayane accompagne chaque semaine soixante élèves d’Échirolles, du CP à la terminale.',
      rna: '',
      siret: '',
      hours: [],
      access: '',
      links: [],
      partners: [],
      notices: [],
      actions: [],
    },
    appearance: { palette: 'foret', fonts: 'plume', home: 'simple', logo: '', image: '', ...appearance },
    menu: [],
    pages: [page('/', 'Faire ses devoirs et prendre confiance')],
    news: [],
    events: [],
    missions: [],
    albums: [],
    folders: [],
    redirects: [],
    hidden: [],
    media: new Map(),
    city: null,
    baseUrl: null,
    commit: null,
    now: NOW,
    nextChange: null,
    problems: [],
  }
}

export function documentsOf(site: Site): Map<string, MarkdownDocument> {
  const items: Content[] = [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]
  return new Map(items.map((item) => [item.path, parseDocument(item.body)]))
}
