/**
 * What is wrong with a site, in French that a volunteer can act on: what it is, then what to do. One sentence or two for
 * each code. Values come from files: whoever shows a sentence escapes it.
 */
import type { Problem, ProblemCode } from '../model/problem.ts'
import { french } from './typography.ts'

interface Facts {
  field: string
  text(key: string): string
  number(key: string): string
  /** Bytes, as people read them. */
  size(key: string): string
  has(key: string): boolean
}

const SENTENCES: Readonly<Record<ProblemCode, (facts: Facts) => string>> = {
  'identity-missing': ({ field }) =>
    `Le champ « ${field} » manque dans l’identité de l’association. La loi l’exige sur tout site : complétez-le pour pouvoir publier.`,
  'home-missing': () =>
    'Le site n’a pas de page d’accueil. Créez-la, ou corrigez celle qui existe, pour pouvoir publier.',
  'too-many-files': ({ number }) =>
    `Le site compte plus de ${number('max')} fichiers. Supprimez ceux qui ne servent plus pour pouvoir publier.`,
  'media-too-large': ({ size }) =>
    `Les photos et documents pèsent ${size('found')} en tout, pour ${size('max')} au plus. Supprimez ceux qui ne servent plus pour pouvoir publier.`,
  'text-too-large': ({ size }) =>
    `Les textes pèsent ${size('found')} en tout, pour ${size('max')} au plus. Supprimez des pages pour pouvoir publier.`,
  'host-missing': () =>
    'L’hébergeur du site n’est pas indiqué. C’est à la Ville de le faire : les mentions légales sont incomplètes sans lui.',
  'pages-vanished': ({ number }) =>
    `Plus de la moitié des pages disparaîtraient : il en resterait ${number('pages')} sur ${number('avant')}. Si c’est voulu, demandez à la Ville de confirmer.`,

  'file-ignored': () => 'Ce fichier n’est pas d’un genre que le site utilise. Il est gardé, mais pas mis en ligne.',
  'file-too-large': ({ has, size, number }) =>
    has('lines')
      ? `Ce fichier a ${number('lines')} lignes, pour ${number('max')} au plus. Partagez le texte en plusieurs pages.`
      : `Ce fichier pèse ${size('size')}, pour ${size('max')} au plus. Allégez-le ou partagez-le en plusieurs.`,
  'file-unreadable': ({ text }) => UNREADABLE[text('reason')] ?? 'Ce fichier ne peut pas être lu. Remplacez-le.',
  'file-type-refused': ({ text }) =>
    `Les fichiers ${text('extension') === '' ? 'sans extension' : `« .${text('extension')} »`} ne sont pas mis en ligne. Sont acceptées les images ${text('pictures')} et les documents ${text('documents')}.`,
  'media-not-what-it-says': ({ text }) =>
    `Le contenu de ce fichier n’est pas du « ${text('extension')} », contrairement à ce que dit son nom. Enregistrez-le à nouveau dans le bon format.`,
  'picture-too-large': ({ number }) =>
    `Cette image fait ${number('width')} × ${number('height')} pixels. Réduisez-la à ${number('max')} pixels de côté au plus.`,
  'sidecar-missing': () => 'Cette image n’a pas de description. Écrivez en une phrase ce que l’on y voit.',

  'address-invalid': ({ text }) =>
    `« ${text('segment')} » ne peut pas servir d’adresse. Renommez le fichier avec des minuscules sans accent, des chiffres et des tirets, par exemple « fete-d-ete ».`,
  'address-taken': ({ text }) =>
    `L’adresse « ${text('segment')} » est réservée au site lui-même. Choisissez-en une autre pour cette page.`,
  'address-twice': ({ text }) =>
    `L’adresse ${text('address')} est déjà celle de ${text('other')}. Choisissez-en une autre.`,
  'redirect-invalid': ({ text }) =>
    text('reason') === 'taken'
      ? `L’ancienne adresse ${text('value')} est aujourd’hui celle d’une autre page. Retirez-la de la liste.`
      : `« ${text('value')} » ne peut pas être une ancienne adresse de ce site. Écrivez-la ainsi : /ancienne-page/.`,

  'front-matter-missing': () =>
    'Les informations de la page manquent au début du fichier, entre deux lignes « --- ». Ajoutez-y au moins le titre.',
  'yaml-invalid': ({ text }) => YAML[text('reason')] ?? YAML_OTHER,
  'field-missing': ({ field }) => `Le champ « ${field} » est vide. Complétez-le.`,
  'field-invalid': ({ field, text }) =>
    `${INVALID[text('kind')] ?? `Le champ « ${field} » n’est pas rempli comme il faut. Corrigez-le.`}`,
  'field-too-long': ({ field, number, has }) =>
    has('items')
      ? `La liste « ${field} » a ${number('length')} éléments, pour ${number('max')} au plus. Les derniers sont laissés de côté.`
      : `Le champ « ${field} » a ${number('length')} caractères, pour ${number('max')} au plus. Raccourcissez-le.`,
  'field-unknown-choice': ({ field, text }) =>
    `« ${text('value')} » n’est pas un choix possible pour « ${field} ». Choisissez parmi : ${text('choices')}.`,
  'field-date-invalid': ({ field, text }) =>
    text('reason') === 'before-start'
      ? 'La fin vient avant le début. Corrigez l’une des deux dates.'
      : `« ${text('value')} » n’est pas une date que le site comprend pour « ${field} ». Écrivez-la ainsi : 2026-11-20, ou 2026-11-20T18:30 avec l’heure.`,
  'field-hidden-character': ({ field }) =>
    `Le champ « ${field} » contient un caractère invisible, venu sans doute d’un copier-coller. Il a été retiré ; retapez ce texte pour ne plus voir ce message.`,

  'text-too-complex': () =>
    'Ce texte est trop compliqué pour être mis en page : trop d’éléments imbriqués ou de signes de mise en forme. Simplifiez-le ou partagez-le en plusieurs pages.',
  'text-too-slow': () =>
    'La mise en page de ce texte a pris trop de temps et a été arrêtée : il est affiché tel quel. Simplifiez-le ou partagez-le en plusieurs pages.',
  'text-out-of-time': () =>
    'Ce site a beaucoup de texte à mettre en page d’un coup : celui-ci est affiché tel quel pour le moment. La prochaine mise en ligne continuera.',
  'directive-unknown': ({ text }) =>
    `Le bloc « ${text('name')} » n’existe pas : son texte est affiché tel quel. Vérifiez son nom.`,
  'directive-attribute': ({ text }) =>
    `Le bloc « ${text('name')} » n’est pas rempli comme il faut : il n’est pas affiché. Vérifiez ce qui est écrit entre accolades.`,
  'link-dead': ({ text }) =>
    `Le lien vers ${text('url')} ne mène nulle part : cette page ou ce fichier n’existe pas. Choisissez une autre page ou retirez le lien.`,
  'link-refused': ({ text }) =>
    `Le lien « ${text('url')} » n’est pas accepté. Un lien commence par https://, http://, mailto: ou tel:, ou mène à une page du site.`,
  'picture-dead': ({ text }) =>
    `L’image ${text('url')} n’existe pas sur le site. Choisissez-en une autre ou retirez-la.`,
  'picture-foreign': ({ text }) =>
    `L’image ${text('url')} vient d’un autre site : elle n’est pas affichée. Ajoutez-la d’abord à vos photos.`,
  'picture-undescribed': ({ text }) =>
    `L’image ${text('url')} n’a pas de description pour les personnes qui ne la voient pas. Écrivez en une phrase ce que l’on y voit.`,
  'menu-entry-dead': ({ text }) =>
    `Le menu mène à ${text('value')}, qui n’existe pas : cette entrée n’est pas affichée. Choisissez une autre page.`,
  'menu-too-deep': () => 'Le menu n’a que deux niveaux : ce qui est plus bas n’est pas affiché. Remontez ces entrées.',
}

const UNREADABLE: Readonly<Record<string, string>> = {
  encoding: 'Ce fichier n’est pas enregistré en UTF-8. Enregistrez-le à nouveau dans ce codage.',
  nul: 'Ce fichier contient des données qui ne sont pas du texte. Remplacez-le.',
  'not-a-file':
    'Ce n’est pas un fichier ordinaire mais un raccourci ou un renvoi ailleurs. Mettez le fichier lui-même à sa place.',
}

const YAML_OTHER = 'Les informations sont mal écrites ici. Vérifiez les deux-points, les guillemets et les retraits.'
const YAML: Readonly<Record<string, string>> = {
  duplicate: 'Le même champ est écrit deux fois ici. Gardez-en un seul.',
  'too-long': 'Les informations sont trop longues. Déplacez le texte sous la deuxième ligne « --- ».',
  'too-deep': 'Les informations sont imbriquées trop profondément. Simplifiez-les.',
  alias: 'Les renvois (« & » et « * » au début d’une valeur) ne sont pas acceptés. Mettez la valeur entre guillemets.',
  tag: 'Une valeur ne peut pas commencer par « ! ». Mettez-la entre guillemets.',
  shape: 'On attend ici des lignes de la forme « champ: valeur ».',
  'shape-list': 'On attend ici une liste, dont chaque entrée commence par un tiret.',
}

const INVALID: Readonly<Record<string, string>> = {
  email: 'Cette adresse de courriel n’est pas complète. Écrivez-la ainsi : contact@exemple.fr.',
  phone: 'Ce numéro de téléphone n’en est pas un. Écrivez-le ainsi : 04 76 00 00 00.',
  link: 'Ce lien n’est pas complet. Il commence par https://, mailto: ou tel:.',
  web: 'Cette adresse web n’est pas complète. Elle commence par https://.',
  target:
    'Ce lien n’est pas complet. Écrivez l’adresse d’une page du site, comme /contact/, ou une adresse en https://.',
  address: 'Ce n’est pas l’adresse d’une page du site. Écrivez-la ainsi : /contact/.',
  media: 'Ce n’est pas une image ou un document du site. Écrivez son nom ainsi : medias/2026/affiche.webp.',
  rna: 'Ce numéro RNA n’en est pas un : c’est un W suivi de neuf chiffres.',
  siret: 'Ce numéro SIRET est faux. Vérifiez ses quatorze chiffres.',
  point: 'Ce point de l’image est mal écrit. Écrivez deux pourcentages, par exemple : 50 30.',
  switch: 'On attend ici « true » (oui) ou « false » (non).',
}

/** The sentence for one problem, without its path and field. */
export function sentence(problem: Problem): string {
  const data = problem.data ?? {}
  const text = (key: string): string => String(Object.hasOwn(data, key) ? data[key] : '')
  const value = (key: string): number => Number(Object.hasOwn(data, key) ? data[key] : 0)
  const facts: Facts = {
    field: problem.field ?? '',
    text,
    number: (key) => spaced(value(key)),
    size: (key) => bytes(value(key)),
    has: (key) => Object.hasOwn(data, key),
  }
  return french(SENTENCES[problem.code](facts))
}

/** `pages/contact.md: titre: Le champ…`: a line of a report, in which nothing of the author's can begin a new one. */
export function reportLine(problem: Problem): string {
  const place = [problem.path === '' ? 'site' : problem.path, problem.field].filter((part) => part !== undefined)
  return [...place, sentence(problem)].join(': ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
}

function bytes(count: number): string {
  const mega = count / 1024 / 1024
  if (mega >= 1) return `${spaced(Math.ceil(mega * 10) / 10)} Mo`
  return `${spaced(Math.ceil(count / 1024))} Ko`
}

/** 20 000, 1,5 */
function spaced(number: number): string {
  const [whole = '0', decimals] = String(number).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
