/** An address of this app, or its front door: what comes from the address bar must not lead elsewhere. */
export function insideApp(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || /^\/[/\\]/.test(value) || value.startsWith('/connexion'))
    return '/'
  return value
}
