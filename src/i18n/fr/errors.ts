import type { ErrorCode } from '#src/services/app-error.ts'

/** What happened, whether the text is safe, what to do now. A code without its three sentences fails the type check. */
export const errors = {
  offline: {
    what: 'Pas de connexion internet.',
    safe: 'Ce que vous avez écrit est gardé sur cet appareil.',
    todo: 'Vous pouvez continuer d’écrire. Dès que la connexion revient, appuyez de nouveau sur le bouton.',
  },
  'forge-down': {
    what: 'Le service de la ville ne répond pas.',
    safe: 'Ce que vous avez écrit est gardé sur cet appareil, et votre site reste en ligne.',
    todo: 'Réessayez dans quelques minutes. Si cela dure, appelez la ville : le numéro est dans « Aide ».',
  },
  'session-expired': {
    what: 'Votre connexion a pris fin.',
    safe: 'Rien n’est perdu : votre texte est gardé sur cet appareil.',
    todo: 'Appuyez sur « Me reconnecter » : une petite fenêtre s’ouvre, et cette page ne bouge pas.',
  },
  'account-closed': {
    what: 'Votre compte est fermé.',
    safe: 'Ce que vous avez écrit reste sur cet appareil.',
    todo: 'Appelez la ville pour le rouvrir : le numéro est dans « Aide ».',
  },
  'password-must-change': {
    what: 'Vous devez d’abord choisir un nouveau mot de passe.',
    safe: 'Ce que vous avez écrit est gardé sur cet appareil.',
    todo: 'Appuyez sur « Me reconnecter » : le nouveau mot de passe vous sera demandé.',
  },
  'not-found': {
    what: 'Cette page est introuvable, ou elle n’est pas à vous.',
    safe: 'Ce que vous avez écrit ailleurs n’a pas changé.',
    todo: 'Revenez à « Mes sites ». S’il manque un site, demandez à la personne responsable de vous ajouter.',
  },
  forbidden: {
    what: 'Vous n’avez pas le droit de modifier ce site.',
    safe: 'Ce que vous avez écrit reste sur cet appareil.',
    todo: 'Demandez à la personne responsable de l’association de vous ajouter.',
  },
  'storage-full': {
    what: 'Il n’y a plus de place sur cet appareil.',
    safe: 'Votre dernière phrase n’est peut-être pas gardée : ne fermez pas cette page.',
    todo: 'Libérez de la place (photos, applications), ou copiez votre texte ailleurs avant de continuer.',
  },
  'storage-refused': {
    what: 'Votre navigateur refuse de garder vos textes.',
    safe: 'Ce qui est à l’écran n’est gardé nulle part : ne fermez pas cette page avant d’avoir publié.',
    todo: 'Quittez la navigation privée, ou autorisez ce site à enregistrer des données.',
  },
  'repository-damaged': {
    what: 'La copie de votre site sur cet appareil était abîmée.',
    safe: 'Vos textes sont gardés à part : rien n’est perdu.',
    todo: 'Rechargez la page : la copie sera refaite.',
  },
  'answer-unreadable': {
    what: 'Le service de la ville a répondu quelque chose d’incompréhensible.',
    safe: 'Ce que vous avez écrit est gardé sur cet appareil, et votre site reste en ligne.',
    todo: 'Réessayez dans quelques minutes. Si cela dure, appelez la ville : le numéro est dans « Aide ».',
  },
  cancelled: {
    what: 'C’est arrêté, comme vous l’avez demandé.',
    safe: 'Rien n’a changé.',
    todo: 'Vous pouvez recommencer quand vous voulez.',
  },
  unexpected: {
    what: 'Quelque chose d’imprévu est arrivé.',
    safe: 'Ce que vous avez écrit est gardé sur cet appareil.',
    todo: 'Rechargez la page. Si cela recommence, appelez la ville en disant ce que vous faisiez.',
  },
} as const satisfies Record<ErrorCode, { what: string; safe: string; todo: string }>
