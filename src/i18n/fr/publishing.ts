/** « Publier »: what is looked at before, the three steps, what can happen, two texts side by side. */
export const publishing = {
  checks: {
    heading: 'Avant de publier',
    looking: 'Vérification de la page…',
    ready: 'Tout est prêt.',
    unsure: 'La page n’a pas pu être vérifiée. Elle peut être publiée.',
    blockedTitle: 'Le site ne peut pas encore être publié',
    blocked:
      'La loi demande que ces informations soient sur le site. Le site en ligne ne change pas, votre texte est gardé.',
    adviceTitle: 'Avant de publier',
    advice:
      'Une remarque pour aider vos lecteurs. Vous pouvez publier quand même. | {n} remarques pour aider vos lecteurs. Vous pouvez publier quand même.',
    correct: 'Corriger',
    anyway: 'Publier quand même',
    goTo: 'Y aller',
    onPage: 'Dans « {page} »',
    onField: 'Dans « {page} », champ « {field} »',
    onLine: 'Dans le texte de « {page} »',
    heading_skipped: 'Le titre « {heading} » saute un niveau. Les personnes qui écoutent la page s’y perdent.',
    vague_link: 'Le lien « {link} » ne dit pas où il mène. Écrivez par exemple « le plan d’accès ».',
    place_missing: 'Où cela se passe-t-il ? L’événement ne le dit pas, et c’est ce que les visiteurs cherchent.',
    photos_missing: 'Cet album n’a pas encore de photo : il n’y aurait rien à voir.',
    left_open:
      'Il reste quelque chose à compléter : « {words} ». | Il reste {n} passages à compléter, d’abord « {words} ».',
    identity: 'Identité de l’association',
    identityWho:
      'Ces informations se remplissent dans les réglages du site. Appelez la Ville si vous ne les trouvez pas.',
    identityFields: {
      nom: 'nom',
      siege: 'adresse du siège',
      telephone: 'téléphone',
      courriel: 'courriel',
      responsable: 'responsable de la publication',
    },
    settings: { 'apparence.yml': 'Apparence', 'menu.yml': 'Menu' },
  },

  steps: {
    label: 'Étapes de la publication',
    sent: 'Envoyé à la Ville',
    layout: 'Mise en page',
    online: 'En ligne',
  },

  progress: {
    title: 'Publication',
    sending: 'Votre texte est en route…',
    retrying: 'Quelqu’un publie en même temps. Nouvel essai…',
    layingOut: 'Mise en ligne en cours…',
    slow: 'Cela prend plus de temps que d’habitude',
    slowText:
      'Votre texte est bien à la Ville. Vous pouvez fermer cette page : la mise en ligne continue toute seule, et Parvis la surveille.',
    online: 'En ligne',
    onlineText: '« {title} » est en ligne.',
    see: 'Voir la page',
    done: 'Continuer d’écrire',
    hide: 'Continuer d’écrire pendant ce temps',
    overtaken: 'Quelqu’un a modifié les mêmes pages en même temps. Rien n’a changé : recommencez.',
    merged: 'Quelqu’un avait aussi modifié cette page. Vos deux textes ont été réunis : relisez la page ci-dessous.',
  },

  refusedBuild: {
    title: 'Mise en ligne impossible : le site n’a pas changé',
    text: 'Les visiteurs voient toujours la page d’avant. Votre texte est gardé à la Ville.',
    todo: 'Corrigez ce qui suit, puis publiez de nouveau.',
    unknown: 'Si vous ne voyez pas quoi corriger, appelez la Ville : le numéro est dans « Aide ».',
  },

  failed: {
    offline: {
      title: 'Pas de connexion internet',
      text: 'Rien n’a été envoyé. Votre texte est gardé sur cet appareil. Réessayez quand la connexion revient.',
    },
    'forge-down': {
      title: 'Le service de la Ville ne répond pas',
      text: 'Rien n’a été envoyé. Votre texte est gardé sur cet appareil, et le site reste en ligne. Réessayez dans quelques minutes.',
    },
    expired: {
      title: 'Votre connexion a pris fin',
      text: 'Rien n’a été envoyé, rien n’est perdu. Reconnectez-vous dans la petite fenêtre, et la publication reprend.',
    },
    protected: {
      title: 'La Ville refuse ce changement',
      text: 'Un de ces fichiers appartient à la Ville. Rien n’a changé. Votre texte est gardé sur cet appareil : appelez la Ville.',
    },
    'read-only': {
      title: 'Vous ne pouvez pas publier sur ce site',
      text: 'Le site est suspendu, ou vous n’êtes plus parmi les personnes qui peuvent le modifier. Votre texte est gardé sur cet appareil. Demandez à la personne responsable, ou appelez la Ville.',
    },
    gone: {
      title: 'Ce site n’existe plus, ou n’est plus le vôtre',
      text: 'Rien n’a été envoyé. Votre texte est gardé sur cet appareil. Demandez à la personne responsable, ou appelez la Ville.',
    },
    other: {
      title: 'La publication a été refusée',
      text: 'Rien n’a changé en ligne. Votre texte est gardé sur cet appareil. Réessayez ; si cela recommence, appelez la Ville.',
    },
    detail: 'Ce que le service a répondu',
    retry: 'Réessayer',
    signIn: 'Me reconnecter',
    later: 'Plus tard',
  },

  conflict: {
    title: 'Deux personnes ont modifié cette page',
    intro:
      'Vous avez changé le même passage. Rien n’est perdu : choisissez, passage par passage, ce qui sera en ligne.',
    tabsTitle: 'Deux textes de la même page',
    tabsIntro: 'Choisissez, passage par passage, ce que vous gardez.',
    left: 'Un passage à choisir | {n} passages à choisir',
    none: 'Tout est choisi.',
    piece: 'Passage {n} sur {total}',
    field: 'Information « {field} »',
    mine: 'Mon texte',
    theirs: 'L’autre texte',
    chooseMine: 'Garder le mien',
    chooseTheirs: 'Garder l’autre',
    chooseBoth: 'Garder les deux',
    nothingHere: '(rien à cet endroit)',
    deletedThere: 'L’autre personne a supprimé cette page.',
    putBack: 'Remettre la page en ligne avec mon texte',
    publish: 'Publier ce choix',
    keep: 'Garder ce choix',
    later: 'Décider plus tard',
    same: 'Passages identiques',
  },

  message: {
    change: 'Modification de « {title} »',
    create: 'Création de « {title} »',
  },
} as const
