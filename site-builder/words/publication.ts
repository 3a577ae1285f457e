/** The French that the pipeline itself says: to visitors, only while a site has never been online; to its authors. */
export const notYetOnline = {
  title: 'Ce site n’est pas encore en ligne',
  text: 'L’association le prépare. Revenez bientôt !',
} as const

/** Beside a commit whose build breaks: a defect of ours. */
export const buildBroke =
  'La mise en ligne n’a pas abouti, à cause d’un défaut qui n’est pas dans votre texte. La ville en est prévenue, et un nouvel essai a lieu toutes les heures : vous n’avez rien à refaire.'
