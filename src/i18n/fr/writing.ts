/** The writing screen: where the text is, what was found again, the information of a page, the preview. */
export const writing = {
  title: 'Écrire',
  screen: 'Écrire : {title}',
  untitled: 'Page sans titre',
  titleLabel: 'Titre de la page',
  titlePlaceholder: 'Donnez un titre à cette page',
  titleMissing: 'Donnez un titre : il est affiché en haut de la page et dans les listes.',
  bodyLabel: 'Texte de la page',
  preview: 'Aperçu',
  backToWriting: 'Continuer d’écrire',
  /** Part of it, where there is little room. */
  backToWritingShort: 'Écrire',
  publish: 'Publier',
  information: 'Informations de la page',
  informationShort: 'Informations',
  seeOnline: 'Voir la page en ligne (nouvel onglet)',
  firstWords: 'Écrivez ici…',
  /** Above the title of an event. */
  dated: {
    label: 'Jour, heure et lieu',
    addDay: 'Choisir le jour',
    addPlace: 'Ajouter un lieu',
    change: ' : modifier',
  },
  addEnd: 'Ajouter une heure de fin',
  loadingEditor: 'Préparation de la page…',

  state: {
    untouched: 'Cette page est en ligne',
    untouchedNew: 'Nouvelle page, pas encore en ligne',
    typing: 'Enregistrement sur cet appareil…',
    saved: 'Enregistré sur cet appareil à {time}',
    found: 'Texte retrouvé, pas encore en ligne',
    failed: 'Pas enregistré sur cet appareil',
    sending: 'Envoi en cours…',
    layingOut: 'Mise en ligne en cours…',
    online: 'En ligne',
    notOnline: 'Mise en ligne impossible',
    notSent: 'Pas encore publié. Votre texte est gardé ici',
    readOnly: 'Lecture seule',
  },

  failed: {
    fullTitle: 'Il n’y a plus de place sur cet appareil',
    refusedTitle: 'Votre navigateur refuse de garder vos textes',
    otherTitle: 'Cet appareil n’a pas pu garder votre texte',
    text: 'Votre texte est encore à l’écran : ne fermez pas cette page. Parvis continue d’essayer. Par sécurité, copiez votre texte dans un courriel ou un document.',
    copy: 'Copier mon texte',
    copied: 'Votre texte est copié. Vous pouvez le coller ailleurs.',
    notCopied: 'La copie n’a pas marché. Sélectionnez le texte ci-dessous et copiez-le.',
  },

  found: {
    title: 'Nous avons retrouvé votre texte du {day}, à {time}',
    text: 'Il n’est pas encore en ligne. Vous pouvez continuer là où vous en étiez.',
    moved:
      'Entre-temps, quelqu’un a publié cette page. Votre texte est gardé : à la publication, les deux seront réunis, ou vous choisirez.',
    deleted:
      'Entre-temps, quelqu’un a supprimé cette page. Votre texte est gardé : si vous publiez, la page sera de nouveau en ligne.',
    sent: 'Il a été envoyé à la Ville. Parvis vérifie qu’il est en ligne.',
    go: 'Continuer',
    see: 'Voir la version en ligne',
  },

  online: {
    title: 'La version en ligne',
    text: 'Voici la page que lisent les visiteurs. Votre texte n’a pas bougé.',
    deleted: 'Cette page n’est plus en ligne.',
    keepMine: 'Garder mon texte',
    takeOnline: 'Reprendre la version en ligne',
    sure: 'Remplacer votre texte par la version en ligne ? Votre texte restera sur cet appareil : vous pourrez le revoir en rouvrant cette page.',
    takeSure: 'Oui, reprendre la version en ligne',
  },

  elsewhere: {
    title: 'Cette page est aussi écrite dans un autre onglet',
    text: 'Les deux textes sont gardés sur cet appareil, chacun à part.',
    otherTitle: 'Un autre texte de cette page est gardé sur cet appareil',
    otherText: 'Il date du {day}, à {time}.',
    compare: 'Comparer les deux textes',
    forget: 'Supprimer cet autre texte',
    forgetSure: 'Supprimer cet autre texte pour toujours ?',
    forgetYes: 'Oui, le supprimer',
  },

  moved: {
    title: 'Quelqu’un vient de publier cette page',
    text: 'Continuez : à la publication, les deux textes seront réunis, ou vous choisirez.',
  },

  source: {
    title: 'Cette page contient une mise en forme que l’éditeur ne sait pas enregistrer',
    text: 'Pour ne rien abîmer, voici son texte tel qu’il est gardé. Vos phrases s’y trouvent : vous pouvez les corriger ici et publier.',
    label: 'Texte de la page, avec ses signes',
  },

  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Elle a peut-être été supprimée ou renommée. Aucun de vos textes n’est concerné.',
    back: 'Voir les pages du site',
  },
  notOpened: 'Ce site ne peut pas être ouvert pour le moment',
  readOnly: {
    title: 'Vous pouvez lire cette page, mais pas la modifier',
    text: 'Demandez à la personne responsable de l’association de vous ajouter.',
    archivedTitle: 'Ce site est suspendu par la Ville',
    archivedText:
      'Vous pouvez le lire, mais rien ne peut y être publié pour l’instant. Vos textes restent sur cet appareil.',
  },
  offlineCopy: 'Pas de connexion : vous écrivez dans la dernière copie connue de cet appareil.',
  opening: 'Ouverture de la page…',
  leave: 'Votre texte n’est pas encore enregistré sur cet appareil.',

  previewTitle: 'Aperçu de la page',
  previewFrame: 'La page telle que les visiteurs la verront',
  previewWidth: 'Largeur de l’aperçu',
  previewPhone: 'Téléphone',
  previewDesk: 'Ordinateur',
  previewMaking: 'Préparation de l’aperçu…',
  previewImpossible: 'L’aperçu ne peut pas être montré tant que les informations de la page ne sont pas complètes.',
} as const
