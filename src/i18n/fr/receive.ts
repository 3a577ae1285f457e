/** What another app of the device shared with Parvis: what it is, where it is to go. */
export const receive = {
  title: 'Photos reçues',
  titleOfWords: 'Texte reçu',
  intro:
    'C’est gardé sur cet appareil, visible par vous seulement. Choisissez où cela va ; rien n’est publié sans vous.',
  photosOf: 'Photos partagées {day} à {hour}',
  wordsOf: 'Texte partagé {day} à {hour}',
  photo: 'Photo partagée : {name}',
  more: 'Voir l’autre photo | Voir les {n} autres photos',
  site: 'Pour quel site ?',
  siteNone: 'Choisir…',
  whatNow: 'Qu’en faire ?',
  news: 'Une nouvelle actualité avec cette photo | Une nouvelle actualité avec ces {n} photos',
  newsOfWords: 'Une nouvelle actualité avec ce texte',
  newsDetail: 'Un titre, puis vous écrivez.',
  draft: 'Ajouter à « {title} »',
  draftDetail: 'Une page que vous écrivez',
  library: 'Ranger dans les photos du site',
  libraryDetail: 'Pour les mettre plus tard sur une page.',
  noSite: 'Aucun de vos sites ne peut être modifié pour le moment. Ce que vous avez partagé reste gardé ici.',
  sitesUnknown: 'Vos sites ne peuvent pas être demandés maintenant. Ce que vous avez partagé reste gardé ici.',
  giveUp: 'Ne pas garder',
  giveUpSure: 'Retirer cela de Parvis ? La photothèque de votre appareil ne change pas.',
  giveUpYes: 'Oui, retirer',
  giveUpNo: 'Garder',

  placing: 'Enregistrement sur cet appareil…',
  notPlaced: 'Ce que vous avez partagé est toujours gardé ici.',
  back: 'Revenir au choix',

  other: {
    title: 'Ceci a été partagé par une autre personne',
    text: 'Elle le retrouvera ici en se connectant.',
  },
  gone: {
    title: 'Ces photos ne sont plus ici',
    text: 'Elles ont déjà été rangées, ou retirées.',
  },
  missing: {
    photos: {
      title: 'Rien n’est arrivé jusqu’à Parvis',
      text: 'Vos photos sont toujours dans votre appareil. Partagez-les encore une fois.',
    },
    place: {
      title: 'Il n’y a plus de place sur cet appareil',
      text: 'Rien n’a été gardé. Vos photos sont toujours dans votre appareil : libérez de la place, puis partagez-les encore une fois.',
    },
  },
  empty: {
    title: 'Rien n’attend ici',
    text: 'Dans la galerie de votre téléphone, choisissez des photos, appuyez sur « Partager », puis sur « Parvis » : vous les retrouverez ici.',
    example:
      'Il faut d’abord mettre Parvis sur l’écran d’accueil du téléphone. Sur un iPhone, passez par « Photo », dans la page que vous écrivez.',
    action: 'Comment mettre Parvis sur l’écran d’accueil',
  },
  waiting: {
    title: 'Ce que vous avez partagé vous attend',
    text: 'C’est gardé sur cet appareil, et pas encore rangé.',
    action: 'Voir ce qui est reçu',
  },
  signInFirst: 'Ce que vous avez partagé est gardé sur cet appareil. Connectez-vous pour continuer.',
} as const
