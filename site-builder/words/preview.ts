/** What the preview of a folder says: in the terminal, and in the browser while there is no site to show. */
import { french } from './typography.ts'

export const PREVIEW_USAGE = `  node site-builder/cli.ts --content DOSSIER [--port NUMÉRO] [--city FICHIER] [--now DATE-ISO]`

export const previewWords = {
  contentMissing: 'Il manque --content, le dossier des contenus.',
  portInvalid: (text: string) => french(`--port doit être un numéro entre 1024 et 65535 : ${text}`),
  portTaken: (port: number) => french(`Le port ${port} est déjà pris. Choisissez-en un autre avec --port.`),
  portsTaken: (from: number, to: number) =>
    french(`Les ports ${from} à ${to} sont tous pris. Choisissez-en un autre avec --port.`),
  started: (folder: string, address: string) => french(`Aperçu de ${folder} : ${address}`),
  how: 'Il est refait à chaque changement du dossier. Pour arrêter : Ctrl-C.',
  refused: (count: number) =>
    count === 1
      ? french('Le site ne peut pas être montré : un problème est à corriger.')
      : french(`Le site ne peut pas être montré : ${count} problèmes sont à corriger.`),
  folderGone: (folder: string) => french(`Le dossier ne peut plus être lu : ${folder}. L’aperçu reviendra avec lui.`),
  broken: 'L’aperçu n’a pas pu être refait. C’est un défaut de Parvis, pas de vos textes.',
  stopped: 'Aperçu arrêté.',

  waitingTitle: 'Préparation du site…',
  waiting: 'La page s’affichera d’elle-même.',
  refusedTitle: 'Ce site ne peut pas encore être publié',
  refusedHow: 'Corrigez ce qui suit et enregistrez : la page reviendra d’elle-même.',
  othersTitle: 'À corriger aussi',
  goneTitle: 'Le dossier n’est plus là',
  brokenTitle: 'L’aperçu n’a pas pu être refait',
  wholeSite: 'Tout le site',
  otherName: 'L’aperçu ne répond qu’à l’adresse localhost.',
  onlyRead: 'L’aperçu ne fait que montrer des pages.',
} as const
