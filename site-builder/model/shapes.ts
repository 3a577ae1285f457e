/** The shapes of one-line values: links, telephone, legal numbers. Each gives the value as it is kept, or null. */
import { isSiteAddress, placeOf } from './address.ts'
import { parseMoment } from './dates.ts'
import { shaped, type Field } from './field.ts'
import { safeUrl } from './safe-url.ts'

/** `/contact/`, `/contact`, `contact` → `/contact/`; null when no page can have it. */
export function siteAddress(text: string): string | null {
  const bare = text.replace(/^\/+|\/+$/g, '')
  const address = bare === '' || bare === 'accueil' ? '/' : `/${bare}/`
  return isSiteAddress(address) ? address : null
}

/** `/medias/2026/affiche.webp` → `medias/2026/affiche.webp`; null when it is no path of a media. */
export function mediaPath(text: string): string | null {
  const path = text.replace(/^\//, '')
  return placeOf(path).kind === 'media' ? path : null
}

function phoneNumber(text: string): string | null {
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ')
  return plain.replace(/\D/g, '').length >= 4 ? plain : null
}

function emailAddress(text: string): string | null {
  return /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]{2,}$/.test(text) ? text : null
}

export function rnaNumber(text: string): string | null {
  const plain = text.replace(/\s/g, '').toUpperCase()
  return /^W\d{9}$/.test(plain) ? plain : null
}

/** 14 digits whose Luhn sum is right; La Poste's establishments have a sum of their own. */
export function siretNumber(text: string): string | null {
  const plain = text.replace(/\s/g, '')
  if (!/^\d{14}$/.test(plain) || /^0+$/.test(plain)) return null
  const digits = [...plain].map(Number)
  const luhn = digits.reduce((sum, digit, index) => {
    const doubled = index % 2 === 0 ? digit * 2 : digit
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  if (luhn % 10 === 0) return plain
  const plainSum = digits.reduce((sum, digit) => sum + digit, 0)
  return plain.startsWith('356000000') && plainSum % 5 === 0 ? plain : null
}

function percentPoint(text: string): string | null {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*%?[\s,]+(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(text)
  if (match === null || Number(match[1]) > 100 || Number(match[2]) > 100) return null
  return `${Number(match[1])} ${Number(match[2])}`
}

const written = (text: string): string | null => (parseMoment(text) === null ? null : text)
const day = (text: string): string | null => (parseMoment(text)?.wholeDay === true ? text : null)

export const link: Field<string> = shaped('link', 2000, (text) => safeUrl(text, ['https:', 'mailto:', 'tel:']))
export const web: Field<string> = shaped('web', 2000, (text) => safeUrl(text, ['https:', 'http:']))
/** A page of this site, or anything that a link may lead to. */
export const target: Field<string> = shaped('target', 2000, (text) =>
  text.startsWith('/') ? siteAddress(text) : safeUrl(text, ['https:', 'http:', 'mailto:', 'tel:']),
)
export const address: Field<string> = shaped('address', 500, siteAddress)
export const media: Field<string> = shaped('media', 300, mediaPath)
export const phone: Field<string> = shaped('phone', 60, phoneNumber)
export const email: Field<string> = shaped('email', 254, emailAddress)
export const rna: Field<string> = shaped('rna', 20, rnaNumber)
export const siret: Field<string> = shaped('siret', 24, siretNumber)
export const point: Field<string> = shaped('point', 20, percentPoint)
export const moment: Field<string> = shaped('moment', 40, written, 'field-date-invalid')
export const dayOnly: Field<string> = shaped('day', 20, day, 'field-date-invalid')
