/** The writing area: its toolbar, its dialogs, the blocks that stand in a text. */
export const editor = {
  loading: 'Préparation de la page…',
  loadFailed: 'La page n’a pas pu s’ouvrir ici. Vérifiez votre connexion, puis réessayez. Rien n’a été changé.',
  retry: 'Réessayer',
  help: 'Échap puis Tab, ou Tab, pour quitter le texte. Alt + F10 pour aller à la barre d’outils.',

  toolbar: {
    name: 'Mise en forme',
    more: 'Plus',
    paragraph: 'Paragraphe',
    heading: 'Titre',
    subheading: 'Sous-titre',
    bold: 'Gras',
    italic: 'Italique',
    link: 'Lien',
    table: 'Tableau',
    button: 'Bouton',
    photo: 'Photo',
    bulletList: 'Liste',
    numberedList: 'Liste numérotée',
    quote: 'Citation',
    box: 'Encadré',
    document: 'Document',
    undo: 'Annuler',
    redo: 'Rétablir',

    places: { table: 'Tableau', box: 'Encadré' },
    rowAbove: 'Ligne au-dessus',
    rowBelow: 'Ligne au-dessous',
    columnBefore: 'Colonne à gauche',
    columnAfter: 'Colonne à droite',
    tableHeader: 'Ligne de titres',
    deleteRow: 'Supprimer la ligne',
    deleteColumn: 'Supprimer la colonne',
    deleteTable: 'Supprimer le tableau',
    boxInfo: 'Information',
    boxImportant: 'Important',
    boxMerci: 'Merci',
  },

  slash: {
    name: 'Insérer',
    opened:
      '{n} choix : flèches pour choisir, Entrée pour insérer, Échap pour fermer. | {n} choix : flèches pour choisir, Entrée pour insérer, Échap pour fermer.',
    /** Other words that people look for it by. */
    also: {
      heading: 'titre partie',
      subheading: 'sous titre',
      bulletList: 'puces tirets',
      numberedList: 'numéros étapes',
      photo: 'image affiche',
      table: 'grille colonnes tarifs horaires',
      box: 'cadre information important merci',
      button: 'inscription adhérer réserver',
      quote: 'guillemets témoignage',
      document: 'fichier pdf statuts',
      link: 'adresse site page',
    },
  },

  link: {
    title: 'Lien',
    address: 'Adresse',
    addressOrPage: 'Page du site ou adresse',
    addressOrPageHelp:
      'Le nom d’une page du site, un autre site (https://…), une adresse de courriel ou un numéro de téléphone.',
    pages: 'Pages du site',
    leads: {
      page: 'Vers la page « {title} » de votre site.',
      web: 'Vers le site {host}.',
      mail: 'Pour écrire à {address}.',
      phone: 'Pour appeler le {number}.',
    },
    addressHelp:
      'Une page du site (/contact/), un autre site (https://…), une adresse de courriel ou un numéro de téléphone.',
    text: 'Texte du lien',
    textHelp: 'Ce que l’on pourra cliquer. « Cliquez ici » n’aide personne : dites où mène le lien.',
    insert: 'Mettre le lien',
    change: 'Changer le lien',
    remove: 'Retirer le lien',
    cancel: 'Annuler',
    addressMissing: 'Écrivez une adresse.',
    addressUnknown:
      'Cette adresse ne convient pas. Essayez une adresse du site (/contact/), https://…, un courriel ou un téléphone.',
    textMissing: 'Écrivez le texte du lien.',
  },

  button: {
    title: 'Bouton',
    text: 'Texte du bouton',
    textHelp: 'Ce que l’on fera en appuyant : « Adhérer », « Réserver une place ».',
    insert: 'Mettre le bouton',
    change: 'Changer le bouton',
    remove: 'Retirer le bouton',
  },

  blocks: {
    definition: 'Adresse du lien « {label} » : {url}',
    html: 'Code HTML, affiché tel quel sur le site',
    agendaCount: '{n} événement | {n} événements',
    actualitesCount: '{n} actualité | {n} actualités',
    agenda: 'Prochains événements',
    actualites: 'Dernières actualités',
    bouton: 'Bouton',
    carte: 'Carte',
    contact: 'Coordonnées',
    document: 'Document',
    encadre: 'Encadré',
    galerie: 'Galerie de photos',
    video: 'Vidéo',
    other: 'Bloc « {name} »',
    picture: 'Image',
    pictureWithout: 'Image sans description',
    pictureMissing: 'Image introuvable : {path}',
  },

  pasted: {
    pictures:
      'Une image n’a pas été collée : ajoutez-la avec « Photo ». | {n} images n’ont pas été collées : ajoutez-les avec « Photo ».',
  },
} as const
