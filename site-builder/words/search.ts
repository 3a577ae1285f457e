/** What the search page says; `%n` is a number of results, `%q` what was asked: filled in by the browser. */
export const searchWords = {
  title: 'Rechercher sur le site',
  label: 'Que cherchez-vous\u00a0?',
  button: 'Chercher',
  all: 'Toutes les pages du site, par titre',
  wait: 'Recherche en cours…',
  none: 'Aucun résultat pour «\u00a0%q\u00a0»',
  one: '1 résultat pour «\u00a0%q\u00a0»',
  many: '%n résultats pour «\u00a0%q\u00a0»',
  near: 'Aucune page ne contient exactement ces mots.',
  more: 'Afficher d’autres résultats',
} as const
