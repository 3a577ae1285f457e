import type { SharingCard } from './sharing.ts'

/** One file of a site. */
export interface Output {
  /** Address on the site; `fileOf` says which file it is. */
  url: string
  /** JSON: whatever `render` depends on, besides the theme's own code. */
  deps: unknown
  render(): string
  /** The picture that the page names for those who share it, where it is to be made. */
  sharing?: { url: string; card: SharingCard }
}
