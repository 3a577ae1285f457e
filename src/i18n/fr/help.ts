export const help = {
  title: 'Aide',
  lost: {
    title: 'Page introuvable',
    text: 'Cette adresse ne mène nulle part. Vos textes et vos sites n’ont pas changé.',
    action: 'Revenir à mes sites',
  },
  callTitle: 'Qui appeler',
  call: 'Une question, un mot de passe oublié, un doute : il n’y a pas de question bête.',
  keysTitle: 'Au clavier',
  keys: {
    tab: 'Passer d’un bouton à l’autre',
    toolbar: 'Aller du texte à la barre de mise en forme',
    bold: 'Mettre en gras',
    italic: 'Mettre en italique',
    undo: 'Annuler la dernière frappe',
    escape: 'Fermer une fenêtre ou un menu',
  },
  keyNames: { tab: 'Tab', alt: 'Alt', ctrl: 'Ctrl', escape: 'Échap', f10: 'F10' },
  wordsTitle: 'Quelques mots',
  words: {
    draft: {
      word: 'Non publié',
      meaning: 'Le texte est sur votre appareil. Les visiteurs voient encore l’ancienne page.',
    },
    publish: {
      word: 'Publier',
      meaning: 'Envoyer votre page pour que tout le monde la lise. Cela prend quelques secondes.',
    },
    online: { word: 'En ligne', meaning: 'La nouvelle page est celle que les visiteurs lisent, nous l’avons vérifié.' },
    information: {
      word: 'Informations de la page',
      meaning: 'Ce qui accompagne le texte : titre, date, lieu, résumé.',
    },
    preview: { word: 'Aperçu', meaning: 'La page telle qu’elle sera, avant de la publier.' },
    description: {
      word: 'Description de l’image',
      meaning: 'Une phrase qui dit ce que montre la photo, pour qui ne la voit pas.',
    },
  },
  accessibilityTitle: 'Accessibilité',
  accessibility:
    'Accessibilité : non conforme. Parvis n’a pas encore été audité. Si quelque chose vous empêche de l’utiliser, appelez la ville : elle vous répondra et fera autrement avec vous.',
  accountTitle: 'Votre compte',
  account: 'Vous êtes {name} ({account}).',
  signOut: 'Se déconnecter',
} as const
