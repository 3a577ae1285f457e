/**
 * What becomes of a request of the app: the worker's one decision, without its tools. What is not named here goes as if
 * there were no worker: the forge, the sites, whatever carries a token.
 */
export type Route =
  /** Photos, a text or a link that another app of the device shares with this one. */
  | 'share'
  /** A screen: the app's one page as it is now; as it came last where there is no network. */
  | 'page'
  /** The city's file, in the same way. */
  | 'city'
  /** Its name holds the hash of its content: what was kept of it is right for ever. */
  | 'file'
  | 'network'

export interface Asked {
  method: string
  url: string
  mode: string
  cache: string
}

export const SHARE_PATH = '/partager'
export const CITY_FILE = '/ville.json'
export const APP_FILES = '/app-files.json'
const HASHED = /^\/assets\//
/** What lies beside the page: the list of files, the manifest and its icons, this worker. */
const BESIDE = /^\/(?:icons\/.*|[a-z-]+\.(?:json|js|webmanifest))$/

/** @param origin of the app */
export function routeOf({ method, url, mode, cache }: Asked, origin: string): Route {
  const address = new URL(url)
  if (address.origin !== origin) return 'network'
  const path = address.pathname
  if (method === 'POST') return path === SHARE_PATH && mode === 'navigate' ? 'share' : 'network'
  if (method !== 'GET') return 'network'
  if (HASHED.test(path)) return 'file'
  // `no-store`: not the file is wanted, but a proof that there is a network.
  if (path === CITY_FILE && mode !== 'navigate') return cache === 'no-store' ? 'network' : 'city'
  return mode === 'navigate' && !BESIDE.test(path) ? 'page' : 'network'
}
