const allowedSchemes = new Set(['https', 'http', 'mailto', 'tel'])

/**
 * An address that may become a link on screen, or ''. Browsers drop control characters and spaces while they look for
 * the scheme (`java\tscript:` runs), so they are dropped here first. An address without a scheme is one of the site.
 */
export function safeAddress(address: unknown): string {
  if (typeof address !== 'string') return ''
  const compact = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase()
  return scheme === undefined || allowedSchemes.has(scheme) ? address.trim() : ''
}
