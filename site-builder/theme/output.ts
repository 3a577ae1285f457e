/** One file of a site. */
export interface Output {
  /** Address on the site; `fileOf` says which file it is. */
  url: string
  /** JSON: whatever `render` depends on, besides the theme's own code. */
  deps: unknown
  render(): string
}
