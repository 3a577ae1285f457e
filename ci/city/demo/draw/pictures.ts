/** The demo city's pictures: which scene, in which inks, for which file. */
import type { InkName } from './inks.ts'
import type { SceneName } from './scenes.ts'

export interface Picture {
  site: 'reg-art' | 'kayane'
  name: string
  scene: SceneName
  inks: InkName
  /** Alternative text: what is to be seen, in a sentence. */
  description: string
  credit?: string
  portrait?: true
}

const regArt: readonly Omit<Picture, 'site'>[] = [
  {
    name: 'accueil',
    scene: 'together',
    inks: 'brick',
    description: 'Linogravure : cinq personnes debout devant des collines, au soleil couchant',
  },
  {
    name: 'atelier-gravure',
    scene: 'press',
    inks: 'brick',
    description: 'La presse à gravure de l’atelier, une feuille à demi engagée sous le rouleau',
  },
  {
    name: 'atelier-theatre',
    scene: 'stage',
    inks: 'plum',
    description: 'Deux comédiens sur scène, dans la lumière de deux projecteurs',
  },
  {
    name: 'atelier-dessin',
    scene: 'still',
    inks: 'leaf',
    description: 'Nature morte : un vase, quatre fruits sur une nappe sombre',
  },
  {
    name: 'exposition-nos-rues',
    scene: 'street',
    inks: 'night',
    description: 'Façades de quartier serrées l’une contre l’autre, fenêtres allumées',
  },
  {
    name: 'fete-des-quartiers',
    scene: 'together',
    inks: 'sea',
    description: 'Cinq habitants dessinés devant la mer de collines du Vercors',
  },
  { name: 'local', scene: 'street', inks: 'brick', description: 'La rue des Essarts vue par les élèves de l’atelier' },
  {
    name: 'album-01',
    scene: 'hills',
    inks: 'brick',
    description: 'Le Moucherotte au soir, linogravure à quatre couleurs',
    credit: 'Nadia B.',
  },
  {
    name: 'album-02',
    scene: 'leaves',
    inks: 'leaf',
    description: 'Feuilles tombées du parc Maurice-Thorez',
    credit: 'Paul V.',
  },
  {
    name: 'album-03',
    scene: 'moon',
    inks: 'night',
    description: 'Croissant de lune sur l’eau',
    credit: 'Atelier enfants',
  },
  {
    name: 'album-04',
    scene: 'street',
    inks: 'plum',
    description: 'La Villeneuve, fenêtres du soir',
    credit: 'Inès M.',
  },
  {
    name: 'album-05',
    scene: 'still',
    inks: 'brick',
    description: 'Vase et pommes, deuxième état',
    credit: 'Jeanne L.',
  },
  { name: 'album-06', scene: 'hills', inks: 'sea', description: 'Belledonne un matin d’hiver', credit: 'Christian R.' },
  { name: 'album-07', scene: 'leaves', inks: 'plum', description: 'Herbier rouge', credit: 'Atelier adultes' },
  { name: 'album-08', scene: 'together', inks: 'night', description: 'La file devant le cinéma', credit: 'Paul V.' },
  { name: 'album-09', scene: 'moon', inks: 'plum', description: 'Nuit d’été, épreuve d’artiste', credit: 'Nadia B.' },
  { name: 'album-10', scene: 'street', inks: 'leaf', description: 'Le marché couvert vu d’en haut', credit: 'Inès M.' },
  { name: 'album-11', scene: 'stage', inks: 'brick', description: 'Le salut des comédiens', credit: 'Christian R.' },
  {
    name: 'album-12',
    scene: 'hills',
    inks: 'leaf',
    description: 'La colline Comboire après la pluie',
    credit: 'Jeanne L.',
  },
]

const kayane: readonly Omit<Picture, 'site'>[] = [
  {
    name: 'accueil',
    scene: 'desk',
    inks: 'leaf',
    description: 'Une bénévole et un enfant penchés sur un cahier, sous la lampe',
  },
  {
    name: 'aide-aux-devoirs',
    scene: 'desk',
    inks: 'sea',
    description: 'Deux personnes devant un livre ouvert, une étagère derrière elles',
  },
  { name: 'equipe', scene: 'together', inks: 'leaf', description: 'L’équipe des bénévoles, dessinée par les élèves' },
  { name: 'sortie-foret', scene: 'leaves', inks: 'leaf', description: 'Feuilles ramassées pendant la sortie en forêt' },
  {
    name: 'ciel',
    scene: 'moon',
    inks: 'sea',
    description: 'Croissant de lune, affiche de la soirée d’observation du ciel',
  },
]

export const pictures: readonly Picture[] = [
  ...regArt.map((picture): Picture => ({ site: 'reg-art', ...picture })),
  ...kayane.map((picture): Picture => ({ site: 'kayane', ...picture })),
]
