/**
 * What somebody wrote as the address of a link, as it is kept in the file; null when it is none of: an address of the
 * site (`/contact/`, `#horaires`), `https:`, `http:`, `mailto:`, `tel:`. Forms that people write are understood:
 * `www.exemple.fr`, `lea@exemple.fr`, `04 76 00 00 00`.
 */
export function readAddress(written: string): string | null {
  const text = written.trim()
  if (/[\u0000-\u001f\u007f]/.test(text) || text === '') return null
  if (/^\/(?![/\\])\S*$/.test(text) || /^#\S+$/.test(text)) return text
  if (/^\+?[\d .()\u00a0\u202f-]{4,}$/.test(text)) return telephone(text)
  if (/^tel:/i.test(text)) return telephone(text.slice(4))
  if (/^mailto:/i.test(text)) return mail(text.slice(7))
  if (/^[^\s/@]+@[^\s/@]+$/.test(text)) return mail(text)
  if (/^https?:\/\//i.test(text)) return web(text)
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]\S*)?$/u.test(text)) return web(`https://${text}`)
  return null
}

function telephone(number: string): string | null {
  const digits = number.replace(/[ .()\u00a0\u202f-]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null
}

function mail(address: string): string | null {
  return /^[^\s@<>"',;]+@[^\s@<>"',;?]+\.[^\s@<>"',;]+$/.test(address) ? `mailto:${address}` : null
}

function web(address: string): string | null {
  if (/\s/.test(address) || !URL.canParse(address)) return null
  const { hostname, username } = new URL(address)
  return username === '' && (hostname.includes('.') || hostname === 'localhost') ? address : null
}
