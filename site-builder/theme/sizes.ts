/** « 120 ko », « 1,4 Mo »: bytes as French readers know them. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return '1\u00a0ko'
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)}\u00a0ko`
  return `${(Math.round(bytes / 100_000) / 10).toString().replace('.', ',')}\u00a0Mo`
}
