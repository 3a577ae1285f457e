/** Photos and documents: choosing, describing, what could not be taken and why. */
export const photos = {
  title: 'Ajouter des photos',
  choose: 'Choisir des photos',
  chooseOne: 'Choisir une photo',
  fromDevice: 'Nouvelle photo',
  chooseMore: 'Ajouter d’autres photos',
  drop: 'Ou déposez-les ici, ou collez-les.',
  intro: 'Parvis les redresse, les allège, et retire ce que l’appareil y a noté : le lieu, la date, son propriétaire.',
  fromSite: 'Ou une photo déjà sur le site',
  fromSiteChoose: 'Mettre la photo « {name} »',
  fromSiteMore: 'Voir plus de photos',
  unnamed: 'sans description',

  making: 'Préparation de la photo {at} sur {n}…',
  makingOne: 'Préparation de la photo…',
  stop: 'Arrêter',
  ready: '{n} photo prête | {n} photos prêtes',
  refusedCount: '{n} photo impossible à ajouter | {n} photos impossibles à ajouter',
  waiting: 'En attente',
  beingMade: 'En préparation…',
  card: 'Photo {at} : {name}',
  large: 'Très grande photo ({mp} millions de pixels) : elle a été réduite pour le site.',
  animated: 'Image animée : seule la première image est gardée.',
  thumbnail: 'Aperçu de {name}',
  remove: 'Retirer cette photo',

  description: 'Que voit-on sur la photo ?',
  descriptionHelp:
    'En une phrase, pour qui ne peut pas la voir. Par exemple : « Vingt personnes dansent sur la place ».',
  descriptionMissing: 'Dites ce que l’on voit, ou cochez « Image décorative ».',
  descriptionIsFileName: 'C’est le nom du fichier : dites plutôt ce que l’on voit.',
  decorative: 'Image décorative',
  decorativeHelp: 'Un filet, un fond : elle n’apprend rien à qui la regarde.',
  people: 'Reconnaît-on des personnes ?',
  peopleHelp:
    'La loi demande l’accord des personnes que l’on reconnaît ; pour les mineurs, l’accord écrit des parents.',
  peopleMissing: 'Choisissez une réponse.',
  peopleRefused: 'Sans leur accord, cette photo ne peut pas aller sur le site. Demandez-leur, ou retirez-la.',
  peopleAll: 'Reconnaît-on des personnes ? Une réponse pour toutes les photos',
  peopleChoices: {
    none: 'Choisir…',
    aucune: 'Non, personne',
    accord: 'Oui, des adultes, tous d’accord',
    'mineurs-accord': 'Oui, dont des mineurs : accord écrit des parents',
    refus: 'Oui, mais je n’ai pas leur accord',
  },

  add: 'Ajouter la photo | Ajouter les {n} photos',
  adding: 'Enregistrement sur cet appareil…',
  cancel: 'Annuler',
  leave: 'Abandonner ces photos ?',
  leaveSure: 'Ce que vous avez écrit pour elles sera perdu.',
  leaveConfirm: 'Oui, abandonner',
  leaveStay: 'Continuer',
  someMissing: 'Il manque une réponse sur {n} photo. | Il manque une réponse sur {n} photos.',

  found: {
    title: 'Vous n’aviez pas fini d’ajouter ces photos',
    text: 'Elles ont été gardées sur cet appareil, avec ce que vous en aviez dit.',
  },

  describe: {
    title: 'Description de la photo',
    save: 'Enregistrer',
    help: 'Cette description vaut pour cette page. Si elle est vide, celle de la photo est lue.',
    remove: 'Retirer la photo de la page',
  },

  faults: {
    heic: 'Cette photo est au format HEIC des iPhone, que ce navigateur ne sait pas lire. Ouvrez Parvis sur l’iPhone et choisissez-la là, ou enregistrez-la d’abord en JPEG.',
    broken: 'Ce fichier est abîmé ou incomplet. Reprenez la photo depuis l’appareil d’origine.',
    'too-large': 'Cette photo est trop grande ({mp} millions de pixels). Réduisez-la d’abord, à 120 millions au plus.',
    'too-large-here':
      'Cet appareil n’a pas assez de mémoire pour une si grande photo. Essayez depuis un ordinateur, ou réduisez-la d’abord.',
    'too-heavy': 'Ce fichier est trop lourd : 80 Mo au plus pour une photo.',
    empty: 'Ce fichier est vide.',
    video: 'C’est une vidéo. Mettez-la en ligne ailleurs, puis ajoutez un lien dans le texte.',
    svg: 'Les dessins SVG ne sont pas acceptés. Enregistrez-le en PNG.',
    'not-a-picture': 'Ce n’est pas une photo que Parvis sait lire. Enregistrez-la en JPEG ou en PNG.',
    'old-browser':
      'Ce navigateur est trop ancien pour préparer des photos. Mettez-le à jour, ou utilisez un autre appareil.',
    unreadable: 'Ce fichier n’est plus là, ou ne peut pas être lu. S’il est dans un nuage, téléchargez-le d’abord.',
    'no-network': 'Pas de connexion : la préparation des photos n’a pas pu commencer. Réessayez dès qu’elle revient.',
    interrupted: 'Parvis a été fermé avant que cette photo soit prête. Choisissez-la de nouveau.',
    cancelled: 'Arrêtée, comme vous l’avez demandé.',
  },

  document: {
    title: 'Ajouter un document',
    choose: 'Choisir un document',
    chooseOther: 'Choisir un autre document',
    kinds:
      'PDF, texte, tableur ou présentation (ODT, ODS, ODP, DOCX, XLSX, CSV), calendrier (ICS), son (MP3, M4A). 25 Mo au plus.',
    name: 'Titre du document',
    nameHelp: 'Ce que l’on lira et sur quoi l’on appuiera : « Bulletin d’adhésion 2026 ».',
    nameMissing: 'Donnez un titre au document.',
    chosen: '{name}, {size}',
    missing: 'Choisissez un document.',
    add: 'Ajouter le document',
    faults: {
      type: 'Ce type de fichier n’est pas accepté. Enregistrez-le en PDF.',
      'too-heavy': 'Ce document est trop lourd : 25 Mo au plus.',
      'not-what-it-says':
        'Ce fichier n’est pas ce que son nom dit : il est peut-être abîmé. Enregistrez-le de nouveau.',
      empty: 'Ce fichier est vide.',
    },
  },
} as const
