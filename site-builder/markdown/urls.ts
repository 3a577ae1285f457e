/** Which addresses a text may name. The browser's own reading of an address counts, so control characters are refused. */

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:)/i
const MEDIA = /^medias\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]{1,5}$/

export type UrlKind = 'external' | 'internal' | 'fragment' | 'refused'

export function urlKind(url: string): UrlKind {
  if (/[\u0000-\u001f\u007f]/.test(url)) return 'refused'
  if (url.startsWith('#')) return 'fragment'
  // `//host` and its variants with a backslash leave the site while looking like an address of it.
  if (/^[/\\]{2}/.test(url)) return 'refused'
  if (SCHEME.test(url)) return ALLOWED.test(url) ? 'external' : 'refused'
  return 'internal'
}

/** `/medias/2026/affiche.webp` → `medias/2026/affiche.webp`; null for what is no file of the site. */
export function mediaPath(url: string): string | null {
  const path = url.replace(/^(?:\.{0,2}\/)*/, '')
  return MEDIA.test(path) ? path : null
}

/** The host that a reader would recognise: `www.youtube.com` → `youtube.com`. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}
