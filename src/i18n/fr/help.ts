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
    link: 'Mettre un lien',
    insert: 'Choisir un titre, une photo, un tableau… sur une ligne vide',
    undo: 'Annuler la dernière frappe',
    escape: 'Fermer une fenêtre ou un menu',
  },
  keyNames: { tab: 'Tab', alt: 'Alt', ctrl: 'Ctrl', escape: 'Échap', f10: 'F10' },
  wordsTitle: 'Les mots de Parvis',
  words: {
    draft: {
      word: 'Non publié',
      meaning: 'Le texte est sur votre appareil. Les visiteurs voient encore l’ancienne page.',
    },
    device: {
      word: 'Enregistré sur cet appareil',
      meaning: 'Votre texte est gardé ici, même sans connexion. Personne d’autre ne le voit encore.',
    },
    publish: {
      word: 'Publier',
      meaning: 'Envoyer votre page pour que tout le monde la lise. Cela prend quelques secondes.',
    },
    online: { word: 'En ligne', meaning: 'La nouvelle page est celle que les visiteurs lisent, nous l’avons vérifié.' },
    preview: { word: 'Aperçu', meaning: 'La page telle qu’elle sera, avant de la publier.' },
    information: {
      word: 'Informations de la page',
      meaning: 'Ce qui accompagne le texte : titre, date, lieu, résumé.',
    },
    summary: {
      word: 'Résumé',
      meaning: 'Une phrase qui présente la page dans les listes du site et dans les moteurs de recherche.',
    },
    address: {
      word: 'Adresse de la page',
      meaning:
        'Ce que l’on tape pour y arriver, par exemple /contact/. Si vous la changez, l’ancienne y conduit encore.',
    },
    menu: {
      word: 'Menu',
      meaning: 'Les pages que l’on trouve en haut du site. Une page hors du menu reste en ligne : un lien y mène.',
    },
    news: { word: 'Actualité', meaning: 'Une nouvelle datée : ce qui vient de se passer, ce qui change.' },
    event: {
      word: 'Événement',
      meaning: 'Un rendez-vous de l’agenda, avec son jour. Une fois passé, il est rangé tout seul.',
    },
    mission: {
      word: 'Mission bénévole',
      meaning: 'Un coup de main que l’association cherche : pour quoi, combien de temps, qui joindre.',
    },
    description: {
      word: 'Description de l’image',
      meaning: 'Une phrase qui dit ce que montre la photo, pour qui ne la voit pas.',
    },
    link: {
      word: 'Lien',
      meaning: 'Des mots sur lesquels on appuie pour aller à une autre page, à un autre site, à un courriel.',
    },
    box: { word: 'Encadré', meaning: 'Un passage dans un cadre, pour ce que personne ne doit manquer.' },
  },
  homeScreenTitle: 'Parvis sur l’écran d’accueil',
  homeScreen: {
    android:
      'Sur un téléphone Android, avec Chrome : menu « ⋮ », puis « Ajouter à l’écran d’accueil » et « Installer » ; « Parvis » apparaît alors quand vous partagez des photos depuis la galerie.',
    iphone:
      'Sur un iPhone ou un iPad, avec Safari : bouton « Partager », puis « Sur l’écran d’accueil » ; pour vos photos, passez par « Photo », dans la page que vous écrivez.',
    computer:
      'Sur un ordinateur, avec Chrome ou Edge : icône d’installation au bout de la barre d’adresse, puis « Installer ».',
  },
  accessibilityTitle: 'Accessibilité',
  accessibility:
    'Accessibilité : non conforme. Parvis n’a pas encore été audité. Si quelque chose vous empêche de l’utiliser, appelez la ville : elle vous répondra et fera autrement avec vous.',
  accountTitle: 'Votre compte',
  account: 'Vous êtes {name} ({account}).',
  signOut: 'Se déconnecter',
} as const
