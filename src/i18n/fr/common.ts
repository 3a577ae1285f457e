export const common = {
  appName: 'Parvis',
  cancel: 'Annuler',
  close: 'Fermer',
  back: 'Retour',
  retry: 'Réessayer',
  newTab: '(nouvel onglet)',
  loading: 'Chargement en cours…',
  steps: { waiting: 'À venir', active: 'En cours', done: 'Terminé', failed: 'Impossible' },
} as const
