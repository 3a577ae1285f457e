/** « 240 ko », « 3,2 Mo »: bytes as people say them. */
export function weight(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'ko'] : [bytes / 1_000_000, 'Mo']
  const digits = unit === 'Mo' && amount < 10 ? 1 : 0
  return `${amount.toLocaleString('fr-FR', { maximumFractionDigits: digits })}\u00a0${unit}`
}
