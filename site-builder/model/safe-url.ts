/** Addresses that may stand in a link. Apart from the other shapes: the app's first screen needs this one, and no dates. */

/** The parsed address when its protocol is one of these and it hides no account, else null. */
export function safeUrl(text: string, protocols: readonly string[]): string | null {
  if (/[\s<>"\\^`{|}]/.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (!protocols.includes(url.protocol)) return null
  if (url.username !== '' || url.password !== '') return null
  if (url.protocol.startsWith('http') && !url.hostname.includes('.')) return null
  if (!url.protocol.startsWith('http') && url.pathname === '') return null
  return url.href
}
