/** What the builder's command says in a terminal. */
import { PREVIEW_USAGE } from './preview.ts'
import { french } from './typography.ts'

export const USAGE = `Utilisation :
  node site-builder/cli.ts build (--content DOSSIER | --git DÉPÔT --ref RÉFÉRENCE) --output DOSSIER
      [--address URL] [--city FICHIER] [--cache DOSSIER] [--report FICHIER.json] [--now DATE-ISO]
${PREVIEW_USAGE}`

export const commandWords = {
  unknownCommand: french('La commande attendue est « build », ou --content seul pour un aperçu.'),
  unknownOption: (option: string) => french(`Cette option n’existe pas ou n’a pas de valeur : ${option}`),
  oneSource: french('Il faut soit --content, soit --git et --ref ensemble.'),
  outputMissing: 'Il manque --output.',
  contentMissing: (path: string) => french(`Le dossier des contenus ne peut pas être lu : ${path}`),
  gitMissing: (repository: string, ref: string) =>
    french(`Le dépôt ou la référence n’existe pas : ${repository}, ${ref}`),
  outputNotOurs: (path: string) =>
    french(
      `Ce dossier de sortie ne peut pas être pris : il y a là autre chose qu’un site, qui n’est pas remplacé. ${path}`,
    ),
  outputAroundContent: french('Le dossier de sortie ne peut pas contenir celui des contenus, ni être le même.'),
  addressInvalid: (text: string) => french(`--address doit être une adresse en http ou https : ${text}`),
  nowInvalid: (text: string) => french(`--now doit être une date ISO 8601, comme 2026-11-24T18:30 : ${text}`),
  cityInvalid: (path: string) =>
    french(`Le fichier de la ville ne peut pas être lu ou n’a pas la forme attendue : ${path}`),
  refused: (count: number) =>
    count === 1
      ? 'Refusé : un problème empêche la publication.'
      : `Refusé : ${count} problèmes empêchent la publication.`,
  done: (pages: number, problems: number) =>
    `Site prêt : ${pages} ${pages > 1 ? 'contenus' : 'contenu'}, ${problems} ${problems > 1 ? 'problèmes' : 'problème'}.`,
} as const
