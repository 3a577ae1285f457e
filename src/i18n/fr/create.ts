/** A new page, news item, event, mission or album: what is asked before one writes. */
export const create = {
  page: {
    new: 'Nouvelle page',
    titleLabel: 'Titre de la page',
    titleHelp: 'Par exemple « Nos ateliers ». Vous pourrez le changer.',
    taken: 'Une page a déjà cette adresse : {address}',
  },
  actualite: {
    new: 'Nouvelle actualité',
    titleLabel: 'Titre de l’actualité',
    titleHelp: 'Par exemple « Les inscriptions sont ouvertes ». Vous pourrez le changer.',
    taken: 'Une actualité du même jour a déjà cette adresse : {address}',
  },
  evenement: {
    new: 'Nouvel événement',
    titleLabel: 'Nom de l’événement',
    titleHelp: 'Par exemple « Portes ouvertes ». Vous pourrez le changer.',
    taken: 'Un événement du même jour a déjà cette adresse : {address}',
  },
  mission: {
    new: 'Nouvelle mission bénévole',
    titleLabel: 'Ce que l’on cherche',
    titleHelp: 'Par exemple « Tenir la buvette ». Vous pourrez le changer.',
    taken: 'Une mission a déjà cette adresse : {address}',
  },
  album: {
    new: 'Nouvel album',
    titleLabel: 'Titre de l’album',
    titleHelp: 'Par exemple « La fête de quartier en images ». Vous pourrez le changer.',
    taken: 'Un album a déjà cette adresse : {address}',
  },
  day: 'Jour',
  hour: 'Heure',
  hourHelp: 'Laisser vide si l’événement dure toute la journée.',
  place: 'Lieu',
  placeHelp: 'Par exemple « Salle Pablo-Picasso ». Laisser vide si vous ne le savez pas encore.',
  dayMissing: 'Choisissez le jour de l’événement.',
  dayPast: 'Ce jour est déjà passé : l’événement sera rangé parmi les événements passés.',
  empty: 'Écrivez un titre avec au moins une lettre ou un chiffre.',
  reserved: 'Le site utilise déjà {address} pour lui-même. Choisissez un autre titre, ou une autre adresse.',
  address: 'Son adresse sera {address}',
  changeAddress: 'Choisir une autre adresse',
  addressLabel: 'Fin de l’adresse',
  addressHelp: 'Des lettres sans accent, des chiffres, des tirets. Courte, elle se dicte au téléphone.',
  takeFree: 'Prendre plutôt « {free} »',
  openTaken: 'Ouvrir celle qui existe',
  begin: 'Commencer à écrire',
  draftNote: 'Rien n’est en ligne avant que vous ne pressiez « Publier ».',
  others: 'Créer autre chose',
  copy: {
    of: 'Copier « {title} »',
    note: 'Le texte et les informations sont repris, sauf ce qui n’était vrai que de l’autre page : anciennes adresses, dates de parution.',
    newDay: 'Choisissez le jour du nouvel événement.',
  },
  report: {
    of: 'Le compte rendu de « {title} »',
    title: 'Retour sur « {title} »',
    note: 'C’est une actualité. Elle commence avec l’image de l’événement et un lien vers sa page.',
    sentence: 'C’était {when} : {link}.',
  },
  source: {
    missing: 'La page d’origine n’existe plus : vous commencez une page vide.',
    faulty:
      'Les informations de la page d’origine sont mal écrites : vous commencez une page vide. Réparez-les d’abord pour la copier.',
  },
  example: {
    lead: 'Un exemple, pour commencer. Il disparaît dès que vous écrivez, et n’est jamais publié.',
    page: 'Notre atelier est ouvert à toutes et à tous, débutants compris. On y apprend la gravure sur bois, le mercredi et le samedi. Pour essayer, passez nous voir : la première séance est gratuite.',
    actualite:
      'Les inscriptions à l’atelier du mercredi sont ouvertes. Il reste douze places. Pour vous inscrire, appelez Léa au 04 76 00 00 00, avant le 15 septembre.',
    evenement:
      'Venez découvrir l’atelier, essayer la presse et repartir avec votre carte imprimée. À partir de 6 ans. Entrée libre, goûter à 16 h. Tram A, arrêt Essarts.',
    mission:
      'Nous cherchons deux personnes pour tenir la buvette, le samedi de 14 h à 18 h. Pas besoin de savoir-faire : on vous montre tout. Pour en parler, appelez Christian au 04 76 00 00 00.',
    album: 'Les plus belles images de notre exposition de printemps, accrochées par les enfants de l’atelier.',
  },
} as const
