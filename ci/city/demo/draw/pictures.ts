/** The demo city's pictures: which scene for which file, and what its sidecar says. */
import { books as paperBooks } from './kayane/books.ts'
import { building as paperBuilding } from './kayane/building.ts'
import { farm as paperFarm } from './kayane/farm.ts'
import { feast as paperFeast } from './kayane/feast.ts'
import { forest as paperForest } from './kayane/forest.ts'
import { hall as paperHall } from './kayane/hall.ts'
import { home as paperHome } from './kayane/home.ts'
import { lake as paperLake } from './kayane/lake.ts'
import { museum as paperMuseum } from './kayane/museum.ts'
import { openDoor as paperOpenDoor } from './kayane/open-door.ts'
import { portraits as paperPortraits } from './kayane/portraits.ts'
import { sky as paperSky } from './kayane/sky.ts'
import { snack as paperSnack } from './kayane/snack.ts'
import { snow as paperSnow } from './kayane/snow.ts'
import { table as paperTable } from './kayane/table.ts'
import { team as paperTeam } from './kayane/team.ts'
import { tram as paperTram } from './kayane/tram.ts'
import { banner as printBanner } from './prints/banner.ts'
import { belledonne as printBelledonne } from './prints/belledonne.ts'
import { bicycle as printBicycle } from './prints/bicycle.ts'
import { cardboard as printCardboard } from './prints/cardboard.ts'
import { cat as printCat } from './prints/cat.ts'
import { concert as printConcert } from './prints/concert.ts'
import { easel as printEasel } from './prints/easel.ts'
import { exhibition as printExhibition } from './prints/exhibition.ts'
import { feast as printFeast } from './prints/feast.ts'
import { frieze as printFrieze } from './prints/frieze.ts'
import { herbarium as printHerbarium } from './prints/herbarium.ts'
import { kids as printKids } from './prints/kids.ts'
import { leaves as printLeaves } from './prints/leaves.ts'
import { market as printMarket } from './prints/market.ts'
import { mill as printMill } from './prints/mill.ts'
import { moon as printMoon } from './prints/moon.ts'
import { moucherotte as printMoucherotte } from './prints/moucherotte.ts'
import { poster as printPoster } from './prints/poster.ts'
import { press as printPress } from './prints/press.ts'
import { queue as printQueue } from './prints/queue.ts'
import { rain as printRain } from './prints/rain.ts'
import { stage as printStage } from './prints/stage.ts'
import { summer as printSummer } from './prints/summer.ts'
import { towers as printTowers } from './prints/towers.ts'
import { vase as printVase } from './prints/vase.ts'
import { workshop as printWorkshop } from './prints/workshop.ts'
import { logos } from './logos.ts'
import type { Scene } from './scene.ts'

export interface Picture {
  site: 'reg-art' | 'kayane'
  name: string
  scene: Scene
  /** Alternative text: what is to be seen, in a sentence. Empty for a decorative picture. */
  description: string
  credit?: string
  /** What must stay in view when cropped, `x y` in percent. */
  point?: string
}

const DRAWN_BY_PUPILS = 'Papier découpé des élèves de Kayane'

const regArt: readonly Omit<Picture, 'site'>[] = [
  {
    name: 'accueil',
    scene: printBanner,
    description:
      'Linogravure : six personnes portent à bout de bras une longue estampe, devant les montagnes, sous un grand soleil',
    point: '50 62',
  },
  {
    name: 'atelier-gravure',
    scene: printPress,
    description: 'La presse à gravure et sa grande roue en étoile ; trois estampes sèchent sur un fil',
    credit: 'Paul Vidal',
    point: '60 50',
  },
  {
    name: 'atelier-theatre',
    scene: printStage,
    description: 'Deux comédiens saluent main dans la main, entre deux rideaux, devant les têtes du public',
    credit: 'Jeanne L.',
    point: '50 55',
  },
  {
    name: 'atelier-dessin',
    scene: printEasel,
    description: 'Un chevalet où l’on dessine un vase de feuillage et trois fruits posés à côté',
    credit: 'Inès Moreau',
    point: '60 45',
  },
  {
    name: 'atelier-enfants',
    scene: printKids,
    description:
      'Quatre enfants attablés impriment des fleurs, des feuilles et des ronds ; leurs essais sèchent au mur',
    credit: 'Atelier enfants',
    point: '50 60',
  },
  {
    name: 'exposition-nos-rues',
    scene: printExhibition,
    description: 'La nuit, des maisons serrées aux fenêtres allumées, la pleine lune et un chat jaune sur le trottoir',
    credit: 'Atelier gravure',
    point: '55 60',
  },
  {
    name: 'affiche-nos-rues',
    scene: printPoster,
    description:
      'Affiche de l’exposition « Nos rues » : le titre en grandes lettres au-dessus de trois rangées de maisons',
    credit: 'Nadia B.',
    point: '50 6',
  },
  {
    name: 'fete-des-quartiers',
    scene: printFeast,
    description: 'Des habitants de tous âges dansent sous les guirlandes, un accordéon les accompagne',
    credit: 'Samira H.',
    point: '50 65',
  },
  {
    name: 'local',
    scene: printWorkshop,
    description: 'La maison de la rue des Essarts : porte rouge, deux fenêtres, un platane et un vélo contre le mur',
    credit: 'Christian R.',
    point: '45 55',
  },
  {
    name: 'concert',
    scene: printConcert,
    description: 'Six choristes chantent à pleine voix, une grande guitare au premier plan, des flocons au-dessus',
    credit: 'Jeanne L.',
    point: '60 55',
  },
  {
    name: 'moulin',
    scene: printMill,
    description: 'Le moulin à papier, sa roue dans la rivière, et quatre feuilles qui sèchent sur une corde',
    credit: 'Paul Vidal',
    point: '35 60',
  },
  {
    name: 'velo-rouge',
    scene: printBicycle,
    description: 'Le vélo rouge du loto, sur fond de rayons jaunes, et une rangée de boules numérotées',
    credit: 'Paul V.',
  },
  {
    name: 'ville-en-carton',
    scene: printCardboard,
    description: 'Un énorme chat noir assis au milieu d’une ville de petites maisons',
    credit: 'Stage d’été des enfants',
    point: '50 40',
  },
  { name: 'frise', scene: printFrieze, description: '' },
  {
    name: 'album-01',
    scene: printMoucherotte,
    description: 'Le Moucherotte au soir, quatre couleurs',
    credit: 'Nadia B.',
  },
  {
    name: 'album-02',
    scene: printLeaves,
    description: 'Feuilles tombées du parc Maurice-Thorez',
    credit: 'Paul V.',
  },
  {
    name: 'album-03',
    scene: printMoon,
    description: 'Croissant de lune et trois barques sur l’eau noire',
    credit: 'Atelier enfants',
  },
  {
    name: 'album-04',
    scene: printTowers,
    description: 'La Villeneuve : deux tours, fenêtres du soir',
    credit: 'Inès M.',
  },
  { name: 'album-05', scene: printVase, description: 'Vase et pommes, deuxième état', credit: 'Jeanne L.' },
  {
    name: 'album-06',
    scene: printBelledonne,
    description: 'La chaîne de Belledonne un matin d’hiver, sapins au premier plan',
    credit: 'Christian R.',
  },
  {
    name: 'album-07',
    scene: printHerbarium,
    description: 'Herbier rouge : une fougère, deux brins, une étiquette',
    credit: 'Atelier adultes',
  },
  {
    name: 'album-08',
    scene: printQueue,
    description: 'La file devant le cinéma, un soir de pluie, tous sous leurs parapluies',
    credit: 'Paul V.',
  },
  {
    name: 'album-09',
    scene: printSummer,
    description: 'Nuit d’été, épreuve d’artiste : un cyprès et des étoiles qui tournent',
    credit: 'Nadia B.',
  },
  {
    name: 'album-10',
    scene: printMarket,
    description: 'Le marché vu d’en haut : parasols, étals et passants',
    credit: 'Inès M.',
  },
  {
    name: 'album-11',
    scene: printCat,
    description: 'Le chat de l’atelier, endormi sur les épreuves',
    credit: 'Christian R.',
  },
  {
    name: 'album-12',
    scene: printRain,
    description: 'La colline Comboire sous la pluie, une maison éclairée',
    credit: 'Jeanne L.',
  },
  { name: 'logo', scene: logos.regArt, description: 'Logo de Reg’art : un R blanc et une plume de graveur jaune' },
  { name: 'logo-ville', scene: logos.city, description: 'Ville d’Échirolles' },
  { name: 'logo-moulin', scene: logos.mill, description: 'Moulin à papier de la Volane' },
  { name: 'logo-radio', scene: logos.radio, description: 'Radio des Essarts' },
]

const kayane: readonly Omit<Picture, 'site'>[] = [
  {
    name: 'accueil',
    scene: paperHome,
    description: 'Sous la lampe, une bénévole et un enfant partagent un grand livre ouvert ; il fait nuit à la fenêtre',
    point: '50 55',
  },
  {
    name: 'aide-aux-devoirs',
    scene: paperTable,
    description: 'Une table vue d’en haut : deux cahiers ouverts, des mains, des clémentines et des tasses',
    credit: DRAWN_BY_PUPILS,
  },
  {
    name: 'equipe',
    scene: paperTeam,
    description: 'Sept bénévoles serrés derrière une table, sous des fanions ; l’un d’eux lève la main',
    credit: DRAWN_BY_PUPILS,
    point: '50 40',
  },
  {
    name: 'table-dans-le-hall',
    scene: paperHall,
    description:
      '2016 : trois voisines et quatre enfants autour d’une table, dans le hall du 14, entre les boîtes aux lettres et l’escalier',
    credit: 'Inaya, d’après les récits',
    point: '40 60',
  },
  {
    name: 'maison-des-habitants',
    scene: paperBuilding,
    description: 'La Maison des habitants, grande façade rouge, son porche vert et la cour où attendent des enfants',
    credit: DRAWN_BY_PUPILS,
    point: '50 65',
  },
  {
    name: 'portraits',
    scene: paperPortraits,
    description: 'Quatre visages en papier découpé : une élève à tresses, un père, une bénévole, un maître',
    credit: DRAWN_BY_PUPILS,
    point: '50 50',
  },
  {
    name: 'gouter',
    scene: paperSnack,
    description: 'Le placard du goûter : confitures, pain, compotes, et une pyramide de clémentines',
    credit: DRAWN_BY_PUPILS,
  },
  {
    name: 'livres',
    scene: paperBooks,
    description: 'Une bibliothèque pleine, un chat noir assis entre deux rangées de livres',
    credit: DRAWN_BY_PUPILS,
    point: '56 55',
  },
  {
    name: 'fete-de-juin',
    scene: paperFeast,
    description: 'Sur la scène, le Chaperon rouge et le loup ; au-dessus, des fanions et un nuage d’orage',
    credit: DRAWN_BY_PUPILS,
    point: '50 60',
  },
  {
    name: 'affiche-portes-ouvertes',
    scene: paperOpenDoor,
    description:
      'Affiche des portes ouvertes : la porte du 14 est ouverte, des enfants et deux adultes font signe dans la lumière',
    credit: DRAWN_BY_PUPILS,
    point: '50 60',
  },
  {
    name: 'sortie-foret',
    scene: paperForest,
    description: 'Quatre enfants et une bénévole ramassent des feuilles entre les arbres d’automne',
    credit: DRAWN_BY_PUPILS,
    point: '50 70',
  },
  {
    name: 'ferme',
    scene: paperFarm,
    description: 'À la ferme : une grande vache blanche et noire, une poule rousse, quatre visiteurs',
    credit: DRAWN_BY_PUPILS,
    point: '55 60',
  },
  {
    name: 'musee',
    scene: paperMuseum,
    description: 'Au musée : un squelette de dinosaure, et les enfants les bras en l’air',
    credit: DRAWN_BY_PUPILS,
  },
  {
    name: 'lac',
    scene: paperLake,
    description: 'Trois voiliers sur le lac, les montagnes derrière, des poissons dessous',
    credit: DRAWN_BY_PUPILS,
  },
  {
    name: 'neige',
    scene: paperSnow,
    description: 'Deux luges descendent la pente vers un bonhomme de neige',
    credit: DRAWN_BY_PUPILS,
    point: '60 70',
  },
  {
    name: 'tram',
    scene: paperTram,
    description: 'Un tram vert plein d’enfants, dans la ville',
    credit: DRAWN_BY_PUPILS,
  },
  {
    name: 'ciel',
    scene: paperSky,
    description: 'La nuit, des enfants et une bénévole autour d’un télescope ; la Lune et Saturne sont énormes',
    credit: DRAWN_BY_PUPILS,
    point: '50 55',
  },
  { name: 'logo', scene: logos.kayane, description: 'Logo de Kayane : un livre ouvert sous un soleil' },
  { name: 'logo-ville', scene: logos.city, description: 'Ville d’Échirolles' },
  { name: 'logo-page-cornee', scene: logos.bookshop, description: 'Librairie La Page cornée' },
  { name: 'logo-epicerie', scene: logos.grocer, description: 'Épicerie des Marronniers' },
]

export const pictures: readonly Picture[] = [
  ...regArt.map((picture): Picture => ({ site: 'reg-art', ...picture })),
  ...kayane.map((picture): Picture => ({ site: 'kayane', ...picture })),
]
