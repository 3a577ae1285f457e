/** Addresses inside the app, for links between features that do not know each other. */
export const sitePath = (address: string): string => `/sites/${encodeURIComponent(address)}`

/** @param path in the repository, `pages/contact.md` */
export const writePath = (address: string, path: string): string =>
  `${sitePath(address)}/ecrire/${path.split('/').map(encodeURIComponent).join('/')}`

export const newPagePath = (address: string): string => `${sitePath(address)}/nouvelle-page`
