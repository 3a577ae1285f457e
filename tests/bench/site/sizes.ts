/** The three sites that are measured. */
export interface Size {
  name: 'S' | 'M' | 'L'
  /** Texts of 3.3 kB, of every type. */
  pages: number
  /** Pictures of about 90 kB. */
  photos: number
  /** Times that each build is measured. */
  rounds: number
}

export const SIZES: readonly Size[] = [
  { name: 'S', pages: 50, photos: 20, rounds: 5 },
  { name: 'M', pages: 500, photos: 300, rounds: 5 },
  { name: 'L', pages: 2000, photos: 1500, rounds: 3 },
]
