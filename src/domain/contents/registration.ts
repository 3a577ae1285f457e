/** Where one registers, as people write it: a page, a mail address, a telephone number; the file has a whole address. */

/** `mailto:asso@exemple.fr` → `asso@exemple.fr`. */
export function readableLink(link: string): string {
  return link.replace(/^(?:mailto|tel):/i, '')
}

/** What was typed as an address that a link can have; left alone when it is not clear what is meant. */
export function linkFrom(typed: string): string {
  const text = typed.trim()
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text)) return text
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`
  if (/^\+?[\d\s.()-]+$/.test(text) && text.replace(/\D/g, '').length >= 4) return `tel:${text.replace(/[^\d+]/g, '')}`
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text)) return `https://${text}`
  return text
}
