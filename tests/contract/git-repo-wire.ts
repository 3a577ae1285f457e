/** Values of the ports between a test and its page: JSON, with maps and bytes marked. */

export function encode(value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value].map(([key, item]) => [encode(key), encode(item)]) }
  if (value instanceof Uint8Array) return { $bytes: base64(value) }
  if (Array.isArray(value)) return value.map(encode)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]))
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

export function decode(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(decode)
  if (typeof json !== 'object' || json === null) return json
  if ('$map' in json && Array.isArray(json.$map))
    return new Map(json.$map.map((pair) => decode(pair) as [unknown, unknown]))
  if ('$bytes' in json && typeof json.$bytes === 'string') {
    return Uint8Array.from(atob(json.$bytes), (letter) => letter.charCodeAt(0))
  }
  return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, decode(item)]))
}

function base64(bytes: Uint8Array): string {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters)
}
