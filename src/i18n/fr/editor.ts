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
    photo: 'Photo',
    bulletList: 'Liste',
    numberedList: 'Liste numérotée',
    quote: 'Citation',
    box: 'Encadré',
    document: 'Document',
    undo: 'Annuler',
    redo: 'Rétablir',
  },

  link: {
    title: 'Lien',
    address: 'Adresse',
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
