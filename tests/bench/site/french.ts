/** French that nobody wrote, the same on every machine: texts of about 3.3 kB as associations write them. */

const BEGINNINGS = [
  'Chaque semaine',
  'Depuis la rentrée',
  'Cette année encore',
  'Le samedi matin',
  'Au printemps',
  'Avec les bénévoles',
  'À la demande des familles',
  'Dans la salle du quartier',
]
const SUBJECTS = [
  'l’atelier de gravure',
  'le club de marche',
  'notre équipe',
  'la chorale',
  'le jardin partagé',
  'l’accueil du mercredi',
  'le bureau',
  'la section des enfants',
]
const VERBS = ['accueille', 'prépare', 'propose', 'retrouve', 'ouvre à tous', 'organise', 'partage', 'présente']
const OBJECTS = [
  'les personnes qui veulent essayer, sans engagement et sans matériel',
  'une sortie dont le départ est donné à neuf heures devant la mairie',
  'les travaux de l’année, que chacun peut venir voir et toucher',
  'un repas où l’on apporte ce que l’on aime, salé ou sucré',
  'des séances de deux heures, encadrées par des gens du métier',
  'les nouveaux venus, à qui l’on explique tout ce qu’il faut savoir',
  'un programme établi avec les habitants et les écoles du quartier',
  'ce qui a été appris, pour que d’autres puissent le reprendre',
]

export type Random = () => number

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = (random: Random, from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''

export function sentence(random: Random): string {
  return `${pick(random, BEGINNINGS)}, ${pick(random, SUBJECTS)} ${pick(random, VERBS)} ${pick(random, OBJECTS)}.`
}

export function title(random: Random, number: number): string {
  const subject = pick(random, SUBJECTS)
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}, n° ${number}`
}

const paragraph = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ')

/** @param links addresses of other pages. @param photo address of a picture, or empty. */
export function body(random: Random, links: readonly string[], photo: string): string {
  const list = Array.from({ length: 4 }, () => `- ${sentence(random)}`).join('\n')
  const [first = '/', second = '/'] = links
  return `${paragraph(random, 3)}

## ${pick(random, SUBJECTS)} en pratique

${paragraph(random, 2)} **${sentence(random)}** Voir [cette page](${first}).

${list}

${photo === '' ? '' : `![Une photo](${photo})\n`}
### Horaires et tarifs

| Jour | Heure | Tarif |
| --- | --- | ---: |
| Mardi | 18 h à 20 h | 5 € |
| Samedi | 9 h à 12 h | gratuit |

${paragraph(random, 3)} *${sentence(random)}* Et [une autre](${second}), ou [le site de la ville](https://ville.example/).

## Pour venir

${paragraph(random, 5)}

> ${sentence(random)}

${paragraph(random, 5)}
`
}
