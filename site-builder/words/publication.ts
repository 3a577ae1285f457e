/** The French that the pipeline itself says to visitors: only while a site has never been online. */
export const notYetOnline = {
  title: 'Ce site n’est pas encore en ligne',
  text: 'L’association le prépare. Revenez bientôt !',
} as const
