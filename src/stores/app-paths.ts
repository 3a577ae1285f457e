/** Addresses inside the app, for links between features that do not know each other. */
import type { RouteLocationRaw } from 'vue-router'
import type { ContentType } from '#site-builder/model/site.ts'
import type { PageAction } from '#src/domain/contents/page-actions.ts'

export const sitePath = (address: string): string => `/sites/${encodeURIComponent(address)}`

const at = (address: string, action: string, path: string): string =>
  `${sitePath(address)}/${action}/${path.split('/').map(encodeURIComponent).join('/')}`

/** Where one chooses what to write. */
export const choosePath = (address: string): string => `${sitePath(address)}/ecrire`
/** The site's photos. */
export const photosPath = (address: string): string => `${sitePath(address)}/photos`
/** @param path in the repository, `pages/contact.md` */
export const writePath = (address: string, path: string): string => at(address, 'ecrire', path)
export const movePath = (address: string, path: string): string => at(address, 'adresse', path)
export const removePath = (address: string, path: string): string => at(address, 'supprimer', path)

/** What is begun there from a title and a few facts. */
export const createPath = (address: string, kind: ContentType): string => `${sitePath(address)}/creer/${kind}`

/** Where each of the things is done that can be done with a page as a whole. */
export function actionPath(
  address: string,
  action: PageAction,
  { path, type }: { /** In the repository. */ path: string; type: ContentType },
): RouteLocationRaw {
  switch (action) {
    case 'copy':
      return { path: createPath(address, type), query: { copie: path } }
    case 'report':
      return { path: createPath(address, 'actualite'), query: { bilan: path } }
    case 'repeat':
      return at(address, 'repeter', path)
    case 'cancel':
    case 'restore':
      return at(address, 'annuler', path)
    case 'full':
    case 'notFull':
      return at(address, 'complet', path)
    case 'changeAddress':
      return movePath(address, path)
    case 'remove':
      return removePath(address, path)
  }
}
