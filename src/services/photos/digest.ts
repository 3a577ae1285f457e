/** SHA-256, hexadecimal. Absent outside of a secure context, where the app has no session either. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
