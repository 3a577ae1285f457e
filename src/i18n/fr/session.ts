export const session = {
  welcome: {
    title: 'Bienvenue sur Parvis',
    what: 'Parvis est l’endroit où votre association écrit son site : vous modifiez une page comme dans un traitement de texte, vous publiez, et tout le monde la lit.',
    signIn: 'Me connecter',
    forgot: 'Mot de passe oublié ?',
    forgotHelp: 'Personne ne peut le lire, mais la ville peut vous en donner un nouveau :',
    points: {
      writeTitle: 'Écrire comme sur papier',
      write: 'La page que vous modifiez ressemble à la page que l’on verra.',
      safeTitle: 'Ne rien perdre',
      safe: 'Chaque phrase est gardée sur cet appareil, même sans connexion.',
      ownTitle: 'Rester chez soi',
      own: 'Le site est à votre association. La ville l’héberge, sans publicité et sans pisteur.',
    },
    signedOut: 'La déconnexion est faite. À bientôt !',
  },
  returning: {
    title: 'Connexion en cours',
    text: 'Encore un instant…',
    done: 'C’est fait. Vous pouvez fermer cette fenêtre.',
    otherTitle: 'Ce n’est pas le même compte',
    other:
      'Cette fenêtre s’est ouverte au nom de {now}, mais la page que vous écriviez est à {previous}. Rien n’a été changé : fermez cette fenêtre, puis choisissez dans la page.',
    failed: 'La connexion n’a pas abouti',
    again: 'Recommencer',
    close: 'Fermer cette fenêtre',
  },
  refused: {
    denied:
      'Vous avez répondu non à la demande d’accès. Sans cet accès, Parvis ne peut pas ouvrir vos sites. Rien n’a changé : vous pouvez recommencer.',
    stale:
      'Cette demande de connexion est trop ancienne ou a déjà servi. Vos textes sont gardés sur cet appareil : recommencez simplement.',
    scope:
      'Votre accès date d’une ancienne version de Parvis. Vos textes sont gardés sur cet appareil : appelez la ville, elle le remettra à neuf.',
    failed:
      'Le service de la ville n’a pas accepté la connexion. Vos textes sont gardés sur cet appareil : recommencez, et si cela se répète, appelez la ville.',
  },
  switched:
    'Vous êtes maintenant {now}. Les textes que {previous} n’avait pas publiés restent sur cet appareil, pour cette personne.',
  signOut: {
    title: 'Se déconnecter ?',
    plain: 'Les copies de vos sites seront retirées de cet appareil. Vos sites en ligne ne changent pas.',
    drafts: 'Un texte n’est pas encore publié : | {n} textes ne sont pas encore publiés :',
    draftsKept:
      'Si vous vous déconnectez, ils restent sur cet appareil, sous votre nom, jusqu’à votre prochaine connexion ici. Sur un appareil partagé, publiez-les d’abord.',
    confirm: 'Se déconnecter',
    confirmDrafts: 'Se déconnecter et garder les textes',
    stay: 'Rester',
    draft: '« {title} » ({site})',
    busy: 'Déconnexion en cours',
  },
  cityMissing: {
    title: 'Parvis ne trouve pas sa ville',
    text: 'Le fichier de la ville ne répond pas ou n’est pas lisible. Rien n’est perdu : ce que vous avez écrit est sur cet appareil. Réessayez dans quelques minutes.',
  },
} as const
