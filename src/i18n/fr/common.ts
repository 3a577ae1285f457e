export const common = {
  appName: 'Parvis',
  cancel: 'Annuler',
  close: 'Fermer',
  back: 'Retour',
  retry: 'Réessayer',
  newTab: '(nouvel onglet)',
  loading: 'Chargement en cours…',
  chips: {
    add: 'Ajouter « {word} »',
    remove: 'Retirer « {word} »',
    added: '« {word} » ajouté',
    known: '« {word} » y est déjà',
    removed: '« {word} » retiré',
    suggestions: 'Déjà utilisés sur le site',
  },
  steps: { waiting: 'À venir', active: 'En cours', done: 'Terminé', failed: 'Impossible' },
} as const
