/** The sites' own French: what templates, feeds and calendars say. No-break spaces are written as such (U+00A0). */

export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const
export const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const
export const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

export const words = {
  skip: 'Aller au contenu',
  menu: 'Menu',
  mainMenu: 'Menu principal',
  breadcrumb: 'Fil d’Ariane',
  home: 'Accueil',
  seeAlso: 'Dans cette rubrique',
  page: 'page',

  upcoming: 'Prochains rendez-vous',
  allEvents: 'Tout l’agenda',
  news: 'Actualités',
  latestNews: 'Dernières nouvelles',
  allNews: 'Toutes les actualités',
  olderNews: 'Plus anciennes',
  newsOf: (year: string) => `Actualités de ${year}`,
  newsCount: (count: number) => (count > 1 ? `${count} actualités` : `${count} actualité`),
  agenda: 'Agenda',
  pastEvents: 'Rendez-vous passés',
  eventsOf: (year: string) => `Rendez-vous passés de ${year}`,
  events: (count: number) => `${count} rendez-vous`,
  allUpcoming: 'Les prochains rendez-vous',
  months: 'Mois',
  years: 'Années',
  noUpcoming: 'Aucun rendez-vous n’est annoncé pour le moment.',
  calendarAll: 'Ajouter l’agenda à mon calendrier',
  calendarOne: 'Ajouter à mon calendrier',
  missions: 'Bénévolat',
  weNeedYou: 'Nous cherchons des bénévoles',
  allMissions: 'Toutes nos missions',
  noMission: 'Nous ne cherchons personne pour le moment. Merci de votre intérêt !',
  writeToUs: 'Nous écrire',
  call: (phone: string) => `Appeler le ${phone.replaceAll(' ', '\u00a0')}`,
  albums: 'Albums photos',
  allAlbums: 'Tous les albums',
  inPictures: 'En images',
  onThisPage: 'Sur cette page',
  feed: 'Suivre par flux',

  when: 'Quand',
  where: 'Où',
  price: 'Tarif',
  register: 'S’inscrire',
  cancelled: 'Annulé',
  cancelledTitle: (title: string) => `Annulé : ${title}`,
  cancelledLong: 'Ce rendez-vous est annulé.',
  pastLong: 'Ce rendez-vous est passé.',
  practical: 'Informations pratiques',
  by: 'Par',
  tags: 'Mots-clés',
  time: 'Temps',
  place: 'Lieu',
  contactPerson: 'Contact',
  seats: 'Places',
  until: 'Jusqu’au',
  offerOver: 'Cette offre est close.',

  contact: 'Contact',
  findUs: 'Nous trouver',
  reachUs: 'Nous joindre',
  address: 'Adresse',
  phone: 'Téléphone',
  email: 'Courriel',
  hours: 'Horaires',
  access: 'Venir',
  links: 'Nos autres adresses',
  partners: 'Nos partenaires',
  map: 'Voir sur une carte',
  mapOn: (host: string) => `Voir la carte sur ${host}`,
  videoOn: (host: string) => `Voir la vidéo sur ${host}`,
  photoCredit: (credit: string) => `Photo : ${credit}`,
  photos: (count: number) => (count > 1 ? `${count} photos` : `${count} photo`),
  openPhoto: 'Agrandir la photo',
  openPhotoOf: (text: string) => `Agrandir la photo : ${text}`,

  footer: 'Informations du site',
  onTheSite: 'Cette page sur le site :',
  legal: 'Mentions légales',
  accessibility: 'Accessibilité : non évaluée',
  siteMap: 'Plan du site',
  search: 'Recherche',
  report: 'Signaler un contenu',
  reportBody: (page: string) =>
    `Page : ${page}\n\nCe qui pose problème, et pourquoi :\n\nMon nom et mon adresse électronique, pour la réponse :\n`,
  hostedByCity: 'Site hébergé par la Ville',
  /** The city file may say « Grenoble » or « Ville de Grenoble ». */
  hostedBy: (city: string) =>
    /^ville /i.test(city) ? `Site hébergé par la ${city}` : `Site hébergé par la Ville ${de(city)}`,

  notFoundTitle: 'Page introuvable',
  notFound: 'Cette page n’existe pas, ou n’existe plus. Elle a peut-être changé d’adresse.',
  backHome: 'Revenir à l’accueil',
  movedTitle: 'Cette page a changé d’adresse',
  moved: 'La page se trouve maintenant à une autre adresse :',

  legalPublisher: 'Éditeur du site',
  legalDirector: 'Directeur ou directrice de la publication',
  legalHost: 'Hébergeur',
  legalRna: 'Numéro RNA',
  legalSiret: 'SIRET',
  legalNotices: 'Agréments et autorisations',
  legalPrivacyTitle: 'Vie privée',
  legalPrivacy:
    'Ce site ne dépose aucun cookie et ne demande rien à d’autres sites. Aucune donnée personnelle n’est recueillie pendant la visite.',
  legalContentTitle: 'Contenus',
  legalContent: (name: string) =>
    `Les textes et les images de ce site sont publiés par ${name}, qui en est seule responsable. Pour réutiliser un texte ou une image, écrire à l’association.`,
  legalReport: 'Un contenu vous semble illicite ou porte atteinte à vos droits ?',
  legalReportHow: (name: string) =>
    `Vous pouvez le signaler à ${name} ou à l’hébergeur, par les coordonnées ci-dessus.`,
  seat: 'Siège',

  accessibilityTitle: 'Accessibilité',
  accessibilityState:
    'Ce site n’a pas encore été évalué selon le référentiel général d’amélioration de l’accessibilité (RGAA). Il est donc réputé non conforme.',
  accessibilityEffortTitle: 'Ce qui est fait',
  accessibilityEffort: [
    'Les pages se lisent au clavier seul, avec un lecteur d’écran, agrandies à 200 %, et sans JavaScript.',
    'Les couleurs des textes ont un contraste d’au moins 7 pour 1 avec le fond, en clair comme en sombre.',
    'Les images portent une description quand l’association en a écrit une.',
    'Les modèles de pages sont contrôlés à chaque version par un outil automatique, qui ne voit qu’une partie des défauts.',
  ],
  accessibilityHelpTitle: 'Une difficulté ?',
  accessibilityHelp:
    'Si un contenu vous est inaccessible, écrivez ou téléphonez à l’association : elle vous le donnera sous une autre forme.',
  accessibilityRightsTitle: 'Voie de recours',
  accessibilityRights:
    'Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu et que vous n’avez pas reçu de réponse satisfaisante, vous pouvez écrire au Défenseur des droits :',
  accessibilityRightsLink: 'defenseurdesdroits.fr',

  searchTitle: 'Rechercher sur le site',
  searchButton: 'Chercher',
  searchLabel: 'Mots à chercher',
  searchAll: 'Toutes les pages du site, par titre',
  searchResults: (count: number) =>
    count === 0 ? 'Aucune page trouvée.' : count === 1 ? 'Une page trouvée.' : `${count} pages trouvées.`,
  searchResultsMany: '0 pages trouvées.',
  siteMapPages: 'Pages',

  notes: 'Notes',
  backToText: (note: number) => `Retour au texte, note ${note}`,
  taskDone: 'Fait :',
  taskToDo: 'À faire :',
  table: (number: number) => `Tableau ${number}`,
  document: 'Document',
  allYear: (year: string) => year,

  boxImportant: 'Important',
  boxThanks: 'Merci',
  lineField: (line: number) => `ligne ${line}`,

  from: 'de',
  to: 'à',
  fromDay: 'du',
  toDay: 'au',
} as const

/** « de Grenoble », « d’Échirolles », « du Pont-de-Claix », « des Mureaux » */
export function de(place: string): string {
  if (place.startsWith('Le ')) return `du ${place.slice(3)}`
  if (place.startsWith('Les ')) return `des ${place.slice(4)}`
  return /^[AEIOUYÀÂÉÈÊËÎÏÔÛÜŒH]/i.test(place) ? `d’${place}` : `de ${place}`
}
